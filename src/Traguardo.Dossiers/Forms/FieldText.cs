// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Forms;

/// <summary>Between the text of a field and a cell.</summary>
internal static class FieldText
{
    public static string Write(Cell cell) =>
        cell switch
        {
            // The day as people write it, where files that sort and compare have the other order
            PeriodCell period when !new TargetPeriod(period.End).IsYear => ItalianCells.Print(period.End),
            FlagCell flag => flag.Value ? "SI" : "NO",
            _ => cell.Show(),
        };

    public static Cell Read(string? text)
    {
        // Before the text takes its one form, which has no such character and would hide it
        return text is not null && text.Contains('\0')
            ? new BrokenCell(text.Replace('\0', ' '), "il testo contiene un carattere nullo, che nessun archivio conserva")
            : Cell.OfText(CellText.Normalize(text ?? ""));
    }
}
