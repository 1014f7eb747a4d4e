// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Prints scores for reading in a terminal: the body first, then its levels, the tree of objectives, units, views and sheets, and what has no score.</summary>
/// <param name="card">The scorecard.</param>
/// <param name="rows">All its figures, in reading order.</param>
/// <param name="terminal">Where to print.</param>
/// <param name="full">True to list indicators too. A cycle that scores no objective always lists them: their outcomes are all it has.</param>
internal sealed class ScorePage(Scorecard card, IReadOnlyList<FigureRow> rows, Terminal terminal, bool full)
{
    private readonly List<FigureRow> shown = [];
    private readonly bool withIndicators = full || !rows.Any(row => row.Kind == FigureKind.Objective && row.Value.IsScored);

    public void Write()
    {
        CycleHeading.Write(card, terminal);
        WriteBody();
        WriteLevels();
        WriteIndicators();
        Section("Obiettivi", row => row.Kind == FigureKind.Objective || (withIndicators && IsOnObjective(row)));
        Section("Unità organizzative", row => row.Kind == FigureKind.Unit);
        Section("Viste", row => row.Kind == FigureKind.View);
        Section(
            "Schede",
            row =>
                row.Kind is FigureKind.Sheet or FigureKind.Block
                || (withIndicators && row.Kind == FigureKind.Indicator && !IsOnObjective(row))
        );
        new UnscoredList(rows, terminal, full).Write();
        WriteLegend();
    }

    private void WriteBody()
    {
        var body = rows.Single(row => row.Kind == FigureKind.Body);
        terminal.Output.WriteLine();
        if (!body.Value.IsScored)
        {
            Paragraph.Write(terminal.Output, $"Ente: senza punteggio ({body.Value.Reason})", terminal.Width, "", "  ");
            return;
        }

        var rating = body.Figure.PrintedRating is { } name ? " (" + name + ")" : "";
        var published = body.Agrees switch
        {
            true => $", come pubblicato ({body.Published})",
            false => $", diverso dal valore pubblicato ({body.Published})",
            null => "",
        };
        shown.Add(body);
        terminal.Write("Ente: " + body.ItalianScore + (body.IsDecided ? " *" : "") + rating + published, Lights.Strong);
    }

    private void WriteLevels()
    {
        var objectives = rows.Where(row => row.Kind == FigureKind.Objective)
            .ToLookup(row => row.Figure.Level ?? "", StringComparer.OrdinalIgnoreCase);
        var table = new TextTable(
            ("Livello", ColumnFit.Text),
            ("Obiettivi", ColumnFit.Number),
            ("Con punti", ColumnFit.Number),
            ("Minimo", ColumnFit.Number),
            ("Massimo", ColumnFit.Number),
            ("Classi", ColumnFit.Text)
        );
        foreach (var level in card.Plan.Levels.Select(level => level.Name))
        {
            var scored = objectives[level].Where(row => row.Value.IsScored).OrderBy(row => row.Value.Score).ToList();
            table.Add(
                level,
                Count(objectives[level].Count()),
                Count(scored.Count),
                scored.FirstOrDefault()?.ItalianScore,
                scored.LastOrDefault()?.ItalianScore,
                Classes(objectives[level])
            );
        }

        terminal.Output.WriteLine();
        table.Write(terminal);
    }

    /// <summary>How many indicators met their target, how many did not, how many are in another state.</summary>
    private void WriteIndicators()
    {
        var indicators = rows.Where(row => row.Kind == FigureKind.Indicator).ToList();
        if (indicators.Count == 0)
        {
            return;
        }

        var outcomes = indicators
            .GroupBy(row => row.Verdict, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);
        terminal.Output.WriteLine();
        Paragraph.Write(
            terminal.Output,
            $"Indicatori: {Count(indicators.Count)} ({string.Join(", ", outcomes.Select(group => $"{group.Key} {Count(group.Count())}"))})",
            terminal.Width,
            "",
            "  "
        );
    }

    private static string Classes(IEnumerable<FigureRow> objectives) =>
        string.Join(
            ", ",
            objectives
                .Where(row => row.Figure.PrintedRating is not null)
                .GroupBy(row => row.Figure.PrintedRating!, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(group => group.Max(row => row.Value.Score))
                .Select(group => $"{group.Key} {Count(group.Count())}")
        );

    /// <summary>Prints a table, unless nothing in it has a score or an outcome.</summary>
    private void Section(string title, Func<FigureRow, bool> belongs)
    {
        var section = rows.Where(belongs).ToList();
        if (section.Exists(row => row.Value.IsScored || row.Kind == FigureKind.Indicator))
        {
            FigureTable.Write(title, section, terminal);
            shown.AddRange(section);
        }
    }

    /// <summary>Says what the signs mean, those that stand somewhere above.</summary>
    private void WriteLegend()
    {
        string?[] legend =
        [
            shown.Exists(row => row.Agrees == false)
                ? "Il segno ≠ indica un valore pubblicato diverso da quello calcolato: «traguardo verify» dice perché."
                : null,
            shown.Exists(row => row.IsDecided)
                ? "Il segno * indica un punteggio o un giudizio dato da una persona: «traguardo explain» dice quale e perché."
                : null,
        ];
        if (legend.OfType<string>().Any())
        {
            terminal.Output.WriteLine();
        }

        foreach (var line in legend.OfType<string>())
        {
            Paragraph.Write(terminal.Output, line, terminal.Width, "", "  ");
        }
    }

    private static bool IsOnObjective(FigureRow row) => row.Facts?.Assignment.Objective is not null;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
