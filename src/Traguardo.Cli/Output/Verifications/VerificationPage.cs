// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Output.Verifications;

/// <summary>Prints a verification for reading: findings, figures beside the published ones, the count by sort, and the conclusion as the last line.</summary>
/// <param name="cycle">What was found.</param>
/// <param name="terminal">Where to print.</param>
/// <param name="all">True to list also what is fine.</param>
internal sealed class VerificationPage(CheckedCycle cycle, Terminal terminal, bool all)
{
    public void Write()
    {
        CycleHeading.Write(cycle.Report.Scorecard, terminal);
        terminal.Output.WriteLine();
        WriteClosures();
        WriteFindings();
        WriteFigures();
        WriteSummary();
        terminal.Output.WriteLine();
        terminal.Output.WriteLine(cycle.Conclusion);
    }

    private void WriteClosures()
    {
        var groups = cycle
            .Closures.GroupBy(group => group.Of)
            .OrderBy(group => group.Key)
            .Select(group => $"{NameOf(group.Key)} {group.Count(g => g.Closes)} di {group.Count()}")
            .ToList();
        var counts = groups.Count == 0 ? "nessun gruppo di pesi da chiudere" : string.Join(", ", groups);
        Paragraph.Write(terminal.Output, "Chiusure dei pesi: " + counts, terminal.Width, "", "  ");
        WriteList(cycle.OpenWeights);
    }

    private void WriteFindings()
    {
        var shown = cycle.Findings.Where(finding => all || finding.Severity != Severity.Notice).ToList();
        var notices = cycle.Findings.Count - shown.Count;
        var text = shown.Count switch
        {
            0 => "nessuno",
            1 => "uno",
            var count => count.ToString(CultureInfo.InvariantCulture),
        };
        var hidden = notices == 0 ? "" : $" (e {Counted.Of(notices, "segnalazione minore", "segnalazioni minori")}: --all)";
        Paragraph.Write(terminal.Output, $"Rilievi su target, risultati e riferimenti: {text}{hidden}", terminal.Width, "", "  ");
        WriteList(shown);
    }

    private void WriteList(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Paragraph.Write(terminal.Output, Say(finding), terminal.Width, "  - ", "    ");
        }
    }

    private string Say(Finding finding)
    {
        var subject = cycle.SubjectOf(finding) is { } code ? code + ": " : "";
        var found = finding.Found is { } text ? $"; trovato «{text}»" : "";
        var expected = finding.Expected is { } wanted ? "; atteso " + wanted : "";
        return $"{subject}{finding.Message.TrimEnd('.')}{found}{expected} [{cycle.LocationOf(finding)}]";
    }

    private void WriteFigures()
    {
        var shown = cycle.Report.Comparisons.Where(comparison => all || comparison.Outcome != ComparisonOutcome.Reproduced).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        var table = new TextTable(
            ("Cifra", ColumnFit.Text),
            ("Pubblicato", ColumnFit.Phrase),
            ("Calcolato", ColumnFit.Phrase),
            ("Esito", ColumnFit.Text)
        );
        foreach (var comparison in shown)
        {
            table.Add(
                NameOf(comparison) + (comparison.Published.Where is { } where ? "\n" + where : ""),
                comparison.Published.Text,
                comparison.Computed ?? "-",
                new(OutcomeOf(comparison), comparison.Outcome == ComparisonOutcome.Unexplained ? Lights.Wrong : null)
            );
        }

        terminal.Output.WriteLine();
        terminal.Write(all ? "Valori pubblicati e calcolati" : "Valori pubblicati che non tornano senz'altro", Lights.Strong);
        table.Write(terminal);
    }

    private void WriteSummary()
    {
        if (cycle.Groups.Count == 0)
        {
            terminal.Output.WriteLine();
            terminal.Output.WriteLine("Il dossier non porta valori pubblicati.");
            return;
        }

        var table = new TextTable(
            ("Valori pubblicati", ColumnFit.Text),
            ("Totale", ColumnFit.Number),
            ("Regola", ColumnFit.Number),
            ("Persone", ColumnFit.Number),
            ("Stampati", ColumnFit.Number),
            ("Errata", ColumnFit.Number),
            ("Aperti", ColumnFit.Number)
        );
        foreach (var group in cycle.Groups)
        {
            table.Add(
                NameOf(group),
                N(group.Total),
                N(group.ByRule),
                N(group.WithPersons),
                N(group.FromPrinted),
                N(group.Explained),
                new(N(group.Unexplained), group.Unexplained > 0 ? Lights.Wrong : null)
            );
        }

        var sum = cycle.Groups;
        table.Add(
            "Tutti",
            N(sum.Sum(g => g.Total)),
            N(sum.Sum(g => g.ByRule)),
            N(sum.Sum(g => g.WithPersons)),
            N(sum.Sum(g => g.FromPrinted)),
            N(sum.Sum(g => g.Explained)),
            N(sum.Sum(g => g.Unexplained))
        );
        terminal.Output.WriteLine();
        table.Write(terminal);
        Paragraph.Write(
            terminal.Output,
            "Regola: tornano con la sola metodologia. Persone: tornano con le rettifiche e le valutazioni registrate. Stampati: tornano dai valori stampati più sotto, errori compresi. "
                + "Errata: differiscono, e l'errata del dossier dice perché. Aperti: differiscono, e niente dice perché.",
            terminal.Width,
            "",
            ""
        );
    }

    private string NameOf(FigureComparison comparison)
    {
        if (comparison.Published.Figure is not { } figure)
        {
            return comparison.Published.Expression is { } expression ? $"calcolo {expression}" : comparison.Published.Code;
        }

        var code = cycle.Report.Scorecard.Find(figure)?.PrintedCode ?? figure.Code;
        var owner = figure.Owner is { } of && !code.StartsWith(of, StringComparison.Ordinal) ? $" ({of})" : "";
        var aspect = figure.Aspect == FigureAspect.Score ? "" : ", " + FigureTokens.Aspects.Name(figure.Aspect);
        return $"{FigureTokens.Kinds.Name(figure.Kind)} {code}{owner}".TrimEnd() + aspect;
    }

    private static string NameOf(VerificationGroup group) =>
        group is { Kind: { } kind, Aspect: { } aspect }
            ? $"{Sentence(FigureNames.Of(kind, kind == FigureKind.Body ? 1 : 2))}{(group.Level is { } level ? $" «{level}»" : "")}: {FigureTokens.Aspects.Name(aspect)}"
            : "Altre cifre del testo";

    private static string NameOf(ClosureOf closure) =>
        closure switch
        {
            ClosureOf.Indicators => "indicatori",
            ClosureOf.Objectives => "obiettivi",
            ClosureOf.TopObjectives => "vertice del piano",
            ClosureOf.UnitObjectives => "obiettivi delle unità",
            ClosureOf.Sheets => "schede",
        };

    private static string OutcomeOf(FigureComparison comparison)
    {
        var outcome = ComparisonTokens.Outcomes.Name(comparison.Outcome);
        return comparison.Remark is not { } remark ? Sentence(outcome)
            : remark.StartsWith(outcome, StringComparison.Ordinal) ? Sentence(remark)
            : Sentence(outcome) + ": " + remark;
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string N(int count) => count.ToString(CultureInfo.InvariantCulture);
}
