// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;

namespace Traguardo.Storage.Exchange;

/// <summary>
/// What becomes of a stored cycle when a file is imported into it. Measures are only ever added: those that the file lacks are kept. Everything else
/// becomes as in the file; the differences of the plan become a draft, because a plan in force changes by an act.
/// </summary>
public sealed record ImportMerge
{
    private ImportMerge() { }

    /// <summary>The cycle as it is stored, with the plan in force.</summary>
    public required CycleDossier Before { get; init; }

    /// <summary>The cycle as it will be, with the plan of the file.</summary>
    public required CycleDossier After { get; init; }

    /// <summary>Measures of the file that are not stored yet, in the order of the file.</summary>
    public required ValueList<MeasureEntry> NewMeasures { get; init; }

    /// <summary>Stored measures that the file does not have.</summary>
    public required ValueList<MeasureEntry> KeptMeasures { get; init; }

    /// <summary>The differences, table by table.</summary>
    public required ValueList<DossierChange> Changes { get; init; }

    /// <summary>Tables in which rows that stay stand in another order.</summary>
    public required ValueList<DossierTable> Reordered { get; init; }

    /// <summary>True when plan of the file and plan in force differ, be it in the order of rows only.</summary>
    public bool ChangesPlan => SyncTable.OfPlan.Any(table => table.Differs(Before, After));

    /// <summary>True when the import would change nothing at all.</summary>
    public bool IsEmpty => Changes.Count == 0 && Reordered.Count == 0;

    /// <summary>The cycle as it will be while the plan in force is still the one that is stored.</summary>
    public CycleDossier AfterWithPlanInForce => After with { Plan = Before.Plan with { Body = After.Plan.Body, Cycle = After.Plan.Cycle } };

    /// <param name="stored">What is stored.</param>
    /// <param name="file">What the file holds. Where it names no methodology the cycle keeps its own.</param>
    public static ImportMerge Of(CycleDossier stored, CycleDossier file)
    {
        var known = new Dictionary<MeasureEntry, int>();
        foreach (var measure in stored.Measures)
        {
            known[measure] = known.GetValueOrDefault(measure) + 1;
        }

        var added = new List<MeasureEntry>();
        foreach (var measure in file.Measures)
        {
            if (known.GetValueOrDefault(measure) is var left and > 0)
            {
                known[measure] = left - 1;
            }
            else
            {
                added.Add(measure);
            }
        }

        // Of equal measures the later ones are those that the file lacks: which of them is which makes no difference
        var kept = new List<MeasureEntry>();
        foreach (var measure in stored.Measures.Reverse())
        {
            if (known[measure] > 0)
            {
                known[measure]--;
                kept.Add(measure);
            }
        }

        kept.Reverse();

        var cycle = file.Plan.Cycle with { Methodology = file.Plan.Cycle.Methodology ?? stored.Plan.Cycle.Methodology };
        var after = file with { Plan = file.Plan with { Cycle = cycle }, Measures = stored.Measures.Concat(added).ToValueList() };
        var changes = ChangesOf(stored, after, added.Count);
        var byTable = changes.ToLookup(change => change.Table);
        return new ImportMerge
        {
            Before = stored,
            After = after,
            NewMeasures = added.ToValueList(),
            KeptMeasures = kept.ToValueList(),
            Changes = changes,
            Reordered = SyncTable
                .OfPlan.Concat(SyncTable.OfCycle)
                .Where(table => table.Reorders(stored, after, byTable[table.Table]))
                .Select(table => table.Table)
                .ToValueList(),
        };
    }

    /// <summary>
    /// The differences. Of measures the diff pairs equal names; here each new one is a row added, so that the diff says what will happen and not what
    /// it would be alike to.
    /// </summary>
    private static ValueList<DossierChange> ChangesOf(CycleDossier stored, CycleDossier after, int added)
    {
        var others = DossierDiff.Compare(stored, after with { Measures = stored.Measures });
        var measures = DossierDiff
            .Compare(after with { Measures = [] }, after)
            .Where(change => change.Table == DossierTable.Measures && change.RowAfter >= after.Measures.Count - added);
        return others.Concat(measures).OrderBy(change => change.Table).ToValueList();
    }
}
