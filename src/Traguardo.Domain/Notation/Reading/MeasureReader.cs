// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Reads a cell of results: first what needs no figure, then days and lengths of time, words, and at last the clauses around figures.</summary>
internal static class MeasureReader
{
    public static MeasureReading Read(string text, NotationContext context)
    {
        var reading = Once(text, context);
        return IsSure(reading.Value, context)
            ? reading
            : new MeasureReading(new UnreadableValue(text, Reasons.ManyReadings), AsOf: null, Explanation: null, []);
    }

    // words may mean one thing where they stand and another beside the figure: a reading is sure only when its canonical form reads the same
    private static bool IsSure(MeasureValue value, NotationContext context) =>
        value is UnreadableValue || Once(MeasurePrinter.Print(value), context).Value.Equals(value);

    private static MeasureReading Once(string text, NotationContext context)
    {
        var remarks = new List<string>();
        var phrase = CellStart.SkipBullet(Phrase.Of(PrintedText.Clean(text)), remarks);
        var draft =
            WithoutFigures(phrase)
            ?? FromContext(phrase, context)
            ?? Days(phrase, context)
            ?? Words(phrase, context)
            ?? InClauses(phrase, context);
        if (draft.Value is UnreadableValue unreadable)
        {
            return new MeasureReading(unreadable with { Text = text }, AsOf: null, Explanation: null, []);
        }

        remarks.AddRange(draft.Remarks);
        return new MeasureReading(draft.Value, draft.AsOf, draft.Explanation, [.. remarks.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>True when the indicator or its target asks for a day.</summary>
    public static bool AsksDay(NotationContext context) =>
        context.Unit == Units.Date
        || context.Target is StagedTarget or DeadlineTarget { Deliverable: null or { Value: 1, Noun: not null } };

    private static MeasureDraft? WithoutFigures(Phrase phrase)
    {
        if (NothingGrammar.IsBlank(phrase) || NothingGrammar.IsNotAvailable(phrase))
        {
            return new MeasureDraft(new NotAvailableValue(phrase.Source));
        }

        if (NothingGrammar.IsEquals(phrase))
        {
            return new MeasureDraft(new NotDoneValue(phrase.Source));
        }

        if (YesNoGrammar.Read(phrase, CellKind.Measure) is { } answer)
        {
            return answer.Reason is null
                ? new MeasureDraft(new YesNoValue(answer.Value, answer.Note))
                : MeasureDraft.Unreadable(answer.Reason);
        }

        return null;
    }

    // "0" against a day is "not done"; "0" and "1" against yes or no are answers
    private static MeasureDraft? FromContext(Phrase phrase, NotationContext context)
    {
        if (phrase.Count != 1 || phrase[0].Key is not ("0" or "1"))
        {
            return null;
        }

        if (context.Target is YesNoTarget || (context.Target is null && context.Unit == Units.YesNo))
        {
            return new MeasureDraft(new YesNoValue(phrase[0].Key is "1")) { Remarks = [Remarks.YesFromDigit] };
        }

        return phrase[0].Key is "0" && AsksDay(context) && context.Target is not StagedTarget
            ? new MeasureDraft(new NotDoneValue(phrase.Source))
            : null;
    }

    private static MeasureDraft? Days(Phrase phrase, NotationContext context) =>
        DaysReader.Read(phrase, context.Year, AsksDay(context)) ?? DurationReader.Read(phrase) ?? SlashReader.Read(phrase, context);

    // a text whose figures are all references, or dates in running words, is a state or a narrative
    private static MeasureDraft? Words(Phrase phrase, NotationContext context)
    {
        if (AmountGrammar.Read(phrase, 0) is { InWords: true } amount && !HasVerb(phrase, amount.End))
        {
            return null;
        }

        if (!phrase.HasFigures(0, phrase.Count) && phrase.FindMisread() is { } misread)
        {
            return MeasureDraft.Unreadable(Reasons.Misread(misread));
        }

        var (isWords, hasDates) = NarrativeDates.Check(phrase, context.Year);
        if (!isWords)
        {
            return null;
        }

        if (hasDates && AsksDay(context))
        {
            return MeasureDraft.Unreadable(Reasons.DateOfWhat);
        }

        var words = phrase.CountWords();
        if (words == 0)
        {
            return MeasureDraft.Unreadable(Reasons.NoMeaning);
        }

        var value = StateGrammar.Read(phrase);

        // "Partecipanti 2023" may be a count as well as a year
        var isDoubtful = value is TextValue && words <= 3 && (hasDates || phrase.HasReferences(0, phrase.Count));
        return isDoubtful ? MeasureDraft.Unreadable(Reasons.Figures(phrase.Source)) : new MeasureDraft(value);
    }

    private static MeasureDraft InClauses(Phrase phrase, NotationContext context) =>
        MeasureBuilder.Build(ClauseReader.Read(phrase, context.Year, CellKind.Measure), context);

    private static bool HasVerb(Phrase phrase, int from)
    {
        for (var i = from; i < phrase.Count; i++)
        {
            if (phrase[i].Kind == TokenKind.Word && Vocabulary.Verbs.Contains(phrase[i].Key))
            {
                return true;
            }
        }

        return false;
    }
}
