// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Attachments;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Evidence;

/// <summary>The evidence of an indicator.</summary>
/// <param name="MayRecord">True when the reader may add and take away.</param>
/// <param name="Limit">Size of the largest file, as printed.</param>
public sealed record EvidenceModel(
    PageFrame Frame,
    string CyclePath,
    string CycleTitle,
    MeasuredIndicator Indicator,
    IReadOnlyList<StoredAttachment> Files,
    bool MayRecord,
    string Limit,
    long LargestFile,
    FieldErrors Errors
);
