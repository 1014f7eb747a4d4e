// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Tells the texts whose figures are all references or dates in running words ("I lavori sono iniziati il 1/7/2024").</summary>
internal static class NarrativeDates
{
    public static (bool IsWords, bool HasDates) Check(Phrase phrase, int year)
    {
        var hasDates = false;
        for (var i = 0; i < phrase.Count; i++)
        {
            if (phrase[i].Kind is TokenKind.Compare or TokenKind.About or TokenKind.Euro or TokenKind.Percent)
            {
                return (false, hasDates);
            }

            if (phrase[i].Kind != TokenKind.Figure)
            {
                continue;
            }

            if (phrase.IsReference(i))
            {
                hasDates |= DateGrammar.Read(phrase, i, year)?.Date is not null;
                continue;
            }

            var isIntroduced = phrase[i - 1].Key is "il" or "al" or "dal" or "del" or "l" or "all" or "dall" or "dell" or "data" or "entro";
            var date = isIntroduced ? DateGrammar.ReadExpected(phrase, i, year) : null;
            if (date is not { Date: not null } day)
            {
                return (false, hasDates);
            }

            hasDates = true;
            i = day.End - 1;
        }

        return (true, hasDates);
    }
}
