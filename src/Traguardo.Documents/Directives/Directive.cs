// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Directives;

/// <summary>A directive: a line <c>::: name ...</c> that writes blocks.</summary>
/// <param name="Write">Writes it; the second argument writes what stands between it and its end.</param>
internal sealed record Directive(string Name, string Meaning, Action<Call, Action> Write) : Definition(Name, Meaning)
{
    /// <summary>True when it ends with <c>::: fine</c>.</summary>
    public bool HasBody { get; init; }

    /// <summary>What its first word may be, with their own settings: the tables, the charts, the sentences; empty otherwise.</summary>
    public IReadOnlyList<Definition> Subjects { get; init; } = [];
}
