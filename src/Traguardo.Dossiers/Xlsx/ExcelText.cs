// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Xlsx;

/// <summary>Texts as workbooks write them: a character that XML does not carry is <c>_x0001_</c>, and a text that looks like that has its first underscore escaped.</summary>
internal static partial class ExcelText
{
    public static string Decode(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escapes()
                .Replace(
                    text,
                    match =>
                        ((char)ushort.Parse(match.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()
                )
            : text;

    public static string Encode(string text)
    {
        var escaped = text.Contains("_x", StringComparison.Ordinal) ? Openings().Replace(text, "_x005F_") : text;
        if (!escaped.Any(IsForbidden))
        {
            return escaped;
        }

        var encoded = new StringBuilder(escaped.Length);
        foreach (var character in escaped)
        {
            if (IsForbidden(character))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)character:X4}_");
            }
            else
            {
                encoded.Append(character);
            }
        }

        return encoded.ToString();
    }

    /// <summary>Surrogates are paired by then. A carriage return would come back as a line feed.</summary>
    private static bool IsForbidden(char character) => character is (< ' ' and not ('\t' or '\n')) or '\ufffe' or '\uffff';

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escapes();

    /// <summary>The underscore that begins an escape; its last one may begin another.</summary>
    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Openings();
}
