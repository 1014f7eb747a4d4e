// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.People;

/// <summary>The units of a body: those of the plan of the latest cycle that has any.</summary>
internal static class UnitNames
{
    /// <summary>The units to choose from.</summary>
    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(BodySession session, CancellationToken cancellation) =>
        [.. (await ReadAsync(session, cancellation)).Select(unit => new Choice(unit.Key, $"{unit.Key} – {unit.Value}"))];

    /// <summary>Names of the units by code; empty when no plan has any.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(BodySession session, CancellationToken cancellation)
    {
        foreach (var cycle in await CycleStore.ListAsync(session, cancellation))
        {
            if (await PlanStore.InForceAsync(session, cycle.Id, cancellation) is not { } plan)
            {
                continue;
            }

            await using var command = session.Command("select code, name from units where plan_id = $1 order by ordinal, id", plan.Id);
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            var units = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await reader.ReadAsync(cancellation))
            {
                units.TryAdd(reader.GetString(0), reader.GetString(1));
            }

            if (units.Count > 0)
            {
                return units;
            }
        }

        return new Dictionary<string, string>(StringComparer.Ordinal);
    }
}
