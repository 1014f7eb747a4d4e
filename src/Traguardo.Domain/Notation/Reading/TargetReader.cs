// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Reads a cell of targets: first what needs no figure, then the clauses around figures and dates.</summary>
internal static class TargetReader
{
    private const int NearYears = 5;

    public static TargetReading Read(string text, NotationContext context)
    {
        var reading = Once(text, context);
        return IsSure(reading.Target, context) ? reading : new TargetReading(new UnreadableTarget(text, Reasons.ManyReadings), []);
    }

    // words may mean one thing where they stand and another beside the figure: a reading is sure only when its canonical form reads the same
    private static bool IsSure(Target target, NotationContext context) =>
        target is UnreadableTarget || Once(TargetPrinter.Print(target), context).Target.Equals(target);

    private static TargetReading Once(string text, NotationContext context)
    {
        var remarks = new List<string>();
        var phrase = CellStart.SkipBullet(CellStart.SkipLabel(CellStart.SkipBullet(Phrase.Of(PrintedText.Clean(text)), remarks)), remarks);
        var target = WithoutFigures(phrase) ?? InClauses(phrase, context, remarks);
        return target is UnreadableTarget unreadable
            ? new TargetReading(unreadable with { Text = text }, [])
            : new TargetReading(target, [.. remarks.Distinct(StringComparer.Ordinal)]);
    }

    private static Target? WithoutFigures(Phrase phrase)
    {
        if (NothingGrammar.IsBlank(phrase) || NothingGrammar.IsNotAvailable(phrase) || NothingGrammar.IsNoTarget(phrase))
        {
            return new NoTarget(phrase.Source);
        }

        if (NothingGrammar.IsEquals(phrase))
        {
            return TargetKinds.Unreadable(Reasons.EqualsOnly);
        }

        if (YesNoGrammar.Read(phrase, CellKind.Target) is { } answer)
        {
            return answer.Reason is null ? new YesNoTarget(answer.Value, answer.Note) : TargetKinds.Unreadable(answer.Reason);
        }

        return Deferred(phrase) ?? Cadence(phrase);
    }

    private static Target InClauses(Phrase phrase, NotationContext context, List<string> remarks)
    {
        var target = DateByUnit(phrase, context, remarks);
        if (target is not null)
        {
            return target;
        }

        var clauses = ClauseReader.Read(phrase, context.Year, CellKind.Target);
        if (clauses.Find(clause => clause.Reason is not null) is { Reason: { } reason })
        {
            return TargetKinds.Unreadable(reason);
        }

        return clauses.TrueForAll(clause => clause.IsWords) ? Milestone(phrase, remarks)
            : MayBeYear(clauses, context) ? TargetKinds.Unreadable(Reasons.OneYear)
            : TargetBuilder.Build(clauses, remarks);
    }

    // "31.12" is a day only when the indicator is measured in days of the calendar; "marzo 2019" only when it is the whole cell
    private static DeadlineTarget? DateByUnit(Phrase phrase, NotationContext context, List<string> remarks)
    {
        var date =
            context.Unit == Units.Date || MonthNames.Read(phrase[0]) is not null ? DateGrammar.ReadExpected(phrase, 0, context.Year) : null;
        if (date is not { Date: { } due } match || match.End != phrase.Count)
        {
            return null;
        }

        if (match.Remark is not null)
        {
            remarks.Add(match.Remark);
        }

        return new DeadlineTarget(due);
    }

    // "Rinvio al 2028"; with another sentence beside it nobody knows which part holds
    private static Target? Deferred(Phrase phrase)
    {
        var isDeferred =
            StateWords.IsDeferred(phrase[0].Key)
            || (phrase[0].Kind == TokenKind.Word && StateWords.Participle(phrase[1].Key) == Measures.WorkProgress.Deferred);
        if (!isDeferred || phrase.HasFigures(0, phrase.Count) || phrase[0].Kind != TokenKind.Word)
        {
            return null;
        }

        for (var i = 1; i < phrase.Count - 1; i++)
        {
            if (phrase.IsSentenceEnd(i) || phrase[i].Kind == TokenKind.Semicolon)
            {
                return TargetKinds.Unreadable(Reasons.DeferredAndMore);
            }
        }

        return new DeferredTarget(phrase.Source);
    }

