// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Storage.Roles;

/// <summary>What a person is in a body. A person may be several things, in several bodies, for the whole body or for a unit.</summary>
public enum Role
{
    /// <summary>Looks after accounts, roles and data of the body; has no part in its figures.</summary>
    Administrator,

    /// <summary>Struttura tecnica permanente, controllo di gestione.</summary>
    Controller,

    SecretaryGeneral,

    /// <summary>Dirigente.</summary>
    Manager,

    /// <summary>Elevata qualificazione, or who answers for a service or office.</summary>
    Officer,

    Employee,

    /// <summary>Organismo indipendente di valutazione.</summary>
    Evaluator,

    /// <summary>Reads and does nothing else: governing bodies, auditors, guests.</summary>
    Reader,
}

/// <summary>The words of roles.</summary>
public static class RoleTokens
{
    public static Tokens<Role> Roles { get; } =
        new(
            new(Role.Administrator, "amministratore", "administrator", "amministratore"),
            new(Role.Controller, "controller", "controller", "controller (STP)"),
            new(Role.SecretaryGeneral, "segretario-generale", "secretary-general", "segretario generale"),
            new(Role.Manager, "dirigente", "manager", "dirigente"),
            new(Role.Officer, "responsabile", "officer", "EQ o responsabile"),
            new(Role.Employee, "dipendente", "employee", "dipendente"),
            new(Role.Evaluator, "oiv", "evaluator", "OIV"),
            new(Role.Reader, "lettore", "reader", "lettore")
        );
}

/// <summary>A role that an account has in a body.</summary>
/// <param name="Id">Number of the assignment.</param>
/// <param name="AccountId">Who has it.</param>
/// <param name="Role">The role.</param>
/// <param name="Unit">Code of the unit that it is limited to, with the units in it; null for the whole body.</param>
/// <param name="ValidFrom">First day.</param>
/// <param name="ValidTo">Last day; null while it lasts.</param>
public sealed record RoleAssignment(long Id, long AccountId, Role Role, string? Unit, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => ValidFrom <= day && (ValidTo is not { } last || day <= last);
}
