// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;
using Traguardo.Cli.Output.Scores;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Output.Demo;

/// <summary>A cycle at a glance: main figures, counts, how its published figures come out.</summary>
/// <param name="report">The cycle, scored and verified.</param>
/// <param name="terminal">Where to print.</param>
internal sealed class CyclePanel(VerificationReport report, Terminal terminal)
{
    /// <summary>Wider panels are hard to read across.</summary>
    private const int WidestPanel = 100;

    /// <summary>Figures shown of one sort; plans with more say how many more.</summary>
    private const int MostFigures = 8;

    private const int BarWidth = 20;

    private readonly IReadOnlyList<FigureRow> rows = FigureRows.Of(report);
    private readonly List<IRenderable> lines = [];
    private readonly int width = Math.Min(terminal.Width, WidestPanel);

    public void Write()
    {
        var card = report.Scorecard;
        Add(card.Plan.Cycle.Title);
        AddBody();
        AddFigures([.. rows.Where(row => row.Kind == FigureKind.Objective && row.Depth == 0 && row.Value.IsScored)]);
        AddUnits([.. rows.Where(row => row.Kind == FigureKind.Unit && row.Value.IsScored)]);
        AddCounts(card);
        AddOutcomes();
        AddVerification();
        terminal.Write(
            new Panel(new Rows(lines))
            {
                Header = new PanelHeader(" " + Markup.Escape(ControlCharacters.Shown(Fitting(card.Plan.Body.Name, width - 8))) + " "),
                Border = BoxBorder.Rounded,
                Expand = true,
                Padding = new Padding(1, 0),
            },
            width
        );
    }

    private void AddBody()
    {
        var body = rows.Single(row => row.Kind == FigureKind.Body);
        if (body.ItalianScore is { } score)
        {
            var rating = body.Figure.PrintedRating is { } name ? $" ({name})" : "";
            Add($"Ente: {score}{rating}{(body.Agrees == true ? ", come pubblicato" : "")}", Lights.Strong);
        }
    }

    /// <summary>The figures at the top of the tree, each with a bar: full at 100.</summary>
    private void AddFigures(List<FigureRow> figures)
    {
        var codes = figures.Select(row => row.PrintedCode.Length).Append(0).Max();
        foreach (var row in figures.Take(MostFigures))
        {
            var done = (int)decimal.Round(Math.Clamp(row.Value.Score, 0, 100) * BarWidth / 100, MidpointRounding.ToZero);
            var start =
                $"{row.PrintedCode.PadRight(codes)}  {row.ItalianScore, 6}  {new string('█', done)}{new string('░', BarWidth - done)}  ";
            Add(start + Fitting(row.Figure.Name, width - 4 - start.Length), Lights.Of(row.Figure.Rating?.Light));
        }

        if (figures.Count > MostFigures)
        {
            var others = figures.Count - MostFigures;
            Add(others == 1 ? "… e un altro" : $"… e altri {others}");
        }
    }

    private void AddUnits(List<FigureRow> units)
    {
        if (units.Count > 0)
        {
            Add("Unità: " + string.Join(", ", units.Select(row => $"{row.PrintedCode} {row.ItalianScore}")));
        }
    }

    private void AddCounts(Scorecard card)
    {
        var levels = card.Plan.Levels.Select(level =>
            (
                level.Name,
                Count: card.Plan.Objectives.Count(objective =>
                    string.Equals(objective.Level, level.Name, StringComparison.OrdinalIgnoreCase)
                )
            )
        );
        var indicators = rows.Count(row => row.Kind == FigureKind.Indicator);
        Add("Piano: " + string.Join(", ", levels.Select(level => $"{level.Name} {N(level.Count)}").Append($"indicatori {N(indicators)}")));
    }

    private void AddOutcomes()
    {
        var outcomes = rows.Where(row => row.Kind == FigureKind.Indicator)
            .GroupBy(row => row.Verdict, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        Add("Indicatori: " + string.Join(", ", outcomes.Select(group => $"{group.Key} {N(group.Count())}")));
    }

    private void AddVerification()
    {
        if (report.Total == 0)
        {
            return;
        }

        var open = report.Unexplained == 0 ? "nessuna senza spiegazione" : $"{N(report.Unexplained)} senza spiegazione";
        Add(
            $"Cifre pubblicate: {(report.Reproduced == 1 ? "torna" : "tornano")} {N(report.Reproduced)} su {N(report.Total)}, "
                + $"{Counted.Of(report.Explained, "spiegata", "spiegate")} in errata, {open}",
            report.Unexplained == 0 ? Lights.Fine : Lights.Wrong
        );
    }

    private void Add(string text, string? style = null) => lines.Add(StyledText.Of(text, style, width - 4));

    private static string Fitting(string text, int room) =>
        text.Length <= room ? text : Paragraph.Pieces(text, Math.Max(1, room - 1)).First().TrimEnd() + "…";

    private static string N(int count) => count.ToString(CultureInfo.InvariantCulture);
}
