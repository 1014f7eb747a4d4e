// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Completeness;

/// <summary>A text that people write for each cycle.</summary>
/// <param name="Section">Key of the text in the dossier.</param>
/// <param name="Title">What people see it called.</param>
/// <param name="IsMandatory">True when the document is not complete without it.</param>
/// <param name="Guide">What to write, for the person who writes it; null when nothing.</param>
public sealed record NarrativeSlot(string Section, string Title, bool IsMandatory, string? Guide);
