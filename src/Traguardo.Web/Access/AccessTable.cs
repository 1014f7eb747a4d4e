// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Storage.Roles;

namespace Traguardo.Web.Access;

/// <summary>Who may do what: the one table that routes, pages, tests and <c>docs/ruoli.md</c> follow.</summary>
public static class AccessTable
{
    private static readonly FrozenDictionary<Permission, Role[]> ByPermission = new Dictionary<Permission, Role[]>
    {
        [Permission.ReadCycles] = Enum.GetValues<Role>(),
        [Permission.Export] = Enum.GetValues<Role>(),
        [Permission.RecordMeasures] = [Role.Controller, Role.SecretaryGeneral, Role.Manager, Role.Officer],
        [Permission.WithdrawMeasures] = [Role.Controller, Role.SecretaryGeneral, Role.Manager],
        [Permission.Comment] = [Role.Controller, Role.SecretaryGeneral, Role.Manager, Role.Officer, Role.Evaluator],
        [Permission.EditPlan] = [Role.Controller, Role.SecretaryGeneral],
        [Permission.ApprovePlan] = [Role.Controller, Role.SecretaryGeneral],
        [Permission.WriteTexts] = [Role.Controller, Role.SecretaryGeneral, Role.Manager, Role.Evaluator],
        [Permission.GenerateDocuments] = [Role.Controller, Role.SecretaryGeneral, Role.Evaluator],
        [Permission.FreezeDocuments] = [Role.Controller, Role.SecretaryGeneral],
        [Permission.Import] = [Role.Administrator, Role.Controller],
        [Permission.ManageMethodologies] = [Role.Administrator, Role.Controller],
        [Permission.ManageTemplates] = [Role.Administrator, Role.Controller],
        [Permission.ReadPeople] = [Role.Administrator, Role.Controller, Role.SecretaryGeneral, Role.Evaluator],
        [Permission.ManagePeople] = [Role.Administrator],
        [Permission.ReadRegister] = [Role.Administrator, Role.Controller, Role.SecretaryGeneral, Role.Evaluator],
        [Permission.ManageBody] = [Role.Administrator],
    }.ToFrozenDictionary();

    /// <summary>The roles that give a permission.</summary>
    public static IReadOnlyList<Role> RolesWith(Permission permission) => ByPermission[permission];

    /// <summary>True when one of the roles gives the permission, be it for a unit only.</summary>
    public static bool Allows(IEnumerable<RoleAssignment> roles, Permission permission) =>
        roles.Any(role => ByPermission[permission].Contains(role.Role));
}
