// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>A text of a published document with the reading that a person expects of it.</summary>
/// <param name="Cell">"target" or "result".</param>
/// <param name="Unit">The indicator's unit, as printed.</param>
/// <param name="Year">Year of the document.</param>
/// <param name="Text">The text; narratives are cut to their first facts, names are [omissis].</param>
/// <param name="Kind">Kind of the typed value; for states of the work, the state.</param>
/// <param name="Reading">The value in its canonical form, or UNREADABLE.</param>
internal sealed record CorpusRow(string Cell, string Unit, int Year, string Text, string Kind, string Reading);

/// <summary>The distinct texts of targets and results of four published documents (corpus.csv).</summary>
internal static class Corpus
{
    public static IReadOnlyList<CorpusRow> Rows { get; } = [.. Lines().Skip(1).Select(Row)];

    private static CorpusRow Row(string line)
    {
        var fields = Fields(line);
        return new CorpusRow(fields[0], fields[1], int.Parse(fields[2], CultureInfo.InvariantCulture), fields[3], fields[4], fields[5]);
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream("corpus.csv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    // comma-separated, fields with commas or quotes in double quotes; no field holds a line break
    private static List<string> Fields(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return fields;
    }
}
