// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Composition;

/// <summary>A document with what it lacks.</summary>
/// <param name="Document">The document; what is missing is marked in it.</param>
/// <param name="Lacks">What is missing, what matters most first.</param>
/// <param name="Narratives">The texts that people write for it, in the order of the document.</param>
public sealed record ComposedDocument(Document Document, ValueList<Lack> Lacks, ValueList<NarrativeSlot> Narratives)
{
    /// <summary>True when nothing that it must have is missing.</summary>
    public bool IsComplete => Lacks.All(lack => !lack.IsMandatory);
}
