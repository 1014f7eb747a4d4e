// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>A draft as a page shows it: what is stored, with what somebody has typed and not saved.</summary>
internal sealed class DraftView
{
    private DraftView(PlanRequest request, DraftContent content, Methodology? methodology, EarlierFigures earlier, PostedRows? posted)
    {
        Request = request;
        Content = content;
        Methodology = methodology;
        Earlier = earlier;
        Posted = posted;
        Plan = posted is null ? content.Plan : DraftWriter.Try(content, posted.ToSent());
        Choices = new DraftChoices(content.Plan, methodology);
    }

    public PlanRequest Request { get; }

    public DraftContent Content { get; }

    /// <summary>What was typed; null on a page that was only opened.</summary>
    public PostedRows? Posted { get; }

    /// <summary>The plan with what was typed, as far as it can be read.</summary>
    public Plan Plan { get; }

    public Methodology? Methodology { get; }

    public EarlierFigures Earlier { get; }

    public DraftChoices Choices { get; }

    /// <summary>Reads the draft of the cycle; null when there is none.</summary>
    public static async Task<DraftView?> ReadAsync(PlanRequest request, BodySession session, PostedRows? posted = null) =>
        await request.DraftAsync(session) is { } content ? await OfAsync(request, session, content, posted) : null;

    /// <summary>The same of rows that the session has read.</summary>
    public static async Task<DraftView> OfAsync(PlanRequest request, BodySession session, DraftContent content, PostedRows? posted) =>
        new(
            request,
            content,
            await request.MethodologyAsync(session),
            await EarlierFigures.ReadAsync(session, request.Figures, request.Cycle.Id, request.Aborted),
            posted
        );

    /// <summary>The reading of a target text.</summary>
    public TargetFace FaceOf(string text, string indicator) =>
        TargetFace.Of(text, Plan.Indicators.FirstOrDefault(one => one.Code == indicator), Plan.Cycle.Year, Methodology);

    /// <summary>What all pages of the draft show.</summary>
    /// <param name="steps">The path from the draft to the page.</param>
    public DraftFrame Frame(FieldErrors errors, params IReadOnlyList<Layout.Crumb> steps) =>
        new(
            Request.Frame(),
            Request.Trail([new("Bozza", Request.Paths.Draft), .. steps]),
            Request.Paths,
            Content.Header.Id,
            Choices,
            errors
        );
}

/// <summary>What all pages of a draft show.</summary>
/// <param name="Frame">What surrounds the page.</param>
/// <param name="Trail">The path to it.</param>
/// <param name="Paths">Addresses.</param>
/// <param name="DraftId">Number of the draft, for its forms.</param>
/// <param name="Choices">What fields may be chosen from.</param>
/// <param name="Errors">What is wrong with what was sent.</param>
public sealed record DraftFrame(
    Layout.PageFrame Frame,
    IReadOnlyList<Layout.Crumb> Trail,
    PlanPaths Paths,
    long DraftId,
    DraftChoices Choices,
    FieldErrors Errors
);
