// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>
/// What a cycle already holds under a code: measures, decisions, comments, printed figures. They belong to the cycle and not to a draft, and would lose
/// what they are about if the code became another.
/// </summary>
internal static class CycleUses
{
    /// <summary>A problem for each code that the cycle uses.</summary>
    public static async Task<IReadOnlyList<DraftProblem>> OfRenamedAsync(
        BodySession session,
        CycleRow cycle,
        IReadOnlyList<Renaming> renamings,
        CancellationToken cancellation
    )
    {
        var problems = new List<DraftProblem>();
        foreach (var renaming in renamings)
        {
            var uses = await CountAsync(session, cycle.Id, renaming.Table, renaming.Old, cancellation);
            if (uses > 0)
            {
                var property = PlanCodes.PropertyOf(renaming.Table)!;
                problems.Add(
                    new DraftProblem(
                        renaming.Key,
                        RowForm.Of(renaming.Table).NameOf(property),
                        $"Il codice «{renaming.Old}» non si può cambiare: nel ciclo ci sono già misure, decisioni, commenti o valori pubblicati con questo codice ({uses})."
                    )
                );
            }
        }

        return problems;
    }

    private static async Task<long> CountAsync(
        BodySession session,
        long cycleId,
        DossierTable table,
        string code,
        CancellationToken cancellation
    )
    {
        if (PlanCodes.KindOf(table) is not { } kind)
        {
            return 0;
        }

        await using var command = session.Command(
            """
            with figures as (
              select figure from measures where cycle_id = $1
              union all select figure from overrides where cycle_id = $1
              union all select figure from judgements where cycle_id = $1
              union all select figure from published_figures where cycle_id = $1
              union all select figure from comments where cycle_id = $1
            )
            select (select count(*) from figures where figure ->> 'Kind' = $2 and figure ->> 'Code' = $3)
              + (select count(*) from figures where $4 and figure ->> 'Kind' <> $2 and figure ->> 'Owner' = $3)
              + (select count(*) from measures where $5 and cycle_id = $1 and indicator = $3)
              + (select count(*) from attachments where $5 and cycle_id = $1 and indicator = $3)
            """,
            cycleId,
            FigureTokens.Kinds.English(kind),
            code,
            table is DossierTable.Objectives or DossierTable.Sheets,
            table == DossierTable.Indicators
        );
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }
}
