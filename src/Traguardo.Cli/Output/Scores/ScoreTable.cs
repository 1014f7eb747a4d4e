// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Prints scores for reading in a terminal: the body first, then its levels, the tree of objectives, units, views and sheets, and what has no score.</summary>
/// <param name="card">The scorecard.</param>
/// <param name="rows">All its figures, in reading order.</param>
/// <param name="terminal">Where to print.</param>
/// <param name="full">True to list indicators too.</param>
internal sealed class ScoreTable(Scorecard card, IReadOnlyList<FigureRow> rows, Terminal terminal, bool full)
{
    private readonly bool marks = rows.Any(row => row.Agrees == false);

    public void Write()
    {
        CycleHeading.Write(card, terminal);
        WriteBody();
        WriteLevels();
        WriteTree(
            "Obiettivi",
            [FigureKind.Objective, .. full ? [FigureKind.Indicator] : Array.Empty<FigureKind>()],
            row => row.Kind == FigureKind.Objective || IsOnObjective(row)
        );
        WriteTree("Unità organizzative", [FigureKind.Unit]);
        WriteTree("Viste", [FigureKind.View]);
        WriteTree(
            "Schede",
            [FigureKind.Sheet, FigureKind.Block, .. full ? [FigureKind.Indicator] : Array.Empty<FigureKind>()],
            row => row.Kind != FigureKind.Indicator || !IsOnObjective(row)
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
        terminal.Write("Ente: " + body.ItalianScore + rating + published, Lights.Strong);
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

    private static string Classes(IEnumerable<FigureRow> objectives) =>
        string.Join(
            ", ",
            objectives
                .Where(row => row.Figure.PrintedRating is not null)
                .GroupBy(row => row.Figure.PrintedRating!, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(group => group.Max(row => row.Value.Score))
                .Select(group => $"{group.Key} {Count(group.Count())}")
        );

    private void WriteTree(string title, IReadOnlyList<FigureKind> kinds, Func<FigureRow, bool>? only = null)
    {
        var shown = rows.Where(row => kinds.Contains(row.Kind) && only?.Invoke(row) != false).ToList();
        if (shown.Count == 0 || !shown.Any(row => row.Value.IsScored || row.Kind == FigureKind.Indicator))
        {
            return;
        }

        var table = new TextTable(
            ("Codice", ColumnFit.Word),
            (title, ColumnFit.Text),
            ("Peso", ColumnFit.Number),
            ("Punti", ColumnFit.Number),
            ("", ColumnFit.Word),
            ("Raggiung.", ColumnFit.Number),
            ("Esito", ColumnFit.Phrase)
        );
        foreach (var row in shown)
        {
            var differs = row.Agrees == false;
            table.Add(
                new string(' ', row.Depth) + row.PrintedCode,
                row.Figure.Name + (differs ? "\n≠ pubblicato: " + row.Published : ""),
                row.Weight is { } weight ? ItalianNumber.Print(weight) : "",
                new(row.ItalianScore ?? "-", row.Kind == FigureKind.Indicator ? null : Lights.Strong),
                new(differs ? "≠" : "", Lights.Attention),
                row.Value.Achievement is { } achievement ? ItalianNumber.Print(achievement, row.Rounding.Digits) : "",
                new(row.Verdict, Lights.Of(row.Figure.Rating?.Light))
            );
        }

        terminal.Output.WriteLine();
        table.Write(terminal);
    }

    private void WriteLegend()
    {
        if (marks)
        {
            terminal.Output.WriteLine();
            Paragraph.Write(
                terminal.Output,
                "Il segno ≠ indica un valore pubblicato diverso da quello calcolato: «traguardo verify» dice perché.",
                terminal.Width,
                "",
                "  "
            );
        }
    }

    private static bool IsOnObjective(FigureRow row) => row.Facts?.Assignment.Objective is not null;

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
