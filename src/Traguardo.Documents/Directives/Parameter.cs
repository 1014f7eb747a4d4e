// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>A setting that a directive, a loop or a value takes.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Meaning">What it does, in Italian, for the guide.</param>
/// <param name="Choices">The words allowed, for <see cref="ParameterKind.Choice"/>; empty otherwise.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, string Meaning, ValueList<string> Choices)
{
    public Parameter(string name, ParameterKind kind, string meaning)
        : this(name, kind, meaning, []) { }

    /// <summary>One of some words.</summary>
    public static Parameter OneOf(string name, string meaning, params ReadOnlySpan<string> choices) =>
        new(name, ParameterKind.Choice, meaning, ValueList.Create(choices));
}

internal enum ParameterKind
{
    Text,
    Number,
    YesNo,
    Choice,

    /// <summary>Names of columns parted by commas, each with a title of its own after a colon where it has one.</summary>
    Columns,
}
