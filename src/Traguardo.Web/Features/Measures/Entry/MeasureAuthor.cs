// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Roles;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>Who records a measure, as published data may say it: a post and a unit. The person is in the register, under the account.</summary>
internal static class MeasureAuthor
{
    public static string Of(Visit visit, Plan plan)
    {
        var role = visit.Roles.First(role => AccessTable.RolesWith(Permission.RecordMeasures).Contains(role.Role));
        var post = RoleTokens.Roles.Name(role.Role);
        return plan.Units.FirstOrDefault(unit => unit.Code == role.Unit) is { } unit ? $"{post}, {unit.Name}" : post;
    }
}
