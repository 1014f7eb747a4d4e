// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>A name that templates may use, with the settings that it takes.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Meaning">What it gives, in Italian, for the guide.</param>
internal abstract record Definition(string Name, string Meaning)
{
    public ValueList<Parameter> Parameters { get; init; } = [];

    /// <summary>How many words may follow the name, beside the settings; the guide says what they are.</summary>
    public int Words { get; init; }

    /// <summary>What the words are, for the guide and for errors ("il codice dell'obiettivo"); null when there are none.</summary>
    public string? WordsMeaning { get; init; }

    /// <summary>The only words that it takes; empty when any may stand there.</summary>
    public ValueList<string> AllowedWords { get; init; } = [];

    /// <summary>Names of its columns; empty for what is no table.</summary>
    public virtual IEnumerable<string> ColumnNames => [];
}

/// <summary>A definition with what it makes.</summary>
/// <param name="Make">Makes it of a call whose phrase fits the definition.</param>
internal sealed record Definition<T>(string Name, string Meaning, Func<Call, T> Make) : Definition(Name, Meaning);
