// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>
/// Format codes that show a figure as the document prints it: its decimals, its thousands, and the words around it as they are. A per cent sign is one of
/// those words: 40 shown as "40%" stays 40. The code has the marks of the standard; each program shows those of its language.
/// </summary>
internal static class XlsxNumberFormat
{
    /// <summary>A double carries no more digits; a longer figure is written as text, all of it.</summary>
    private const int MostDigits = 15;

    /// <summary>Beyond, words are no part of a figure any more. Excel takes 255 letters for a code.</summary>
    private const int MostWords = 60;

    /// <summary>The code for a figure.</summary>
    /// <param name="number">The figure.</param>
    /// <param name="text">The whole text of its cell.</param>
    public static string Of(CellNumber number, string text)
    {
        var code = "#,##0" + (number.Decimals > 0 ? "." + new string('0', Math.Min(number.Decimals, MostDigits)) : "");
        var printed = ItalianNumber.Print(Math.Abs(number.Value), Math.Clamp(number.Decimals, 0, 28));
        var at = text.IndexOf(printed, StringComparison.Ordinal);
        if (at < 0 || text.Length - printed.Length > MostWords)
        {
            return code
                + Literal(
                    number.Unit switch
                    {
                        null or "" => "",
                        "%" => "%",
                        var unit => " " + unit,
                    }
                );
        }

        var before = text[..at];
        if (number.Value < 0 && before.Length > 0 && before[^1] is '-' or '−')
        {
            // The program writes the sign
            before = before[..^1];
        }

        return Literal(before) + code + Literal(text[(at + printed.Length)..]);
    }

    /// <summary>The code of the figure alone.</summary>
    public static string WithoutWords(string code)
    {
        var start = code.IndexOf("#,##0", StringComparison.Ordinal);
        var end = start + "#,##0".Length;
        while (end < code.Length && code[end] is '.' or '0')
        {
            end++;
        }

        return code[start..end];
    }

    /// <summary>True when a workbook carries the figure digit by digit.</summary>
    public static bool Fits(decimal value)
    {
        var digits = ItalianNumber.Print(Math.Abs(value)).Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').ToList();
        return digits.Count - digits.AsEnumerable().Reverse().TakeWhile(digit => digit == '0').Count() <= MostDigits;
    }

    /// <summary>Words between quotes, which they cannot hold themselves.</summary>
    private static string Literal(string words)
    {
        var clean = words.Replace('"', '\'').Replace('\n', ' ');
        return clean.Trim().Length == 0 ? "" : "\"" + clean + "\"";
    }
}
