// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cycles;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Jobs;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Exchange;

/// <summary>The page of imports and exports.</summary>
/// <param name="Href">Its address.</param>
/// <param name="MayImport">False for who may only take data out.</param>
/// <param name="Errors">What was wrong with the form that was sent.</param>
public sealed record ExchangeModel(
    PageFrame Frame,
    string Href,
    bool MayImport,
    IReadOnlyList<ExportCycle> Cycles,
    IReadOnlyList<JobFace> Jobs,
    string JobsHref,
    FieldErrors Errors
);

/// <summary>A cycle that can be taken out.</summary>
/// <param name="Row">The cycle.</param>
/// <param name="Href">Address of its files, without the kind.</param>
/// <param name="DraftId">The draft that waits beside the plan in force; null when there is none.</param>
public sealed record ExportCycle(CycleRow Row, string Href, long? DraftId);

/// <summary>The page of a file that cannot be imported.</summary>
public sealed record ProblemsModel(PageFrame Frame, string Href, string FileName, IReadOnlyList<ImportProblem> Problems, int Count);

/// <summary>The page of what an import will do.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Until">Until when it can be confirmed, as printed.</param>
/// <param name="Remark">What to know before all else; null when nothing.</param>
public sealed record PreviewModel(
    PageFrame Frame,
    string ExchangeHref,
    string Href,
    ImportPreview Preview,
    string Until,
    string? Remark,
    FieldErrors Errors
);

/// <summary>The page of an import whose cycle has changed.</summary>
public sealed record StaleModel(PageFrame Frame, string ExchangeHref, string Href, string FileName);
