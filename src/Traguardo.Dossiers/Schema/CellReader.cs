// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema.Kinds;

namespace Traguardo.Dossiers.Schema;

/// <summary>A cell that does not read.</summary>
/// <param name="Column">Where in its row.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
internal readonly record struct CellProblem(Column Column, string Message, string? Found = null, string? Expected = null);

/// <summary>Reads the cells of one row and collects what does not read.</summary>
internal sealed class CellReader(Cell[] cells)
{
    private List<CellProblem>? problems;

    public IReadOnlyList<CellProblem> Problems => problems ?? [];

    public bool IsBlank(Column column) => cells[column.Ordinal].IsBlank;

    public T Read<T>(Column column, CellKind<T> kind)
    {
        var cell = cells[column.Ordinal];
        switch (cell)
        {
            case BlankCell:
                if (column.Required)
                {
                    Report(new(column, "manca un valore obbligatorio", Expected: column.Expected));
                }

                return kind.Empty;
            case BrokenCell broken:
                Report(new(column, broken.Problem, broken.Found));
                return kind.Empty;
            case TextCell { Value.Length: > DossierLimits.CellText } text:
                Report(new(column, $"il testo è troppo lungo: il limite è {DossierLimits.CellText} caratteri"));
                return kind.Empty;
        }

        if (!kind.TryRead(cell, out var value))
        {
            Report(new(column, kind.Hint(cell) ?? "il valore non è utilizzabile", cell.Show(), kind.Expected));
        }

        return value;
    }

    public void Report(CellProblem problem) => (problems ??= []).Add(problem);
}
