// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The columns of a table of paths: those of a level that some node of it fills.</summary>
internal sealed class PathShape
{
    private readonly Call call;
    private readonly bool withIndicators;
    private readonly LevelShape[] levels;

    public PathShape(Call call, IReadOnlyList<TreePath> paths, bool withIndicators)
    {
        this.call = call;
        this.withIndicators = withIndicators;
        Depth = paths.Max(path => path.Nodes.Count);
        levels =
        [
            .. Enumerable
                .Range(0, Depth)
                .Select(level => ShapeOf(level, [.. paths.Select(path => path.At(level)).OfType<ObjectiveItem>().Distinct()])),
        ];
    }

    /// <summary>Levels that have columns.</summary>
    public int Depth { get; }

    public ValueList<TableColumn> Columns => [.. levels.SelectMany(ColumnsOf), .. withIndicators ? IndicatorWidths : []];

    public ValueList<TableCell> Header =>
        [
            .. levels
                .SelectMany(TitlesOf)
                .Concat(withIndicators ? ["Indicatore", "Target", "Risultato", "%"] : [])
                .Select(title => new TableCell(title) { IsHeader = true }),
        ];

    /// <summary>Whether titles of a level stand upright where they reach over rows enough: those above the two lowest levels.</summary>
    public bool IsTurned(int level) => withIndicators && level < Depth - 2;

    /// <summary>Cells of a node, which reach over as many rows as lie below it.</summary>
    public IEnumerable<TableCell> CellsOf(ObjectiveItem node, int level, int rows, bool isTurned)
    {
        var shape = levels[level];
        if (shape.HasCode)
        {
            yield return Cells.Text(node.Code) with
            {
                RowSpan = rows,
            };
        }

        var title = withIndicators ? new TableCell(node.Objective.Title) : Titled(node, shape);
        yield return title with
        {
            RowSpan = rows,
            IsHeader = true,
            IsVertical = isTurned,
            Alignment = isTurned ? CellAlignment.Center : null,
        };
        if (shape.HasWeight)
        {
            yield return Cells.Points(node.Weight) with
            {
                RowSpan = rows,
            };
        }

        if (shape.HasScore)
        {
            yield return Cells.Score(call.Index, node.Figure) with
            {
                RowSpan = rows,
            };
        }
    }

    /// <summary>Cells of a level that a path does not reach.</summary>
    public IEnumerable<TableCell> Blank(int level) => Enumerable.Repeat(Cells.Empty, ColumnsOf(levels[level]).Count());

    public IEnumerable<TableCell> CellsOf(IndicatorItem? item)
    {
        foreach (var name in (string[])["nome", "target", "risultato", "punteggio"])
        {
            yield return item is null ? Cells.Empty : IndicatorColumns.All.First(column => column.Name == name).Cell(item, call);
        }
    }

    private LevelShape ShapeOf(int level, IReadOnlyList<ObjectiveItem> nodes) =>
        new(
            nodes.Count == 0 ? "" : nodes[0].Objective.Level,
            HasCode: withIndicators && nodes.Any(node => node.Code.Any(char.IsDigit) && !IsMadeUp(node)),
            HasWeight: withIndicators && nodes.Any(node => node.Weight is not null),
            HasScore: withIndicators && nodes.Any(node => node.Figure.Value.IsScored),
            HasRating: nodes.Any(node => node.Figure.PrintedRating is not null),
            IsTurned: IsTurned(level)
        );

    /// <summary>Codes of groups without one of their own ("P1") are only in the data.</summary>
    private static bool IsMadeUp(ObjectiveItem node) => node.Parent is null && node.Weight is null && node.Indicators.Count == 0;

    private IEnumerable<TableColumn> ColumnsOf(LevelShape shape)
    {
        if (shape.HasCode)
        {
            yield return new TableColumn(6);
        }

        yield return new TableColumn(withIndicators ? (shape.IsTurned ? 4 : 15) : 30);
        if (shape.HasWeight)
        {
            yield return new TableColumn(6, CellAlignment.End);
        }

        if (shape.HasScore)
        {
            yield return new TableColumn(7, CellAlignment.End);
        }
    }

    private static ValueList<TableColumn> IndicatorWidths =>
        [
            new TableColumn(24),
            new TableColumn(9, CellAlignment.End),
            new TableColumn(9, CellAlignment.End),
            new TableColumn(8, CellAlignment.End),
        ];

    private static IEnumerable<string> TitlesOf(LevelShape shape)
    {
        if (shape.HasCode)
        {
            yield return "Cod.";
        }

        yield return shape.Name;
        if (shape.HasWeight)
        {
            yield return "Peso";
        }

        if (shape.HasScore)
        {
            yield return "Risultato";
        }
    }

    /// <summary>Code and title with the light; the score where there is one and no class.</summary>
    private TableCell Titled(ObjectiveItem node, LevelShape shape)
    {
        var name = Print.Named(IsMadeUp(node) ? "" : node.Code, node.Objective.Title);
        var score = Print.Score(call.Index, node.Figure);
        var state = Print.State(node.Objective.State, reason: null);
        if (Print.Light(call.Index, node.Figure) is { } light)
        {
            return new TableCell([name, new LineBreak(), light, .. score is null ? Array.Empty<Inline>() : [" (" + score + ")"]]);
        }

        var beside = state ?? (shape.HasRating ? null : score);
        return beside is null ? new TableCell(name) : new TableCell([name, new LineBreak(), new TextRun(beside, TextStyle.Bold)]);
    }

    private sealed record LevelShape(string Name, bool HasCode, bool HasWeight, bool HasScore, bool HasRating, bool IsTurned);
}
