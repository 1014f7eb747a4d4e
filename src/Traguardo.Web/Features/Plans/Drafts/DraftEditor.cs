// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>A page that edits rows of the draft: opens it, saves what it sent, and shows it again with what was typed where that could not be saved.</summary>
internal abstract class DraftEditor(PlanRequest request)
{
    /// <summary>Field of the button that was pressed.</summary>
    public const string Action = "azione";

    /// <summary>Value of <see cref="Action"/> that shows the page again, with readings and closures of what was typed, and saves nothing.</summary>
    public const string Check = "verifica";

    protected PlanRequest Request { get; } = request;

    protected PlanPaths Paths => Request.Paths;

    public async Task<IResult> GetAsync()
    {
        await using var session = await Request.Visit.BeginReadingAsync(Request.Aborted);
        return await DraftView.ReadAsync(Request, session) is { } view
            ? Show(view, new FieldErrors(), StatusCodes.Status200OK)
            : Request.NoDraft();
    }

    public async Task<IResult> PostAsync(IFormCollection form)
    {
        var posted = PostedRows.Read(form);
        if (posted.DraftId is not { } draftId)
        {
            return TypedResults.BadRequest();
        }

        if (form[Action] == Check)
        {
            return await CheckAsync(posted, draftId);
        }

        await using var session = await Request.Visit.BeginAsync(Request.Aborted);
        var methodology = await Request.MethodologyAsync(session);
        var outcome = await DraftWriter.SaveAsync(session, Request.Cycle, draftId, Sent(posted), methodology, Request.Aborted);
        switch (outcome)
        {
            case DraftSaved saved:
                var moves = RowMove.Of(form) is { Row.Id: { } row } move && await MoveAsync(session, draftId, move, row);
                await session.CommitAsync(Request.Aborted);
                return Request.Go(
                    NextAddress(posted, saved),
                    saved.Rows == 0 && !moves ? AlertKind.Info : AlertKind.Success,
                    Say(saved, moves)
                );
            case DraftConflict conflict:
                return Conflict(conflict, form);
            case DraftRefused refused:
                var view = await DraftView.OfAsync(Request, session, refused.Content, posted);
                return Show(view, ErrorsOf(refused, form), StatusCodes.Status422UnprocessableEntity);
            default:
                return Gone(Request, ((DraftGone)outcome).End, posted);
        }
    }

    /// <summary>The page of a draft that was approved or discarded, with what was typed.</summary>
    public static IResult Gone(PlanRequest request, DraftEnd end, PostedRows? posted)
    {
        var model = new DraftGoneModel(
            request.Frame(),
            request.Trail(new Crumb("Bozza non più disponibile")),
            request.Paths,
            end,
            Typed(posted)
        );
        return Page<DraftGonePage>(model, StatusCodes.Status409Conflict);
    }

    protected static RazorComponentResult<TPage> Page<TPage>(object model, int status)
        where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(new { Model = model }) { StatusCode = status, PreventStreamingRendering = true };

    /// <summary>Shows the page.</summary>
    protected abstract IResult Show(DraftView view, FieldErrors errors, int status);

    /// <summary>Where to go when what was sent is saved.</summary>
    protected abstract string NextAddress(PostedRows posted, DraftSaved saved);

    /// <summary>The rows that the storage is asked to write.</summary>
    protected virtual IReadOnlyList<SentRow> Sent(PostedRows posted) => posted.ToSent();

    /// <summary>The rows that the page is about are no longer in the draft.</summary>
    protected IResult RowGone(DraftView view, string what) =>
        view.Posted is null
            ? TypedResults.NotFound()
            : Request.Go(
                Paths.Draft,
                AlertKind.Warning,
                $"{what} non è più nella bozza: qualcun altro ha cambiato il codice o la riga è stata tolta."
            );

    private async Task<IResult> CheckAsync(PostedRows posted, long draftId)
    {
        await using var session = await Request.Visit.BeginReadingAsync(Request.Aborted);
        return await DraftView.ReadAsync(Request, session, posted) is { } view && view.Content.Header.Id == draftId
            ? Show(view, new FieldErrors(), StatusCodes.Status200OK)
            : Gone(Request, await PlanHistoryStore.EndAsync(session, Request.Cycle.Id, draftId, Request.Aborted), posted);
    }

    private IResult Conflict(DraftConflict conflict, IFormCollection form)
    {
        var model = ConflictModel.Of(
            Request.Frame(),
            Request.Trail(new Crumb("Bozza", Paths.Draft), new Crumb("Modifica contemporanea")),
            Request.Context.Request.Path + Request.Context.Request.QueryString,
            Paths.Draft,
            conflict,
            form
        );
        return Page<PlanConflictPage>(model, StatusCodes.Status409Conflict);
    }

    private static FieldErrors ErrorsOf(DraftRefused refused, IFormCollection form)
    {
        var errors = new FieldErrors();
        foreach (var problem in refused.Problems)
        {
            var name = problem is { Key: { } key, Field: { } field } ? $"{key}.{field}" : "";
            errors.Add(form.ContainsKey(name) ? name : "", problem.Message);
        }

        return errors;
    }

    private async Task<bool> MoveAsync(BodySession session, long draftId, RowMove move, long row)
    {
        var outcome = await DraftWriter.MoveAsync(session, Request.Cycle, draftId, (move.Row.Table, row), move.Up, Request.Aborted);
        return outcome is DraftSaved { Rows: > 0 };
    }

    private static string Say(DraftSaved saved, bool moves)
    {
        if (saved.Rows == 0)
        {
            return moves ? "Riga spostata." : "Nulla è cambiato rispetto a quello che era già salvato.";
        }

        var renamed = saved.Renamed.Select(one => $" Il codice «{one.Old}» è diventato «{one.New}» ovunque nella bozza.");
        return (moves ? "Bozza salvata e riga spostata." : "Bozza salvata.") + string.Concat(renamed);
    }

    /// <summary>What was typed and differs from what was stored, with the headings of the schema, so that it can be copied.</summary>
    private static IReadOnlyList<TypedRow> Typed(PostedRows? posted) =>
        [.. (posted?.All ?? []).Where(row => !row.IsBlank).Select(TypedRow.Of).Where(row => row.Fields.Count > 0)];
}
