// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Storage.Documents;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>The page of all texts.</summary>
/// <param name="Others">Texts of the cycle that no document asks for.</param>
public sealed record TextsModel(PageFrame Frame, DocumentPaths Paths, IReadOnlyList<TextRow> Texts, IReadOnlyList<TextRow> Others);

/// <summary>The page on which a text is written.</summary>
/// <param name="Text">What stands in the field: what is stored, or what was typed or taken from elsewhere.</param>
/// <param name="Seen">Version of the stored text that the writer begins from.</param>
/// <param name="Origin">Where the text in the field comes from, when it is not what is stored; null otherwise.</param>
/// <param name="IsTakenOver">True when the text in the field was begun from that of the year before.</param>
/// <param name="EarlierCycle">Title of the body's latest earlier cycle that has this text; null when none has.</param>
public sealed record TextModel(
    PageFrame Frame,
    DocumentPaths Paths,
    TextRow Row,
    string Text,
    string Seen,
    string? Origin,
    bool IsTakenOver,
    string? EarlierCycle,
    TextView View,
    bool MayWrite,
    FieldErrors Errors
);

/// <summary>A text as it will be printed, with what is to be looked at.</summary>
/// <param name="Html">Safe to print as it is; empty for no text.</param>
/// <param name="Letters">Its length in characters.</param>
/// <param name="Words">Its length in words.</param>
/// <param name="Stale">Places that name years which are probably no longer right.</param>
public sealed record TextView(string Html, int Letters, int Words, IReadOnlyList<StaleYear> Stale);

/// <summary>All versions of a text.</summary>
public sealed record TextHistoryModel(
    PageFrame Frame,
    DocumentPaths Paths,
    TextRow Row,
    IReadOnlyList<NarrativeVersion> Versions,
    bool MayWrite
);

/// <summary>Two people wrote the same text.</summary>
/// <param name="Saved">What is stored now.</param>
/// <param name="Typed">What was sent.</param>
/// <param name="Who">Who stored the other.</param>
/// <param name="When">When.</param>
public sealed record TextConflictModel(
    PageFrame Frame,
    DocumentPaths Paths,
    TextRow Row,
    StoredNarrative Saved,
    string Typed,
    string Who,
    string When
);
