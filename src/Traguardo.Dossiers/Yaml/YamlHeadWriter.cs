// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Csv;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Yaml;

/// <summary>Writes the head of a dossier's folder: format, body, cycle, levels.</summary>
internal static partial class YamlHeadWriter
{
    public static string Write(CycleDossier dossier)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{YamlHeadReader.FormatKey}: {DossierSchema.Format}\n");
        foreach (var table in DossierSchema.Tables.Where(table => table.IsHead && table.CountOf(dossier) > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"{table.FileStem}:\n");
            foreach (var cells in table.Write(dossier))
            {
                foreach (var column in table.Columns.Where(column => column.Required || !cells[column.Ordinal].IsBlank))
                {
                    var mark = table.IsPlainList ? "-" : KeyOf(column) + ":";
                    text.Append(CultureInfo.InvariantCulture, $"  {mark} {Scalar(CsvTableWriter.Print(cells[column.Ordinal]))}\n");
                }
            }
        }

        return text.ToString();
    }

    public static string KeyOf(Column column) => column.Heading.ToLowerInvariant();

    private static string Scalar(string text) => Plain().IsMatch(text) && !Words().IsMatch(text) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append((char)rune.Value);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                default:
                    AppendRune(quoted, rune);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>YAML does not carry control characters and noncharacters as they are.</summary>
    private static void AppendRune(StringBuilder quoted, Rune rune)
    {
        var escaped =
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse;
        if (!escaped)
        {
            quoted.Append(rune.ToString());
        }
        else if (rune.Value <= 0xFFFF)
        {
            quoted.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        else
        {
            quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
    }

    /// <summary>What needs no quotes: letters, digits and a few signs that mean nothing in YAML.</summary>
    [GeneratedRegex(@"^[\p{L}\d](?:[\p{L}\d .,()/'’«»_-]*[\p{L}\d.)»])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plain();

    /// <summary>Words that other readers of YAML take for something else than text.</summary>
    [GeneratedRegex(
        "^(?:true|false|yes|no|on|off|null|y|n)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Words();
}
