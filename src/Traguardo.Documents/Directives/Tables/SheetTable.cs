// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The table of a sheet: its blocks with the figures that it takes over and the indicators of its own.</summary>
internal static class SheetTable
{
    private static readonly Column<SheetRow>[] Columns =
    [
        new("codice", "Codice", "il codice", 9, (row, _) => Cells.Text(row.Code)),
        new("titolo", "Obiettivo o voce", "il titolo", 34, (row, _) => Cells.Text(row.Title)) { NamesRow = true, StaysWhenEmpty = true },
        new("peso", "Peso", "il peso", 8, (row, _) => Cells.Points(row.Weight)) { Alignment = CellAlignment.End },
        new(
            "target",
            "Target",
            "il target",
            16,
            (row, call) => row.Indicator is { } item ? IndicatorCell("target", item, call) : Cells.Text(row.Target)
        )
        {
            Alignment = CellAlignment.End,
        },
        new(
            "risultato",
            "Risultato",
            "il risultato",
            14,
            (row, call) => row.Indicator is { } item ? IndicatorCell("risultato", item, call) : Cells.Empty
        )
        {
            Alignment = CellAlignment.End,
        },
        new("punteggio", "Performance", "il punteggio", 12, (row, call) => row.Taken is { } taken ? ScoreOf(call, taken) : Cells.Empty)
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new("note", "Note", "le note", 24, (row, call) => row.Indicator is { } item ? IndicatorCell("note", item, call) : Cells.Empty),
    ];

    public static TableDefinition Definition { get; } =
        new RowTable<SheetRow>(
            "scheda",
            "le righe della scheda del ciclo in cui ci si trova: blocchi, voci e indicatori, con la cifra della scheda",
            Choose,
            Columns
        )
        {
            UsualColumns = "codice, titolo, peso, target, risultato, punteggio, note",
            GroupOf = (row, call) => row.Block is { } block ? new RowGroup(block.Code, [Heading(call, block)]) : null,
            Closing = FigureTotals.Of,
            Parameters = [FigureTotals.Parameter],
        };

    private static IEnumerable<SheetRow> Choose(Call call)
    {
        if (call.Scope.Sheet is not { } sheet)
        {
            return [];
        }

        var blocks = call.Index.Plan.Blocks.Where(block => block.Sheet == sheet.Code).ToList();
        var items = call
            .Index.Plan.SheetItems.Where(item => item.Sheet == sheet.Code)
            .Select(item => new SheetRow(
                blocks.Find(block => block.Code == item.Block),
                CodeOf(call, item.Figure),
                item.Title,
                item.Weight,
                TargetOf(call, item.Figure),
                item.Figure,
                Indicator: null
            ));
        var own = call
            .Index.OfSheet(sheet.Code)
            .Select(item => new SheetRow(
                blocks.Find(block => block.Code == item.Assignment.Block),
                CodeOf(call, item),
                item.Indicator.Name,
                item.Assignment.Weight,
                Target: null,
                item.Ref,
                item
            ));
        return items.Concat(own).OrderBy(row => row.Block is null ? -1 : blocks.IndexOf(row.Block));
    }

    private static string Heading(Call call, SheetBlock block)
    {
        var figure = call.Index.Card.Find(new FigureRef(FigureKind.Block, block.Code, block.Sheet));
        var score = figure is null ? null : Print.Score(call.Index, figure);
        return block.Title + (block.Weight is { } weight ? $" (peso {Print.Points(weight)})" : "") + (score is null ? "" : ": " + score);
    }

    private static string? CodeOf(Call call, FigureRef figure) =>
        figure.Kind == FigureKind.Objective ? call.Index.FindObjective(figure.Code)?.Code
        : figure.Code.Length == 0 ? null
        : figure.Code;

    /// <summary>An indicator that a sheet shares with an objective is known by the objective's code.</summary>
    private static string CodeOf(Call call, IndicatorItem item) =>
        call.Index.Indicators.FirstOrDefault(other => other.Indicator.Code == item.Indicator.Code)?.Objective?.Code ?? item.Code;

    private static string? TargetOf(Call call, FigureRef figure) =>
        figure.Kind == FigureKind.Objective && call.Index.FindObjective(figure.Code)?.Objective.ScoreTarget is { } target
            ? Print.Points(target)
            : null;

    private static TableCell ScoreOf(Call call, FigureRef taken) =>
        call.Index.Card.Find(taken) is not { } figure ? Cells.Empty
        : taken.Aspect == FigureAspect.Achievement ? Cells.Achievement(call.Index, figure)
        : Cells.Score(call.Index, figure);

    private static TableCell IndicatorCell(string column, IndicatorItem item, Call call) =>
        IndicatorColumns.All.First(one => one.Name == column).Cell(item, call);

    private sealed record SheetRow(
        SheetBlock? Block,
        string? Code,
        string Title,
        decimal? Weight,
        string? Target,
        FigureRef? Taken,
        IndicatorItem? Indicator
    );
}
