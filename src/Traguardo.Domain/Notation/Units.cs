// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Grammar;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation;

/// <summary>
/// Units of measure from all their spellings. Canonical symbols: <c>%</c>, <c>N.</c>, <c>gg</c>, <c>ore</c>, <c>minuti</c>, <c>settimane</c>,
/// <c>mesi</c>, <c>anni</c>, <c>€</c>, <c>SI/NO</c>, <c>data</c>; any other unit is kept as printed.
/// </summary>
public static class Units
{
    /// <summary>Unit of indicators that are answered yes or no.</summary>
    public static UnitOfMeasure YesNo { get; } = new("SI/NO");

    /// <summary>Unit of indicators whose value is a day.</summary>
    public static UnitOfMeasure Date { get; } = new("data");

    public static UnitOfMeasure Minutes { get; } = new("minuti");

    public static UnitOfMeasure Weeks { get; } = new("settimane");

    /// <summary>
    /// Reads the unit column of an indicator. After "percentuale", "%" and "numero" more words say what is counted ("numero newsletter inviate") and do
    /// not change the unit; after any other unit they do ("migliaia di euro"), and the whole is kept as printed.
    /// </summary>
    public static UnitOfMeasure Read(string text)
    {
        var clean = PrintedText.Clean(text);
        var phrase = Phrase.Of(clean);
        var first = phrase[0];
        if (first.Kind == TokenKind.Percent || first.Key.StartsWith("percentual", StringComparison.Ordinal))
        {
            return UnitOfMeasure.Percent;
        }

        if (first.Kind == TokenKind.Word && Vocabulary.Markers.Contains(first.Key))
        {
            return UnitOfMeasure.Number;
        }

        if (IsYesNo(phrase))
        {
            return YesNo;
        }

        return UnitGrammar.Read(phrase, 0) is { } unit && unit.End == phrase.Count ? unit.Unit
            : first.Is("data") && phrase.Count == 1 ? Date
            : new UnitOfMeasure(clean);
    }

    // "SI/NO", "Sì/No", "dicotomica SI/NO", "dicotomico"
    private static bool IsYesNo(Phrase phrase)
    {
        if (phrase[0].Key.StartsWith("dicotomic", StringComparison.Ordinal))
        {
            return true;
        }

        return phrase.Count == 3 && phrase[0].Is("si") && phrase[1].Kind == TokenKind.Slash && phrase[2].Is("no");
    }
}
