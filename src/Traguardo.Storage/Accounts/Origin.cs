// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Accounts;

/// <summary>Who asks for something to be done to an account, and from where.</summary>
/// <param name="AccountId">The account that has signed in; null when none has, and for the program itself.</param>
/// <param name="Address">Network address; null for the program itself.</param>
public sealed record Origin(long? AccountId, string? Address)
{
    /// <summary>The program itself.</summary>
    public static Origin Program { get; } = new(AccountId: null, Address: null);
}
