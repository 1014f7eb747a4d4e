// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A workbook that cannot be read any further, with the reason in Italian.</summary>
internal sealed class WorkbookRefusedException(string problem, Exception? inner = null) : Exception(problem, inner)
{
    /// <summary>The row at fault; null when it is the sheet or the file.</summary>
    public int? Row { get; private init; }

    /// <summary>The letters of the column at fault; null when it is the row, the sheet or the file.</summary>
    public string? Letters { get; private init; }

    /// <summary>The file is no workbook, or parts of it are missing or garbled.</summary>
    public static WorkbookRefusedException Damaged(Exception? inner = null) =>
        new("il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto", inner);

    /// <summary>A row or cell that is there twice, or not in its place: which of its contents people see depends on the program.</summary>
    public static WorkbookRefusedException Misplaced(int row, string? letters) =>
        new(
            (letters is null ? "la riga" : "la cella")
                + " compare due volte nel file o non è al suo posto: aprire il file con il foglio elettronico, controllarla e salvarlo di nuovo"
        )
        {
            Row = row,
            Letters = letters,
        };
}
