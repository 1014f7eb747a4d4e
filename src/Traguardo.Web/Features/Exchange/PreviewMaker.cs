// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Writing;
using Traguardo.Storage.Exchange;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Puts into words what an import will do.</summary>
internal static class PreviewMaker
{
    /// <summary>Lines of one list: nobody reads more before confirming, and what is kept must stay small.</summary>
    private const int Most = 300;

    /// <summary>Longest value that is shown.</summary>
    private const int Longest = 400;

    /// <summary>The tables of a new cycle that hold something.</summary>
    public static IReadOnlyList<TableCount> Contents(CycleDossier dossier) =>
        [
            .. DossierSchema
                .Flat.Select(table => new TableCount(DossierTableTokens.Tables.Name(table.Table), table.CountOf(dossier)))
                .Where(table => table.Rows > 0),
        ];

    /// <summary>The changes of a cycle that is there.</summary>
    public static IReadOnlyList<TableChanges> Changes(ImportMerge merge)
    {
        var byTable = merge.Changes.ToLookup(change => change.Table);
        return
        [
            .. Enum.GetValues<DossierTable>()
                .Where(table => byTable.Contains(table) || merge.Reordered.Contains(table))
                .Select(table => new TableChanges(
                    DossierTableTokens.Tables.Name(table),
                    byTable[table].Count(change => change.Kind == ChangeKind.Added),
                    byTable[table].Count(change => change.Kind == ChangeKind.Changed),
                    byTable[table].Count(change => change.Kind == ChangeKind.Removed),
                    merge.Reordered.Contains(table),
                    [.. byTable[table].Take(Most).Select(change => Row(merge, change))]
                )),
        ];
    }

    /// <summary>The measures that the file lacks.</summary>
    public static IReadOnlyList<KeptMeasure> Kept(ImportMerge merge)
    {
        var corrected = merge.NewMeasures.Select(Subject).ToHashSet();
        return
        [
            .. merge
                .KeptMeasures.Take(Most)
                .Select(measure => new KeptMeasure(
                    measure.Indicator,
                    measure.Date is { } day ? ItalianDate.Print(day) : null,
                    Cut(ValueOf(measure)),
                    corrected.Contains(Subject(measure))
                )),
        ];
    }

    /// <summary>What the checks say, the most serious first.</summary>
    public static IReadOnlyList<FindingLine> Findings(IEnumerable<Finding> findings, LocationIndex locations) =>
        [
            .. findings
                .OrderByDescending(finding => finding.Severity)
                .Take(Most)
                .Select(finding => new FindingLine(WordOf(finding.Severity), ImportProblem.Of(finding, locations))),
        ];

    private static RowChange Row(ImportMerge merge, DossierChange change)
    {
        var words = change switch
        {
            { Kind: ChangeKind.Added, RowAfter: { } row } => RowWords.Of(merge.After, change.Table, row),
            { Kind: ChangeKind.Removed, RowBefore: { } row } => RowWords.Of(merge.Before, change.Table, row),
            { RowAfter: { } row } when change.Table is DossierTable.Objectives or DossierTable.Indicators => RowWords.Of(
                merge.After,
                change.Table,
                row
            ),
            _ => null,
        };
        return new RowChange(
            change.Kind switch
            {
                ChangeKind.Added => "aggiunta",
                ChangeKind.Changed => "cambiata",
                ChangeKind.Removed => "tolta",
            },
            Cut(string.Join(" · ", change.Key.Where(part => part.Length > 0)))!,
            Cut(words),
            [.. ChangeText.Fields(change).Select(field => new FieldChange(field.Heading, Cut(field.Old), Cut(field.New)))]
        );
    }

    private static (string Indicator, DateOnly? Date, MeasureBasis Basis) Subject(MeasureEntry measure) =>
        (measure.Indicator, measure.Date, measure.Basis);

    private static string? ValueOf(MeasureEntry measure) =>
        measure.Effective
        ?? (
            measure is { Numerator: { } numerator, Denominator: { } denominator }
                ? $"{ItalianNumber.Print(numerator)} / {ItalianNumber.Print(denominator)}"
                : measure.Grade
        );

    private static string WordOf(Severity severity) =>
        severity switch
        {
            Severity.Notice => "avviso",
            Severity.Warning => "attenzione",
            Severity.Error => "da correggere",
        };

    private static string? Cut(string? text) =>
        text is { Length: > Longest } ? text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…" : text;
}
