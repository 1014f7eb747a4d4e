// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Forms;

/// <summary>What the fields of a row became.</summary>
/// <param name="Row">The record, of the table's type; null when something does not read.</param>
/// <param name="Problems">What does not read; empty exactly when there is a record.</param>
public sealed record RowReading(object? Row, IReadOnlyList<RowProblem> Problems);

/// <summary>Why a field does not read.</summary>
/// <param name="Column">Its column.</param>
/// <param name="Message">What is wrong, in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record RowProblem(Column Column, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>Name of the field, as <see cref="RowForm.NameOf(Column)"/> gives it.</summary>
    public string Name => RowForm.NameOf(Column);

    /// <summary>One sentence with the heading of the column.</summary>
    public override string ToString()
    {
        var found = Found is null ? "" : $"; trovato «{Excerpt.Of(Found)}»";
        var expected = Expected is null ? "" : $"; atteso {Expected}";
        return $"{Column.Heading}: {Message}{found}{expected}.";
    }
}
