// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Completeness;

/// <summary>Something that a document should have and does not.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Message">What is missing and where to give it, in Italian, one sentence.</param>
/// <param name="IsMandatory">True when the document should not be approved without it.</param>
/// <param name="Section">Key of the text to write, for <see cref="LackKind.Text"/> and <see cref="LackKind.StaleText"/>; null otherwise.</param>
/// <param name="Code">Code of the indicator, objective or act meant; null when none.</param>
public sealed record Lack(LackKind Kind, string Message, bool IsMandatory, string? Section = null, string? Code = null);

/// <summary>What is missing in a document.</summary>
public enum LackKind
{
    /// <summary>A text that nobody has written.</summary>
    Text,

    /// <summary>A text that names years that are no longer those of the cycle.</summary>
    StaleText,

    /// <summary>A target that cannot be read.</summary>
    Target,

    /// <summary>A result that is missing or cannot be read.</summary>
    Measure,

    /// <summary>An act that is not in the cycle, or has no number or date.</summary>
    Act,

    /// <summary>Weights that do not close.</summary>
    Weights,

    /// <summary>A figure that the document prints and that cannot be computed.</summary>
    Figure,

    /// <summary>A table of data that the document needs.</summary>
    Data,
}
