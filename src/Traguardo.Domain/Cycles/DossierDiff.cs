// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Cycles;

/// <summary>
/// What differs between two dossiers, row by row. Rows are matched by what names them and not by their order; of several rows with the same name
/// (measures are appended) the first is matched with the first, the second with the second.
/// </summary>
public static class DossierDiff
{
    /// <summary>The rows that came, changed or went, table by table: those of the second dossier in its order, then those that are gone.</summary>
    public static ValueList<DossierChange> Compare(CycleDossier before, CycleDossier after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new[] { OfPlan(before, after), OfSheets(before, after), OfCycle(before, after), OfDocuments(before, after) }
            .SelectMany(changes => changes)
            .OrderBy(change => change.Table)
            .ToValueList();
    }

    private static IEnumerable<DossierChange> OfPlan(CycleDossier before, CycleDossier after) =>
        [
            .. Rows(DossierTable.Body, [before.Plan.Body], [after.Plan.Body], _ => []),
            .. Rows(DossierTable.Cycle, [before.Plan.Cycle], [after.Plan.Cycle], _ => []),
            .. Rows(DossierTable.Levels, before.Plan.Levels, after.Plan.Levels, row => [row.Name]),
            .. Rows(DossierTable.Units, before.Plan.Units, after.Plan.Units, row => [row.Code]),
            .. Rows(DossierTable.Objectives, before.Plan.Objectives, after.Plan.Objectives, row => [row.Code]),
            .. Rows(
                DossierTable.Responsibilities,
                before.Plan.Responsibilities,
                after.Plan.Responsibilities,
                row => [row.Objective, row.Unit]
            ),
            .. Rows(DossierTable.Indicators, before.Plan.Indicators, after.Plan.Indicators, row => [row.Code]),
            .. Rows(DossierTable.Assignments, before.Plan.Assignments, after.Plan.Assignments, row => [row.Indicator, row.Owner]),
            .. Rows(
                DossierTable.Targets,
                before.Plan.Targets,
                after.Plan.Targets,
                row => [row.Indicator, row.Owner ?? "", row.Period.ToString(), row.Variant ?? ""]
            ),
        ];

    private static IEnumerable<DossierChange> OfSheets(CycleDossier before, CycleDossier after) =>
        [
            .. Rows(DossierTable.Views, before.Plan.Views, after.Plan.Views, row => [row.Code]),
            .. Rows(DossierTable.Sheets, before.Plan.Sheets, after.Plan.Sheets, row => [row.Code]),
            .. Rows(DossierTable.Blocks, before.Plan.Blocks, after.Plan.Blocks, row => [row.Sheet, row.Code]),
            .. Rows(
                DossierTable.SheetItems,
                before.Plan.SheetItems,
                after.Plan.SheetItems,
                row => [row.Sheet, row.Block ?? "", .. Parts(row.Figure)]
            ),
        ];

    private static IEnumerable<DossierChange> OfCycle(CycleDossier before, CycleDossier after) =>
        [
            .. Rows(
                DossierTable.Measures,
                before.Measures,
                after.Measures,
                row => [row.Indicator, Printed(row.Date), row.Basis == MeasureBasis.Actual ? "" : MeasureTokens.Bases.Italian(row.Basis)]
            ),
            .. Rows(DossierTable.Overrides, before.Overrides, after.Overrides, row => Parts(row.Figure)),
            .. Rows(DossierTable.Judgements, before.Judgements, after.Judgements, row => [.. Parts(row.Figure), row.Author ?? ""]),
            .. Rows(DossierTable.Acts, before.Acts, after.Acts, row => [row.Code]),
            .. Rows(DossierTable.Versions, before.Versions, after.Versions, row => [row.Number.ToString(CultureInfo.InvariantCulture)]),
            .. Rows(DossierTable.Revisions, before.Revisions, after.Revisions, row => [row.Code]),
        ];

    private static IEnumerable<DossierChange> OfDocuments(CycleDossier before, CycleDossier after) =>
        [
            .. Rows(
                DossierTable.PriorFigures,
                before.PriorFigures,
                after.PriorFigures,
                row => [.. Parts(row.Figure), row.Year.ToString(CultureInfo.InvariantCulture)]
            ),
            .. Rows(DossierTable.Narratives, before.Narratives, after.Narratives, row => [row.Section]),
            .. Rows(DossierTable.ContextTables, before.ContextTables, after.ContextTables, row => [row.Table, row.Row, row.Column]),
            .. Rows(DossierTable.Published, before.Published, after.Published, row => [row.Code]),
            .. Rows(DossierTable.Errata, before.Errata, after.Errata, row => [row.Published]),
        ];

    private static List<DossierChange> Rows<TRow>(
        DossierTable table,
        IReadOnlyList<TRow> before,
        IReadOnlyList<TRow> after,
        Func<TRow, ValueList<string>> key
    )
        where TRow : class
    {
        var changes = new List<DossierChange>();
        var old = Named(before, key);
        var rest = new Dictionary<(ValueList<string> Key, int Nth), int>(old.Select(row => KeyValuePair.Create(row.Name, row.Index)));
        foreach (var (name, index) in Named(after, key))
        {
            if (!rest.Remove(name, out var was))
            {
                changes.Add(new(table, ChangeKind.Added, name.Key, RowBefore: null, index, []));
            }
            else if (!before[was].Equals(after[index]))
            {
                changes.Add(new(table, ChangeKind.Changed, name.Key, was, index, Properties(before[was], after[index])));
            }
        }

        changes.AddRange(
            old.Where(row => rest.ContainsKey(row.Name))
                .Select(row => new DossierChange(table, ChangeKind.Removed, row.Name.Key, row.Index, RowAfter: null, []))
        );
        return changes;
    }

    /// <summary>Rows with their names, and for rows of one name which of them it is.</summary>
    private static List<((ValueList<string> Key, int Nth) Name, int Index)> Named<TRow>(
        IReadOnlyList<TRow> rows,
        Func<TRow, ValueList<string>> key
    )
    {
        var seen = new Dictionary<ValueList<string>, int>();
        var named = new List<((ValueList<string> Key, int Nth) Name, int Index)>(rows.Count);
        for (var index = 0; index < rows.Count; index++)
        {
            var name = key(rows[index]);
            var nth = seen.GetValueOrDefault(name);
            seen[name] = nth + 1;
            named.Add(((name, nth), index));
        }

        return named;
    }

    /// <summary>The properties that differ. Those that are only computed from others have no setter and are left out.</summary>
    private static ValueList<PropertyChange> Properties<TRow>(TRow before, TRow after) =>
        typeof(TRow)
            .GetProperties()
            .Where(property => property.SetMethod is not null)
            .Select(property => new PropertyChange(property.Name, property.GetValue(before), property.GetValue(after)))
            .Where(change => !Equals(change.Old, change.New))
            .ToValueList();

    private static ValueList<string> Parts(FigureRef figure) =>
        [
            FigureTokens.Kinds.Italian(figure.Kind),
            figure.Code,
            figure.Owner ?? "",
            figure.Aspect == FigureAspect.Score ? "" : FigureTokens.Aspects.Italian(figure.Aspect),
        ];

    private static string Printed(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
