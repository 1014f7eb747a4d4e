// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Storage.Documents;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Shelf;

/// <summary>The page of all documents that can be made from a cycle.</summary>
/// <param name="HasOffice">True when LibreOffice is there, without which there are no PDF and ODT.</param>
public sealed record ShelfModel(
    PageFrame Frame,
    Situation Situation,
    DocumentPaths Paths,
    IReadOnlyList<ShelfPhase> Phases,
    bool HasOffice,
    bool MayManageTemplates
);

/// <summary>The documents of one phase of the cycle.</summary>
public sealed record ShelfPhase(string Title, string Id, IReadOnlyList<ShelfRow> Rows);

/// <summary>A document that can be made.</summary>
/// <param name="Lacks">What it would lack now; null when its template cannot be used, or is made from the cycles of several bodies.</param>
/// <param name="Latest">The latest that was generated; null when none was.</param>
/// <param name="Frozen">The latest that is final; null when none is.</param>
public sealed record ShelfRow(ShelfTemplate Template, IReadOnlyList<Lack>? Lacks, StoredDocument? Latest, StoredDocument? Frozen);
