// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Moments;

namespace Traguardo.Web.Features.Register;

/// <summary>
/// Writes the register as CSV for spreadsheets: semicolons, Italian headings, one line for each field that changed. A text that a spreadsheet would take
/// for a formula begins with a blank.
/// </summary>
internal static class RegisterCsv
{
    private const string Headings = "Numero;Data e ora;Chi;Ciclo;Tabella;Riga;Che cosa;Campo;Prima;Dopo\r\n";

    public static async Task WriteAsync(IAsyncEnumerable<RegisterEntry> entries, EntryReader reader, TextWriter output)
    {
        await output.WriteAsync(Headings);
        await foreach (var entry in entries)
        {
            var face = reader.FaceOf(entry);
            string?[] head =
            [
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                ItalianTime.PrintExact(entry.At),
                reader.WhoOf(entry),
                face.Cycle,
                face.Line.Table,
                face.Line.Row,
                face.Action,
            ];
            foreach (var field in face.Line.Fields.DefaultIfEmpty(new RegisterField("", Old: null, New: null)))
            {
                await output.WriteAsync(string.Join(';', head.Concat([field.Heading, field.Old, field.New]).Select(Cell)) + "\r\n");
            }
        }
    }

    /// <summary>A cell: harmless, and quoted where it must be.</summary>
    public static string Cell(string? text)
    {
        var harmless =
            text is { Length: > 0 } && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) && !ItalianNumber.TryRead(text, out _)
                ? " " + text
                : text ?? "";
        return harmless.AsSpan().ContainsAny("\";\n\r") ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
