// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>Names of sheets: 31 letters at most, without the marks that formulas use, each once whatever its case.</summary>
internal sealed class XlsxSheetNames
{
    /// <summary>The first sheet.</summary>
    public const string Index = "Indice";

    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    /// <summary>"History" is a name that Excel keeps for itself.</summary>
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { Index, "History" };

    /// <summary>A name for a caption that no sheet has yet.</summary>
    public string NewName(string caption)
    {
        var clean = string.Concat(PrintableText.Clean(caption).Where(letter => !Forbidden.Contains(letter, StringComparison.Ordinal)));
        var name = Cut(clean, Longest);
        name = name.Length == 0 ? "Tabella" : name;
        var unique = name;
        for (var count = 2; !taken.Add(unique); count++)
        {
            var ending = $" ({count.ToString(CultureInfo.InvariantCulture)})";
            unique = Cut(name, Longest - ending.Length) + ending;
        }

        return unique;
    }

    /// <summary>A name as formulas and links write it.</summary>
    public static string Quoted(string name) => "'" + name.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>The beginning, up to a word's end where there is one; an apostrophe at either end is not allowed.</summary>
    private static string Cut(string text, int length)
    {
        var trimmed = text.Trim(' ', '\'');
        if (trimmed.Length > length)
        {
            var space = trimmed.LastIndexOf(' ', length);
            var end = space > length / 2 ? space : length;
            trimmed = trimmed[..(char.IsHighSurrogate(trimmed[end - 1]) ? end - 1 : end)];
        }

        return trimmed.Trim(' ', '\'');
    }
}
