// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Documents;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Generated;

/// <summary>The page of a document that was generated.</summary>
/// <param name="TemplateTitle">Title of its template as it is now; null when the body has none such any more.</param>
/// <param name="IsVerified">True when the files are those that were made, byte by byte.</param>
/// <param name="IsOutdated">True when the cycle has changed since.</param>
/// <param name="Lacks">What was missing when it was made.</param>
public sealed record GeneratedModel(
    PageFrame Frame,
    DocumentPaths Paths,
    StoredDocument Document,
    string? TemplateTitle,
    bool IsVerified,
    bool IsOutdated,
    IReadOnlyList<LinkedLack> Lacks,
    bool MayExport,
    bool MayRemove,
    bool MayFreeze
);

/// <summary>The question whether to remove a document.</summary>
public sealed record RemoveModel(PageFrame Frame, DocumentPaths Paths, StoredDocument Document);
