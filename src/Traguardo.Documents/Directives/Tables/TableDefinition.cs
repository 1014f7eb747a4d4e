// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>A table that templates may ask for.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Meaning">What it lists, in Italian, for the guide.</param>
internal abstract record TableDefinition(string Name, string Meaning) : Definition(Name, Meaning)
{
    /// <summary>Name, usual title and meaning of each column; empty for a table of fixed shape.</summary>
    public virtual IEnumerable<(string Name, string Meaning)> Columns => [];

    public override IEnumerable<string> ColumnNames => Columns.Select(column => column.Name);

    /// <summary>Columns when the template names none, as it would name them; empty for a table of fixed shape.</summary>
    public string UsualColumns { get; init; } = "";

    /// <summary>The table; null when it has no rows, and then the template's words for that are printed.</summary>
    public abstract Table? Make(Call call);

    /// <summary>Settings that every table takes.</summary>
    public static ValueList<Parameter> Shared { get; } =
    [
        new("titolo", ParameterKind.Text, "la didascalia della tabella, con il suo numero"),
        new(
            "se-vuota",
            ParameterKind.Text,
            "che cosa scrivere al posto di una tabella senza righe (altrimenti: «Nessuna riga.»; «-» per non scrivere nulla)"
        ),
    ];
}

/// <summary>A table of fixed shape.</summary>
internal sealed record FixedTable(string Name, string Meaning, Func<Call, Table?> Build) : TableDefinition(Name, Meaning)
{
    public override Table? Make(Call call) => Build(call);
}
