// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Model;

/// <summary>A piece of running text: one of a closed family.</summary>
public abstract record Inline
{
    private protected Inline() { }

    public static implicit operator Inline(string text) => new TextRun(text);
}

/// <summary>Text of one style. Line breaks in it count as spaces.</summary>
public sealed record TextRun(string Text, TextStyle Style = TextStyle.Plain) : Inline;

/// <summary>How text is set; styles combine.</summary>
[Flags]
public enum TextStyle
{
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,

    /// <summary>No longer in force: a superseded target.</summary>
    Struck = 8,
}

/// <summary>A new line in the same paragraph.</summary>
public sealed record LineBreak : Inline;

/// <summary>A link.</summary>
/// <param name="Target">An absolute http, https or mailto address, or "#" and the id of a heading; anything else is printed as text.</param>
public sealed record Link(string Target, ValueList<Inline> Content) : Inline;

/// <summary>A footnote at this place, numbered by the writer.</summary>
public sealed record Footnote(ValueList<Inline> Content) : Inline;

/// <summary>A traffic light: a shape and its word, so that it reads without colour.</summary>
/// <param name="Tone">Colour and shape.</param>
/// <param name="Word">What it means, printed after the shape ("Raggiunto"); never empty.</param>
public sealed record Light(Tone Tone, string Word) : Inline;

/// <summary>What is missing, printed so that it cannot be overlooked ("[manca: data dell'atto]").</summary>
public sealed record MissingText(string What) : Inline;
