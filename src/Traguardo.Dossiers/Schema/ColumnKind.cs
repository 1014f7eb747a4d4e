// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Schema;

/// <summary>What a column holds, for writers and for readers of the documentation.</summary>
public enum ColumnKind
{
    /// <summary>A short text.</summary>
    Text,

    /// <summary>A text of sentences or paragraphs.</summary>
    LongText,

    /// <summary>A code, which is never a number.</summary>
    Code,

    Number,

    /// <summary>Percent points: 30 for 30 %.</summary>
    PercentPoints,

    Integer,

    Date,

    /// <summary>A year, or the day that closes a part of it.</summary>
    Period,

    /// <summary>Yes or no; empty is no.</summary>
    Flag,

    /// <summary>One word of a list.</summary>
    Choice,

    /// <summary>Texts, in one cell divided by bars.</summary>
    List,

    /// <summary>Named numbers, in one cell divided by bars.</summary>
    Quantities,

    Unit,
}
