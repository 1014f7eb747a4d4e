// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>
/// Tries measures without recording them: the domain checks, reads and scores the cycle as if they were there. Page, preview and import all ask here, so that
/// what is said while typing is what is said when saving.
/// </summary>
internal sealed class MeasureTrials(CycleFigures figures, DateOnly today)
{
    private readonly CycleDossier dossier = figures.Dossier;

    /// <summary>Tries measures together, in the order in which they would be recorded.</summary>
    /// <returns>One for each.</returns>
    public IReadOnlyList<MeasureTrial> Of(IReadOnlyList<MeasureEntry> entries)
    {
        var alone = new CycleDossier { Plan = dossier.Plan, Measures = entries.ToValueList() };
        var after = dossier with { Measures = dossier.Measures.Concat(entries).ToValueList() };
        var card = figures.Methodology is { } methodology ? Scorer.Score(after, methodology) : null;
        var findings = FindingsOf(alone, after, card).ToLookup(finding => finding.Place.Row);
        return [.. entries.Select((entry, index) => Of(entry, findings[index], card))];
    }

    /// <summary>All that the domain says of the measures; rows are places among the new ones.</summary>
    private IEnumerable<Finding> FindingsOf(CycleDossier alone, CycleDossier after, Scorecard? card)
    {
        var findings = PlanIntegrity.Check(alone, figures.Methodology).Where(finding => finding.Place.Table == DossierTable.Measures);
        if (card is null)
        {
            return findings;
        }

        var shift = dossier.Measures.Count;
        return findings
            .Concat(ReadingChecks.Of(alone, card.Methodology).Where(finding => finding.Place.Table == DossierTable.Measures))
            .Concat(
                UnusableFigures
                    .Of(after, card)
                    .Where(finding => finding.Place.Table == DossierTable.Measures && finding.Place.Row >= shift)
                    .Select(finding => finding with { Place = finding.Place with { Row = finding.Place.Row - shift } })
                    .DistinctBy(finding => (finding.Place.Row, finding.Message))
            );
    }

    private MeasureTrial Of(MeasureEntry entry, IEnumerable<Finding> findings, Scorecard? card)
    {
        var said = findings.ToList();
        var errors = said.Where(finding => finding.Severity == Severity.Error || finding.Code == FindingCode.IncompleteMeasure)
            .Select(NoteOf)
            .ToList();
        AddOwnErrors(entry, errors);
        var doubts = said.Where(finding => finding.Severity == Severity.Warning && finding.Code != FindingCode.IncompleteMeasure)
            .Select(NoteOf)
            .ToList();
        AddOwnDoubts(entry, doubts);
        var notices = said.Where(finding => finding.Severity == Severity.Notice).Select(finding => Sentence(finding.Message)).ToList();
        var rows = card is null ? [] : RowsOf(entry.Indicator, card);
        var counts = rows.Exists(row => ReferenceEquals(row.Facts.Measure?.Entry, entry));
        if (!counts && WhyItDoesNotCount(entry, rows) is { } reason)
        {
            notices.Add(reason);
        }

        return new MeasureTrial
        {
            Errors = errors,
            Doubts = doubts,
            Notices = notices,
            Reading = ReadingOf(entry, rows),
            Scores = counts
                ?
                [
                    .. rows.Select(row => new TrialScore(
                        row.Facts.Assignment.Owner,
                        FigureFace.Of(card!, row.Figure),
                        row.Figure.Value.Met
                    )),
                ]
                : [],
        };
    }

    private static List<(Figure Figure, RowFacts Facts)> RowsOf(string indicator, Scorecard card) =>
        [
            .. card
                .Plan.Assignments.Where(row => row.Indicator == indicator)
                .Select(row => new FigureRef(FigureKind.Indicator, row.Indicator, row.Owner))
                .Where(figure => card.Find(figure) is not null)
                .Select(figure => (card.Find(figure)!, card.FactsOf(figure)!)),
        ];

