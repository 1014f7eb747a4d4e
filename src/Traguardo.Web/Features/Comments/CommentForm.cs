// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Storage.Comments;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Comments;

/// <summary>Comments beside a figure, and the form to add one.</summary>
/// <param name="Comments">The latest first.</param>
/// <param name="Action">Where the form posts to; null for who may not comment on this figure.</param>
/// <param name="Typed">The text as it was sent; null when nothing was.</param>
/// <param name="Errors">What is wrong with it.</param>
public sealed record CommentPanelModel(IReadOnlyList<StoredComment> Comments, string? Action, string? Typed, FieldErrors Errors);

/// <summary>Reads and keeps comments for the pages of objectives and indicators.</summary>
public sealed class CommentForm(FlashCookie flashes)
{
    /// <summary>Name of the field.</summary>
    public const string TextField = "commento";

    /// <summary>The comments on a figure, and the form for who may comment on it.</summary>
    /// <param name="action">Address that the form posts to.</param>
    public static async Task<CommentPanelModel> ReadAsync(
        Visit visit,
        Situation situation,
        FigureRef figure,
        string action,
        string? typed = null,
        FieldErrors? errors = null,
        CancellationToken cancellation = default
    )
    {
        await using var session = await visit.BeginReadingAsync(cancellation);
        var comments = await CommentStore.ListAsync(session, visit.Cycle.Id, figure, cancellation);
        return new(comments, CommentScope.Allows(visit, situation, figure) ? action : null, typed, errors ?? new FieldErrors());
    }

    /// <summary>Keeps a comment that was sent.</summary>
    /// <returns>What is wrong with it; null when it was kept.</returns>
    public async Task<FieldErrors?> KeepAsync(HttpContext context, Visit visit, FigureRef figure, string text)
    {
        var errors = new FieldErrors();
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(TextField, "Scrivere il commento.");
        }
        else if (text.Length > CommentStore.LongestText)
        {
            errors.Add(TextField, $"Il commento ha {text.Length} caratteri: il massimo è {CommentStore.LongestText}.");
        }

        if (!errors.IsEmpty)
        {
            return errors;
        }

        await using var session = await visit.BeginAsync(context.RequestAborted);
        // A sign that no text has, and that the database refuses
        await CommentStore.AddAsync(
            session,
            visit.Cycle.Id,
            figure,
            text.Replace("\0", "", StringComparison.Ordinal).Trim(),
            context.RequestAborted
        );
        await session.CommitAsync(context.RequestAborted);
        flashes.Add(context, AlertKind.Success, "Il commento è stato aggiunto.");
        return null;
    }
}
