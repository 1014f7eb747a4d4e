// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.People;
using Traguardo.Storage.Roles;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.People;

/// <summary>What is typed of a role to give, and of an account to link or to make. Properties are named as the fields.</summary>
public sealed record RoleForm
{
    public static RoleForm Empty { get; } = new();

    /// <summary>The roles to choose from.</summary>
    public static IReadOnlyList<Choice> Roles { get; } =
    [.. RoleTokens.Roles.All.Select(role => new Choice(role.Italian, char.ToUpperInvariant(role.Name[0]) + role.Name[1..]))];

    public string Ruolo { get; init; } = "";

    public string Unita { get; init; } = "";

    public string Dal { get; init; } = "";

    public string Al { get; init; } = "";

    /// <summary>User name of an account to link.</summary>
    public string Utente { get; init; } = "";

    /// <summary>User name of an account to make.</summary>
    public string NuovoUtente { get; init; } = "";

    public static RoleForm Of(IFormCollection form) =>
        new()
        {
            Ruolo = form["ruolo"].ToString(),
            Unita = form["ruolo-unita"].ToString(),
            Dal = form["ruolo-dal"].ToString().Trim(),
            Al = form["ruolo-al"].ToString().Trim(),
        };

    /// <summary>The role; null, with errors, when it is none.</summary>
    public NewRole? Read(long account, IReadOnlyList<Choice> units, DateOnly today, FieldErrors errors)
    {
        if (!RoleTokens.Roles.TryParse(Ruolo, out var role))
        {
            errors.Add("ruolo", "Scegliere il ruolo.");
        }

        if (Unita.Length > 0 && !units.Any(unit => unit.Value == Unita))
        {
            errors.Add("ruolo-unita", $"L'unità «{Unita}» non è tra quelle del piano.");
        }

        var from = FormDates.Read("ruolo-dal", Dal, errors) ?? today;
        var to = FormDates.Read("ruolo-al", Al, errors);
        if (to < from)
        {
            errors.Add("ruolo-al", "L'ultimo giorno viene prima del primo.");
        }

        return errors.IsEmpty ? new NewRole(account, role, Unita.Length == 0 ? null : Unita, from, to) : null;
    }
}
