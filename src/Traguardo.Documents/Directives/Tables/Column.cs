// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>A column that a table may have.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Title">Its heading, unless the template gives another.</param>
/// <param name="Meaning">What it shows, in Italian, for the guide.</param>
/// <param name="Width">Its share of the width, relative to the others.</param>
/// <param name="Cell">The cell of a row.</param>
internal sealed record Column<TRow>(string Name, Func<Call, string> Title, string Meaning, decimal Width, Func<TRow, Call, TableCell> Cell)
{
    public Column(string name, string title, string meaning, decimal width, Func<TRow, Call, TableCell> cell)
        : this(name, _ => title, meaning, width, cell) { }

    public CellAlignment Alignment { get; init; }

    /// <summary>True when its cells name their rows.</summary>
    public bool NamesRow { get; init; }

    /// <summary>True when it is printed even if no row has anything in it: its being empty says something.</summary>
    public bool StaysWhenEmpty { get; init; }
}