    // "trimestrale", "Report mensile", "Monitoraggio con cadenza bimestrale", "un controllo ogni mese" without a count
    private static FrequencyTarget? Cadence(Phrase phrase)
    {
        if (
            phrase.HasFigures(0, phrase.Count)
            || AmountGrammar.Read(phrase, 0) is not null
            || AmountGrammar.ReadWithin(phrase, 0) is not null
        )
        {
            return null;
        }

        for (var i = Math.Max(0, phrase.Count - 3); i < phrase.Count; i++)
        {
            var match = phrase[i].Is("ogni") ? FrequencyGrammar.Read(phrase, i) : FrequencyGrammar.Cadence(phrase, i);
            if (match is { } cadence && cadence.End == phrase.Count)
            {
                return OfCadence(phrase, i, cadence.Every);
            }
        }

        var last = phrase.Count - 1;
        var isShort = phrase.Count is > 0 and <= 3 && phrase[last].Kind == TokenKind.Word && !phrase[1].Is("di");
        return isShort && Vocabulary.Cadences.TryGetValue(phrase[last].Key, out var every) ? OfCadence(phrase, last, every) : null;
    }

    private static FrequencyTarget? OfCadence(Phrase phrase, int nounEnd, Frequency every)
    {
        if (nounEnd == 0)
        {
            return new FrequencyTarget(1, every);
        }

        var noun = phrase.Text(0, nounEnd);
        return NounGrammar.IsNoun(noun, NounScope.After(amount: null, CellKind.Target)) ? new FrequencyTarget(1, every, noun) : null;
    }

    // "2025" may be when, "≥ 2023" may be "more than in 2023"; a unit or a dot for the thousands says that it is a value
    private static bool MayBeYear(List<Clause> clauses, NotationContext context)
    {
        if (
            clauses
            is not [
                {
                    Amount: { IsYear: true, Unit.IsNone: true, Marked: false } amount,
                    Noun: null,
                    Lead: null,
                    Of: null,
                    Every: null,
                    Item: null
                },
            ]
        )
        {
            return false;
        }

        var isNear = Math.Abs(amount.Value - context.Year) <= NearYears;
        return isNear && (amount.HasOperator || context.Unit.IsNone || context.Unit == Units.Date);
    }

    private static Target Milestone(Phrase phrase, List<string> remarks)
    {
        var words = phrase.CountWords();
        if (words == 0)
        {
            return TargetKinds.Unreadable(Reasons.NoMeaning);
        }

        if (phrase.FindMisread() is { } misread)
        {
            return TargetKinds.Unreadable(Reasons.Misread(misread));
        }

        // "l'80%" cut by a line break, "marzo/aprile 2024", "almeno la metà": quantities and days that no rule reads
        var isQuantity = phrase.Has(TokenKind.Percent) || phrase.Has(TokenKind.Euro) || phrase[0].Is("almeno");
        if (isQuantity || (MonthNames.Read(phrase[0]) is not null && phrase[0].Key.Length > 3))
        {
            return TargetKinds.Unreadable(isQuantity ? Reasons.NoFigure : Reasons.UnsureDate(phrase.Source));
        }

        if (phrase.HasReferences(0, phrase.Count))
        {
            // "Partecipanti 2023" may be a count as well as a year
            if (words == 1)
            {
                return TargetKinds.Unreadable(Reasons.Figures(phrase.Source));
            }

            remarks.Add(Remarks.Labels(phrase.Source));
        }

        return new MilestoneTarget(phrase.Source);
    }
}
