// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.People;

/// <summary>What is written of a person of a body.</summary>
/// <param name="Name">Name and surname, 1 to 200 characters.</param>
/// <param name="Email">Null when none is known.</param>
/// <param name="Post">What the person does: "dirigente area 1"; null when not said.</param>
/// <param name="Unit">Code of the unit; null when not said.</param>
/// <param name="ValidFrom">First day in the body; null when not said.</param>
/// <param name="ValidTo">Last day in the body; null while the person is there.</param>
public sealed record PersonData(string Name, string? Email, string? Post, string? Unit, DateOnly? ValidFrom, DateOnly? ValidTo);

/// <summary>A person of a body.</summary>
/// <param name="Id">Number.</param>
/// <param name="Data">What is written.</param>
/// <param name="AccountId">The account that the person enters with; null when none.</param>
/// <param name="Version">Changes with every save.</param>
public sealed record Person(long Id, PersonData Data, long? AccountId, long Version);

/// <summary>An account as far as the administrator of a body sees it.</summary>
/// <param name="Id">Number.</param>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="DisplayName">Name and surname.</param>
/// <param name="IsDisabled">True when it may not enter.</param>
public sealed record AccountName(long Id, string UserName, string DisplayName, bool IsDisabled);
