// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Measures;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Grid;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.Workbook;

/// <summary>The page from which the workbook is taken and to which it comes back.</summary>
public sealed record WorkbookModel(PageFrame Frame, string CyclePath, string CycleTitle, GridFilter Filter, int Count, FieldErrors Errors);

/// <summary>The page that shows what a filled workbook would add.</summary>
public sealed record UploadModel(
    PageFrame Frame,
    string CyclePath,
    string CycleTitle,
    Cycle Cycle,
    MeasureUpload Upload,
    UploadPreview Preview,
    string? BodyScore,
    string? BodyScoreAfter
);
