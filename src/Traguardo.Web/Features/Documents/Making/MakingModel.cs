// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Storage.Documents;
using Traguardo.Web.Features.Documents.Texts;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Making;

/// <summary>The page of one document that can be made.</summary>
/// <param name="Lacks">What it would lack, mandatory things first; null when it cannot be made here.</param>
/// <param name="Texts">The texts that people write for it.</param>
/// <param name="Generated">What was generated of it, the latest first.</param>
/// <param name="Stamp">The cycle as it is now, to tell which of them know it.</param>
public sealed record MakingModel(
    PageFrame Frame,
    Situation Situation,
    DocumentPaths Paths,
    ShelfTemplate Template,
    IReadOnlyList<LackGroup>? Lacks,
    IReadOnlyList<TextRow> Texts,
    IReadOnlyList<StoredDocument> Generated,
    long Stamp,
    bool HasOffice,
    bool MayGenerate,
    bool MayManageTemplates
);

/// <summary>What is missing of one kind.</summary>
/// <param name="IsMandatory">True when the document should not be approved without it.</param>
public sealed record LackGroup(LackKind Kind, bool IsMandatory, IReadOnlyList<LinkedLack> Lacks)
{
    /// <summary>The groups, mandatory things first.</summary>
    internal static IReadOnlyList<LackGroup> Of(IEnumerable<LinkedLack> lacks) =>
        [
            .. lacks
                .GroupBy(lack => (lack.Lack.IsMandatory, lack.Lack.Kind))
                .OrderByDescending(group => group.Key.IsMandatory)
                .ThenBy(group => group.Key.Kind)
                .Select(group => new LackGroup(group.Key.Kind, group.Key.IsMandatory, [.. group])),
        ];
}

/// <summary>The preview of a document inside a page.</summary>
/// <param name="Html">The document, safe to print as it is.</param>
public sealed record PreviewModel(
    PageFrame Frame,
    Situation Situation,
    DocumentPaths Paths,
    ShelfTemplate Template,
    IReadOnlyList<Lack> Lacks,
    string Html
);
