// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>A workbook that cannot be read any further, with the reason in Italian.</summary>
internal sealed class WorkbookRefusedException(string problem, Exception? inner = null) : Exception(problem, inner)
{
    /// <summary>The file is no workbook, or parts of it are missing or garbled.</summary>
    public static WorkbookRefusedException Damaged(Exception? inner = null) =>
        new("il file non è una cartella di lavoro .xlsx, o è danneggiato o incompleto", inner);
}
