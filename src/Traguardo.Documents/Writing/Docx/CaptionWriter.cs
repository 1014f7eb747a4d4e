// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Writes captions with their numbers as fields, so that lists of tables and figures can be made and new ones inserted.</summary>
internal sealed class CaptionWriter(Markup x, RunWriter runs)
{
    private readonly Dictionary<string, int> last = new(StringComparer.Ordinal);

    /// <summary>The caption of a table, kept with it; nothing when it has none.</summary>
    public void WriteAbove(Table table)
    {
        if (table.Caption is { Length: > 0 } caption)
        {
            Write("Tabella", table.Number, caption, isKeptWithNext: true);
        }
    }

    /// <summary>The caption of a figure, below it.</summary>
    public void WriteBelow(ChartBlock chart) => Write("Figura", chart.Number, chart.Caption, isKeptWithNext: false);

    private void Write(string kind, int? number, string caption, bool isKeptWithNext)
    {
        ParagraphWriter.Open(x, StyleIds.Caption, new ParagraphLook(KeepNext: isKeptWithNext));
        if (number is { } shown)
        {
            runs.Text(kind + " ");
            // The number is counted again where somebody refreshes the fields: one out of the series is said to be so
            var isNext = shown == last.GetValueOrDefault(kind) + 1;
            last[kind] = shown;
            var digits = Markup.Number(shown);
            ParagraphWriter.Field(x, $"SEQ {kind} \\* ARABIC" + (isNext ? "" : " \\r " + digits), digits);
            runs.Text(". ");
        }

        runs.Text(caption);
        x.Close();
    }
}
