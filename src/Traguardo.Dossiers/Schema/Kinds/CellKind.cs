// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>How a value of a record becomes a cell and back. Blank cells never come here: a kind says what they stand for.</summary>
/// <typeparam name="T">Type of the record's property.</typeparam>
internal abstract class CellKind<T>
{
    public abstract ColumnKind Column { get; }

    /// <summary>What the column takes, in Italian, after "atteso".</summary>
    public abstract string Expected { get; }

    /// <summary>What an empty cell stands for.</summary>
    public abstract T Empty { get; }

    /// <summary>Words that a cell may hold; empty when any.</summary>
    public virtual IReadOnlyList<Choice> Choices => [];

    /// <summary>What was probably meant, in Italian, for a cell that does not read; null when there is nothing to say.</summary>
    public virtual string? Hint(Cell cell) => null;

    /// <summary>A blank cell when the value is the one that an empty cell stands for.</summary>
    public abstract Cell Write(T value);

    /// <summary>A value as users read it in a sentence.</summary>
    public virtual string Show(T value) => Write(value).Show();

    /// <param name="cell">Not blank, not broken.</param>
    public abstract bool TryRead(Cell cell, out T value);
}
