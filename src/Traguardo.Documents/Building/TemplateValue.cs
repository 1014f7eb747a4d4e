// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Building;

/// <summary>What a placeholder stands for: text, a figure, marked text, or nothing with a reason.</summary>
internal sealed record TemplateValue
{
    /// <summary>As printed; null when there is nothing.</summary>
    public string? Text { get; private init; }

    /// <summary>The figure behind the text; null when it is none.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The text with its marks, where it has any; null otherwise.</summary>
    public ValueList<Inline>? Marked { get; private init; }

    /// <summary>What is missing, as a document says it ("punteggio dell'ente: nessuna metodologia"); null when there is a value, or when nothing is no lack.</summary>
    public string? Lack { get; private init; }

    /// <summary>Nothing, which is no lack: an optional description that is not there.</summary>
    public static TemplateValue Nothing { get; } = new();

    public bool IsTrue => Number is { } number ? number != 0 : !string.IsNullOrWhiteSpace(Text) && Text is not "no";

    public static TemplateValue Of(string? text) => string.IsNullOrWhiteSpace(text) ? Nothing : new() { Text = text };

    public static TemplateValue Of(int count) => new() { Text = ItalianNumber.Print(count), Number = count };

    public static TemplateValue Of(decimal value, int decimals, string unit = "") =>
        new() { Text = ItalianNumber.Print(value, decimals) + unit, Number = value };

    public static TemplateValue Of(ValueList<Inline> marked, string text) => new() { Text = text, Marked = marked };

    /// <summary>A figure that is printed already.</summary>
    public static TemplateValue Figure(decimal value, string printed) => new() { Text = printed, Number = value };

    public static TemplateValue Missing(string lack) => new() { Lack = lack };
}
