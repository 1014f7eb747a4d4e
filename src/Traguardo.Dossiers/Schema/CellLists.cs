// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;

namespace Traguardo.Dossiers.Schema;

/// <summary>
/// Lists in one cell: <c>a | b</c>, and named numbers: <c>nome = 12,5 | altro = 3</c>. A bar, an equals sign or a backslash inside an item is written after a backslash,
/// so that every list reads back as it was.
/// </summary>
internal static class CellLists
{
    private const char Bar = '|';
    private const char EqualsSign = '=';
    private const char Backslash = '\\';

    public static string Join(ValueList<string> items) => string.Join(" | ", items.Select(item => Escape(item, withEquals: false)));

    public static string Join(ValueList<NamedQuantity> items) =>
        string.Join(" | ", items.Select(item => $"{Escape(item.Name, withEquals: true)} = {ItalianCells.Print(item.Value)}"));

    /// <summary>The items without empty ones.</summary>
    public static ValueList<string> Split(string text) =>
        SplitAt(text, Bar).Select(item => CellText.Normalize(Unescape(item))).Where(item => item.Length > 0).ToValueList();

    public static bool TrySplitQuantities(string text, out ValueList<NamedQuantity> quantities)
    {
        var read = new List<NamedQuantity>();
        foreach (var part in SplitAt(text, Bar).Where(part => !string.IsNullOrWhiteSpace(part)))
        {
            var sides = SplitAt(part, EqualsSign);
            var name = CellText.Normalize(Unescape(sides[0]));
            if (sides.Count != 2 || name.Length == 0 || !ItalianCells.TryNumber(sides[1], out var value))
            {
                quantities = [];
                return false;
            }

            read.Add(new NamedQuantity(name, value));
        }

        quantities = read.ToValueList();
        return true;
    }

    private static List<string> SplitAt(string text, char separator)
    {
        var parts = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsEscape(text, at))
            {
                at++;
            }
            else if (text[at] == separator)
            {
                parts.Add(text[start..at]);
                start = at + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }

    private static bool IsEscape(string text, int at) =>
        text[at] == Backslash && at + 1 < text.Length && text[at + 1] is Bar or EqualsSign or Backslash;

    private static string Unescape(string text)
    {
        if (!text.Contains(Backslash))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            plain.Append(IsEscape(text, at) ? text[++at] : text[at]);
        }

        return plain.ToString();
    }

    private static string Escape(string text, bool withEquals)
    {
        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("|", @"\|", StringComparison.Ordinal);
        return withEquals ? escaped.Replace("=", @"\=", StringComparison.Ordinal) : escaped;
    }
}
