// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Documents;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Freezing;

/// <summary>The page on which a document is made final.</summary>
/// <param name="Acts">The acts of the cycle.</param>
/// <param name="IsOutdated">True when the cycle has changed since the document was made.</param>
/// <param name="Typed">What was sent, by name of the field.</param>
public sealed record FreezeModel(
    PageFrame Frame,
    DocumentPaths Paths,
    StoredDocument Document,
    IReadOnlyList<Act> Acts,
    bool IsOutdated,
    IReadOnlyDictionary<string, string> Typed,
    FieldErrors Errors
);
