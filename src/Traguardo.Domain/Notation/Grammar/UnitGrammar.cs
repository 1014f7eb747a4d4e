// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A unit among tokens.</summary>
internal readonly record struct UnitMatch(int End, UnitOfMeasure Unit);

/// <summary>Units after a figure.</summary>
internal static class UnitGrammar
{
    private static readonly FrozenDictionary<string, UnitOfMeasure> Words = new Dictionary<string, UnitOfMeasure>(StringComparer.Ordinal)
    {
        ["percento"] = UnitOfMeasure.Percent,
        ["gg"] = UnitOfMeasure.Days,
        ["giorno"] = UnitOfMeasure.Days,
        ["giorni"] = UnitOfMeasure.Days,
        ["h"] = UnitOfMeasure.Hours,
        ["hh"] = UnitOfMeasure.Hours,
        ["ora"] = UnitOfMeasure.Hours,
        ["ore"] = UnitOfMeasure.Hours,
        ["minuto"] = Units.Minutes,
        ["minuti"] = Units.Minutes,
        ["settimana"] = Units.Weeks,
        ["settimane"] = Units.Weeks,
        ["mese"] = UnitOfMeasure.Months,
        ["mesi"] = UnitOfMeasure.Months,
        ["anno"] = UnitOfMeasure.Years,
        ["anni"] = UnitOfMeasure.Years,
        ["euro"] = UnitOfMeasure.Euro,
        ["eur"] = UnitOfMeasure.Euro,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static UnitMatch? Read(Phrase phrase, int at)
    {
        var token = phrase[at];
        if (token.Kind == TokenKind.Percent)
        {
            return new UnitMatch(at + 1, UnitOfMeasure.Percent);
        }

        if (token.Kind == TokenKind.Euro)
        {
            return new UnitMatch(at + 1, UnitOfMeasure.Euro);
        }

        if (token.Is("per") && phrase[at + 1].Is("cento"))
        {
            return new UnitMatch(at + 2, UnitOfMeasure.Percent);
        }

        if (token.Kind == TokenKind.Word && Words.TryGetValue(token.Key, out var unit))
        {
            var isAbbreviation = token.Key is "gg" or "h" or "hh";
            return new UnitMatch(isAbbreviation ? Skip.Stop(phrase, at + 1) : at + 1, unit);
        }

        return Count(phrase, at);
    }

    public static bool IsTime(UnitOfMeasure unit) =>
        unit == UnitOfMeasure.Days
        || unit == UnitOfMeasure.Hours
        || unit == UnitOfMeasure.Months
        || unit == UnitOfMeasure.Years
        || unit == Units.Minutes
        || unit == Units.Weeks;

    // "27.000 n.": the marker after the figure, unless it announces the next one ("2 n. 3") or says what is counted ("5 numero verde")
    private static UnitMatch? Count(Phrase phrase, int at)
    {
        var next = Skip.Marker(phrase, at);
        var after = phrase[next];
        var isAnnouncing =
            after.Kind is TokenKind.Figure or TokenKind.Euro
            || (after.Kind == TokenKind.Dash && phrase[next + 1].Kind == TokenKind.Figure)
            || NumberWords.TryRead(after, out _)
            || (phrase[at].Is("numero") && after.Kind == TokenKind.Word);
        return next == at || isAnnouncing ? null : new UnitMatch(next, UnitOfMeasure.Number);
    }
}
