// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>
/// Finds the figures that name something and cannot be a value: the number and date of an act ("delibera n. 103 del 19/12/2023"), the label of a
/// part ("fase 2", "art. 5"), a code ("obiettivo 1.1.1"), a year after a word ("bandi 2023", "nel 2018", "(2023)"), a version ("Transizione 4.0").
/// A figure with no word before it is never a reference.
/// </summary>
internal static class References
{
    private const int MostWordsInAct = 4;
    private const int FirstYear = 1990;
    private const int LastYear = 2099;

    // words after which a year stands, and words after which the same four digits are a count
    private static readonly FrozenSet<string> BeforeYear = new[]
    {
        "nel",
        "nell",
        "del",
        "dell",
        "dal",
        "dall",
        "al",
        "all",
        "sul",
        "anno",
        "anni",
        "l",
        "il",
        "fine",
        "esercizio",
        "biennio",
        "triennio",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> BeforeCount = new[]
    {
        "almeno",
        "minimo",
        "massimo",
        "oltre",
        "circa",
        "entro",
        "pari",
        "meno",
        "piu",
        "superiore",
        "inferiore",
        "totale",
        "esattamente",
        "numero",
        "con",
        "per",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Mark(Phrase phrase, bool[] marks)
    {
        for (var i = 0; i < phrase.Count; i++)
        {
            var token = phrase[i];
            var end = token.Kind switch
            {
                TokenKind.Word => AfterWord(phrase, i),
                TokenKind.Figure when !marks[i] && IsLabelHere(phrase, marks, i) => i + 1,
                _ => i,
            };
            for (var marked = i; marked < end; marked++)
            {
                marks[marked] = true;
            }
        }
    }

    /// <summary>True for four digits of a year of our times.</summary>
    public static bool IsYear(Token token) =>
        token is { Kind: TokenKind.Figure, Key.Length: 4 }
        && Digits.TryRead(token.Key, out var year)
        && year is >= FirstYear and <= LastYear;

    private static int AfterWord(Phrase phrase, int at)
    {
        var word = phrase[at].Key;
        if (Vocabulary.Acts.Contains(word))
        {
            return Act(phrase, at);
        }

        if (Vocabulary.Labels.Contains(word))
        {
            var figure = Skip.Marker(phrase, Skip.Stop(phrase, at + 1));
            return phrase[figure].Kind == TokenKind.Figure && EndsLabel(phrase, figure + 1) ? figure + 1 : at;
        }

        var next = phrase[at + 1];
        return Vocabulary.Versioned.Contains(word) && next.Kind == TokenKind.Figure && next.Key is [>= '1' and <= '9', '.', '0']
            ? at + 2
            : at;
    }

    // "delibera [di Giunta] n. 103 [/2023] [del 19/12/2023]", "pec del 30/4/24", "D.Lgs. 150/2009"
    private static int Act(Phrase phrase, int at)
    {
        var i = Skip.Stop(phrase, at + 1);
        var words = 0;
        while (
            words < MostWordsInAct && phrase[i].Kind == TokenKind.Word && !Vocabulary.Markers.Contains(phrase[i].Key) && !IsDel(phrase, i)
        )
        {
            i = Skip.Stop(phrase, i + 1);
            words++;
        }

        var number = Skip.Marker(phrase, i);
        var isBare = number == i;
        if (isBare && (words > 0 || DateGrammar.Read(phrase, i, FirstYear) is not null || !EndsLabel(phrase, i + 1)))
        {
            number = phrase.Count;
        }

        if (phrase[number].Kind == TokenKind.Figure)
        {
            i = number + 1;
            while (phrase[i].Kind == TokenKind.Slash && phrase[i + 1].Kind is TokenKind.Figure or TokenKind.Word)
            {
                i += 2;
            }

            return IsDel(phrase, i) ? DateGrammar.Read(phrase, Skip.Stop(phrase, i + 1), FirstYear)?.End ?? i : i;
        }

        return IsDel(phrase, i) && DateGrammar.Read(phrase, Skip.Stop(phrase, i + 1), FirstYear) is { } date ? date.End : at;
    }

    // "fase 2 del progetto", "fase 2 completata", but in "evento 5 partecipanti" the figure counts what follows
    private static bool EndsLabel(Phrase phrase, int at)
    {
        var next = phrase[at];
        return next.Kind != TokenKind.Word
            || next.Key is "e" or "ed"
            || DeadlineGrammar.SkipWithin(phrase, at) > at
            || Vocabulary.Joints.Contains(next.Key)
            || Vocabulary.Acts.Contains(next.Key)
            || Vocabulary.Labels.Contains(next.Key)
            || StateWords.Participle(next.Key) is not null;
    }

    // "del 19/12/2023", "dd. 19/12/2023"
    private static bool IsDel(Phrase phrase, int at) =>
        phrase[at].Key is "del" or "dell" or "dd" && phrase[Skip.Stop(phrase, at + 1)].Kind == TokenKind.Figure;

    private static bool IsLabelHere(Phrase phrase, bool[] marks, int at) =>
        IsYear(phrase[at]) ? IsYearHere(phrase, marks, at) : IsCodeHere(phrase, marks, at);

    private static bool IsYearHere(Phrase phrase, bool[] marks, int at)
    {
        var before = phrase[at - 1];
        var after = phrase[at + 1];
        if (after.Kind is TokenKind.Percent or TokenKind.Euro)
        {
            return false;
        }

        return before.Kind switch
        {
            TokenKind.Word => BeforeYear.Contains(before.Key)
                || (before.Is("e") && IsMarked(marks, at - 2))
                || (
                    before.Key.Length >= 3
                    && !BeforeCount.Contains(before.Key)
                    && !Vocabulary.Markers.Contains(before.Key)
                    && (!IsUnit(phrase, at + 1) || MonthNames.Read(before) is not null)
                ),
            TokenKind.Slash or TokenKind.Dash => IsMarked(marks, at - 2),
            TokenKind.Open => after.Kind is TokenKind.Close,
            TokenKind.Quote => after.Kind is TokenKind.Quote,
            // "2018 = 100%"
            TokenKind.End => after.Kind is TokenKind.Compare or TokenKind.Colon && phrase.Count > at + 2,
            _ => false,
        };
    }

    private static bool IsUnit(Phrase phrase, int at) => UnitGrammar.Read(phrase, at) is not null;

    // "obiettivi 1.1.1 e 2.2.2"
    private static bool IsCodeHere(Phrase phrase, bool[] marks, int at)
    {
        if (!IsCode(phrase[at].Key))
        {
            return false;
        }

        var before = phrase[at - 1];
        return before.Is("e") || before.Kind is TokenKind.Comma or TokenKind.Dash ? IsMarked(marks, at - 2) : before.Kind == TokenKind.Word;
    }

    private static bool IsMarked(bool[] marks, int at) => at >= 0 && marks[at];

    private static bool IsCode(string figure)
    {
        var parts = figure.AsSpan().Count('.') + 1;
        if (parts < 3 || figure.Contains(',', StringComparison.Ordinal) || figure[^2] != '.')
        {
            return false;
        }

        var length = 0;
        foreach (var c in figure)
        {
            length = c == '.' ? 0 : length + 1;
            if (length > 2)
            {
                return false;
            }
        }

        return true;
    }
}
