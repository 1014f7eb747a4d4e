// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Formulas;

/// <summary>Recognises, in a name of several words, a slash of Italian prose that would be taken for a division.</summary>
internal static class FormulaProse
{
    /// <summary>The index after a date ("imprese attive al 31/12") or after "e/o", whose first part is the last word of a name; null when there is neither.</summary>
    public static int? EndOfSlashed(string text, FormulaToken lastWord)
    {
        var word = text.AsSpan(lastWord.Start, lastWord.End - lastWord.Start);
        var rest = text.AsSpan(lastWord.End);
        if (rest.Length < 2 || rest[0] != '/')
        {
            return null;
        }

        var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
        digits = digits < 0 ? rest.Length - 1 : digits;
        var isDate = lastWord.Kind == FormulaTokenKind.Number && word.Length <= 2 && digits is 1 or 2;
        var isAndOr = FormulaName.Is(word, "e") && FormulaName.Is(rest[1..2], "o") && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));
        return (isDate, isAndOr) switch
        {
            (true, _) => lastWord.End + 1 + digits,
            (_, true) => lastWord.End + 2,
            _ => null,
        };
    }
}
