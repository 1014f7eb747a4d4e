// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Names and scores of figures in one line.</summary>
public static class FigureWords
{
    /// <summary>"OS 2.1 Titolo: 93,49 (Raggiunto)".</summary>
    public static string Line(Figure figure, Rounding rounding)
    {
        var name = (figure.PrintedCode ?? figure.Ref.Code) is { Length: > 0 } code ? code + " " + figure.Name : figure.Name;
        var score = figure.Value.IsScored ? ItalianNumber.Print(figure.Value.Score, rounding.Digits) : "senza punteggio";
        var achievement = figure.Value.Achievement is { } value ? ", raggiungimento " + ItalianNumber.Print(value, rounding.Digits) : "";
        return name + ": " + score + achievement + (figure.PrintedRating is { } rating ? " (" + rating + ")" : "");
    }
}
