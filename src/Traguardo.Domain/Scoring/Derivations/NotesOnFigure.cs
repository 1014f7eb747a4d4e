// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>What there is to say of one figure: target and result, rule, calculation, and what persons decided.</summary>
internal static class NotesOnFigure
{
    public static ValueList<Note> Say(Scorecard card, Figure figure, Derivation derivation)
    {
        var notes = new List<Note>();
        if (card.FactsOf(figure.Ref) is { } facts)
        {
            notes.AddRange(RowWords.Say(facts));
        }

        if (derivation.Rule is { } rule)
        {
            notes.Add(new NoteWriter().Say("regola ").SayRule(rule.Id).Say(": " + rule.Title + SourceWords(rule.Source)).Note);
        }

        if (derivation.Inputs.Count > 0 && figure.Value.IsScored && !IsByPersonAlone(derivation))
        {
            notes.Add(AggregationWords.Say(card, derivation, figure));
        }

        notes.AddRange(
            derivation
                .Steps.Where(step => !AggregationWords.IsSaid(step.Kind) && (step.Kind != StepKind.Rounded || derivation.Inputs.Count == 0))
                .Select(step => Note.Of(StepWords.Say(step)))
        );
        if (!figure.Value.IsScored)
        {
            notes.Add(Note.Of("senza punteggio: " + figure.Value.Reason));
        }

        if (figure.Override is { } set && Decided(set.Author, set.Act, set.Date) is { Length: > 0 } decided)
        {
            notes.Add(Note.Of("punteggio assegnato" + decided));
        }

        if (figure.Judgement is { } judgement)
        {
            notes.Add(Note.Of(JudgementWords(judgement, figure)));
        }

        return notes.ToValueList();
    }

    /// <summary>True where the rule gave no score and a person did.</summary>
    private static bool IsByPersonAlone(Derivation derivation) => derivation.Steps.Any(step => step is { Kind: StepKind.Overridden, B: 0 });

    private static string JudgementWords(Judgement judgement, Figure figure) =>
        $"valutazione{Decided(judgement.Author, judgement.Act, judgement.Date)}: {judgement.Rating ?? "nessuna classe"}, "
        + $"invece di {figure.Rating?.Name ?? "nessuna"}. {judgement.Reason}";

    /// <summary>Who decided, by which act, when; as much of it as is known.</summary>
    private static string Decided(string? author, string? act, DateOnly? date)
    {
        string?[] parts = [author, act is null ? null : "atto " + act, date is { } day ? ItalianDate.Print(day) : null];
        var known = string.Join(", ", parts.Where(part => part is not null));
        return known.Length == 0 ? "" : $" ({known})";
    }

    private static string SourceWords(RuleSource source) =>
        $" ({source.Document}{(source.Section is { } section ? ", " + section : "")}, {(source.Nature == RuleNature.Stated ? "dichiarata" : "dedotta")})";
}