    private static void AddOwnErrors(MeasureEntry entry, List<TrialNote> errors)
    {
        if (!MeasureContent.IsFilled(entry))
        {
            errors.Add(new TrialNote(nameof(MeasureEntry.Text), "Scrivere un risultato, oppure lo stato con il suo motivo."));
        }
        else if (NeedsReason(entry.State) && string.IsNullOrWhiteSpace(entry.Note))
        {
            errors.Add(
                new TrialNote(
                    nameof(MeasureEntry.Note),
                    $"Lo stato «{MeasureTokens.States.Name(entry.State!.Value)}» vuole un motivo: scriverlo nella nota."
                )
            );
        }

        foreach (var (property, text) in TextsOf(entry))
        {
            if (text?.Contains('\0', StringComparison.Ordinal) == true)
            {
                errors.Add(new TrialNote(property, "Il testo contiene un carattere che non si può conservare (codice zero)."));
            }
        }
    }

    private void AddOwnDoubts(MeasureEntry entry, List<TrialNote> doubts)
    {
        var cycle = dossier.Plan.Cycle;
        if (
            entry.Date is not { } date
            || entry.Basis == MeasureBasis.PriorPeriod
            || doubts.Exists(doubt => doubt.Property == nameof(MeasureEntry.Date))
        )
        {
            return;
        }

        if (date < cycle.Start)
        {
            doubts.Add(
                new TrialNote(
                    nameof(MeasureEntry.Date),
                    $"La data {ItalianDate.Print(date)} viene prima dell'inizio del ciclo ({ItalianDate.Print(cycle.Start)})."
                )
            );
        }
        else if (date > today && entry.Basis == MeasureBasis.Actual)
        {
            doubts.Add(
                new TrialNote(
                    nameof(MeasureEntry.Date),
                    $"La data {ItalianDate.Print(date)} è nel futuro: un consuntivo si riferisce a un giorno già passato."
                )
            );
        }
    }

    /// <summary>States that follow from a value need no reason; a person who says another one has one.</summary>
    private static bool NeedsReason(MeasureState? state) =>
        state is not (null or MeasureState.Measured or MeasureState.Provisional or MeasureState.InProgress);

    private static IEnumerable<(string Property, string? Text)> TextsOf(MeasureEntry entry) =>
        [
            (nameof(MeasureEntry.Text), entry.Text),
            (nameof(MeasureEntry.Note), entry.Note),
            (nameof(MeasureEntry.Grade), entry.Grade),
            (nameof(MeasureEntry.Source), entry.Source),
            (nameof(MeasureEntry.Evidence), entry.Evidence),
            (nameof(MeasureEntry.Quantities), string.Concat(entry.Quantities.Select(quantity => quantity.Name))),
        ];

    private static TrialNote NoteOf(Finding finding) =>
        new(
            finding.Place.Field,
            finding.Expected is null || finding.Message.Contains(finding.Expected, StringComparison.Ordinal)
                ? Sentence(finding.Message)
                : $"{Sentence(finding.Message)} Atteso: {finding.Expected}."
        );

    private static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";

    private string? WhyItDoesNotCount(MeasureEntry entry, List<(Figure Figure, RowFacts Facts)> rows)
    {
        if (MeasureContent.IsBeside(entry))
        {
            return $"Natura «{MeasureTokens.Bases.Name(entry.Basis)}»: si conserva e si vede, ma non dà punteggio.";
        }

        var cycle = dossier.Plan.Cycle;
        return rows.Select(row => row.Facts.Measure?.Entry).FirstOrDefault(other => other is not null) is { } counting
            ? $"Non cambia il punteggio: vale la rilevazione del {ItalianDate.Print(MeasureContent.DateOf(counting, cycle))} ({MeasureContent.ShortWords(counting)})."
            : null;
    }

    private string? ReadingOf(MeasureEntry entry, List<(Figure Figure, RowFacts Facts)> rows)
    {
        if (
            entry.Effective is not { Length: > 0 } text
            || dossier.Plan.Indicators.FirstOrDefault(row => row.Code == entry.Indicator) is not { } indicator
        )
        {
            return null;
        }

        var context = new NotationContext(
            dossier.Plan.Cycle.Year,
            indicator.Unit,
            rows.Select(row => row.Facts.Target).FirstOrDefault(target => target is not null)
        );
        return MeasureNotation.Read(text, context).Value switch
        {
            UnreadableValue or TextValue => null,
            var value => MeasureNotation.Print(value),
        };
    }
}
