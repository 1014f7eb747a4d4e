// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Dossiers.Csv;

/// <summary>A record of a CSV file.</summary>
/// <param name="Line">Line where it begins, from 1.</param>
/// <param name="Fields">Its fields, unquoted.</param>
/// <param name="Lines">For each field the line where it begins.</param>
internal readonly record struct CsvRecord(int Line, IReadOnlyList<string> Fields, IReadOnlyList<int> Lines);

/// <summary>A quote that is not where RFC 4180 allows it.</summary>
internal sealed class CsvFormatException(int line, string problem) : Exception(problem)
{
    public int Line => line;
}

/// <summary>Reads the records of a CSV text (RFC 4180), one at a time; lines may end in LF, CR LF or CR.</summary>
internal sealed class CsvRecords(string text)
{
    private const char Quote = '"';
    private readonly StringBuilder quoted = new();
    private int at;
    private int line = 1;

    /// <summary>Semicolon or comma, whichever is more frequent outside quotes in the first line; a semicolon when there is neither.</summary>
    public char Delimiter { get; } = DelimiterOf(text);

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="CsvFormatException">Quotes are not closed, or text follows them.</exception>
    public CsvRecord? Next()
    {
        if (at >= text.Length)
        {
            return null;
        }

        var start = line;
        var fields = new List<string>();
        var lines = new List<int>();
        while (true)
        {
            lines.Add(line);
            fields.Add(at < text.Length && text[at] == Quote ? Quoted() : Plain());
            if (at < text.Length && text[at] == Delimiter)
            {
                at++;
                continue;
            }

            EndLine();
            return new CsvRecord(start, fields, lines);
        }
    }

    private static char DelimiterOf(string text)
    {
        var semicolons = 0;
        var commas = 0;
        var inQuotes = false;
        foreach (var character in text)
        {
            switch (character)
            {
                case Quote:
                    inQuotes = !inQuotes;
                    break;
                case ';' when !inQuotes:
                    semicolons++;
                    break;
                case ',' when !inQuotes:
                    commas++;
                    break;
                case '\n' or '\r' when !inQuotes:
                    return commas > semicolons ? ',' : ';';
            }
        }

        return commas > semicolons ? ',' : ';';
    }

    private string Plain()
    {
        var start = at;
        while (at < text.Length && text[at] != Delimiter && text[at] is not ('\n' or '\r'))
        {
            at++;
        }

        return text[start..at];
    }

    private string Quoted()
    {
        var opened = line;
        quoted.Clear();
        at++;
        while (true)
        {
            var end = text.IndexOf(Quote, at);
            if (end < 0)
            {
                throw new CsvFormatException(opened, "le virgolette aperte in questa riga non sono chiuse");
            }

            line += LineEnds(text.AsSpan(at, end - at));
            quoted.Append(text, at, end - at);
            at = end + 1;
            if (at >= text.Length || text[at] != Quote)
            {
                break;
            }

            quoted.Append(Quote);
            at++;
        }

        if (at < text.Length && text[at] != Delimiter && text[at] is not ('\n' or '\r'))
        {
            throw new CsvFormatException(
                line,
                "dopo le virgolette di chiusura c'è altro testo: le virgolette dentro un testo si scrivono doppie"
            );
        }

        return quoted.ToString();
    }

    private static int LineEnds(ReadOnlySpan<char> span) => span.Count('\n') + span.Count('\r') - span.Count("\r\n");

    private void EndLine()
    {
        if (at >= text.Length)
        {
            return;
        }

        if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
        {
            at++;
        }

        at++;
        line++;
    }
}
