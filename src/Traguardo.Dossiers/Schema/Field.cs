// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema.Kinds;

namespace Traguardo.Dossiers.Schema;

/// <summary>A property of a record, with the columns that carry it.</summary>
internal abstract class Field<TRow>(string property)
{
    public string Property { get; } = property;

    public string JsonKey { get; } = JsonNamingPolicy.CamelCase.ConvertName(property);

    /// <summary>Place in the table, from 0.</summary>
    public int Index { get; set; }

    public abstract IReadOnlyList<Column> Columns { get; }

    /// <summary>Fills the record's cells.</summary>
    public abstract void Write(TRow row, Cell[] cells);

    /// <summary>A value of the property as users read it; empty for null.</summary>
    public abstract string Show(object? value);

    /// <summary>Reads the cells into a value and tells of what does not read.</summary>
    public abstract object? Read(CellReader reader);
}

/// <summary>A property with its type, so that a record is made without casts.</summary>
internal abstract class Field<TRow, T>(string property) : Field<TRow>(property);

/// <summary>A property in one column.</summary>
internal sealed class SingleField<TRow, T> : Field<TRow, T>
{
    private readonly CellKind<T> kind;
    private readonly Func<TRow, T> get;
    private readonly Column column;

    public SingleField(
        string property,
        string heading,
        CellKind<T> kind,
        Func<TRow, T> get,
        string note,
        bool required,
        DossierTable? references
    )
        : base(property)
    {
        this.kind = kind;
        this.get = get;
        column = new Column
        {
            Property = property,
            Heading = heading,
            Kind = kind.Column,
            Expected = kind.Expected,
            Required = required,
            Note = note,
            JsonKey = JsonKey,
            References = references,
            Choices = kind.Choices,
        };
        Columns = [column];
    }

    public override IReadOnlyList<Column> Columns { get; }

    public override void Write(TRow row, Cell[] cells) => cells[column.Ordinal] = kind.Write(get(row));

    public override string Show(object? value) => value is null ? "" : kind.Show((T)value);

    public override object? Read(CellReader reader) => reader.Read(column, kind);
}
