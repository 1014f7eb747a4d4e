// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Dossiers.Schema;

/// <summary>A column of a flat table: what users see of a field of a record. A field has one column, a figure four.</summary>
public sealed record Column
{
    /// <summary>Name of the property of the domain's record, as <c>Place.Field</c> gives it.</summary>
    public required string Property { get; init; }

    /// <summary>Italian heading.</summary>
    public required string Heading { get; init; }

    public required ColumnKind Kind { get; init; }

    /// <summary>What a reader expects, in Italian, as it follows "atteso".</summary>
    public required string Expected { get; init; }

    /// <summary>True when every row must fill it.</summary>
    public bool Required { get; init; }

    /// <summary>What it means, in Italian, for users.</summary>
    public required string Note { get; init; }

    /// <summary>Key in JSON.</summary>
    public required string JsonKey { get; init; }

    /// <summary>Key inside the JSON object of the field; null when the field is a plain value.</summary>
    public string? SubKey { get; init; }

    /// <summary>Table whose codes the column names; null when none, or several.</summary>
    public DossierTable? References { get; init; }

    /// <summary>Words that a cell may hold; empty when any.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Place in the table, from 0.</summary>
    public int Ordinal { get; internal set; } = -1;
}
