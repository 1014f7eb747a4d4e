// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>An answer.</summary>
internal readonly record struct YesNoMatch(bool Value, string? Note, string? Reason);

/// <summary>"SI", "Sì", "NO", "SI (predisposizione)", "Sì, con riserva". "Si prevede ..." is no answer, and "SI predisposizione" is not sure.</summary>
internal static class YesNoGrammar
{
    public static YesNoMatch? Read(Phrase phrase, CellKind kind)
    {
        var first = phrase[0];
        if (!first.Is("si") && !first.Is("no"))
        {
            return null;
        }

        var value = first.Is("si");
        var next = phrase[1];
        return next.Kind switch
        {
            TokenKind.End => new YesNoMatch(value, Note: null, Reason: null),
            TokenKind.Stop when phrase.Count == 2 => new YesNoMatch(value, Note: null, Reason: null),
            TokenKind.Slash => new YesNoMatch(value, Note: null, Reasons.UnitNotValue),
            TokenKind.Open => phrase.CloseOf(1) == phrase.Count - 1 ? WithNote(phrase, value, 2, phrase.Count - 1, kind) : null,
            TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Semicolon or TokenKind.Stop => WithNote(
                phrase,
                value,
                2,
                phrase.Count,
                kind
            ),
            TokenKind.Word when value => BeforeWord(phrase),
            _ => null,
        };
    }

    // figures in the note of a target may be the target; those of a result explain it
    private static YesNoMatch? WithNote(Phrase phrase, bool value, int from, int to, CellKind kind)
    {
        if (kind == CellKind.Target && phrase.HasFigures(from, to))
        {
            return null;
        }

        for (var i = from; i < to; i++)
        {
            if (phrase[i].Kind is TokenKind.Open or TokenKind.Close)
            {
                return new YesNoMatch(value, Note: null, Reasons.YesAndText);
            }
        }

        if (Doubts.TurnsAnswer(value, Phrase.Of(phrase.Text(from, to))))
        {
            return new YesNoMatch(value, Note: null, Reasons.Turned(phrase.Span(from, to)));
        }

        return to > from ? new YesNoMatch(value, phrase.Text(from, to), Reason: null) : new YesNoMatch(value, Note: null, Reason: null);
    }

    // "Sì predisposizione" is an answer, "Si predispone" is not, "SI predisposizione" may be either
    private static YesNoMatch? BeforeWord(Phrase phrase)
    {
        if (phrase[1].Is("entro"))
        {
            return null;
        }

        var printed = phrase.Span(0, 1);
        if (printed.ContainsAny('ì', 'Ì') && !phrase.HasFigures(0, phrase.Count))
        {
            return WithNote(phrase, value: true, 1, phrase.Count, CellKind.Target);
        }

        var isShouted = printed is "SI" && !char.IsUpper(phrase.Source[phrase[1].End - 1]);
        return isShouted ? new YesNoMatch(Value: true, Note: null, Reasons.YesAndText) : null;
    }
}
