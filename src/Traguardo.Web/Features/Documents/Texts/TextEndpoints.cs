// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Documents;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>The texts of the documents: what is missing, writing, what they were before.</summary>
internal static class TextEndpoints
{
    public const string TextField = "testo";
    public const string SeenField = "visto";
    public const string Action = "azione";
    public const string Save = "salva";

    /// <summary>Where else a text may begin from: the year before, or the number of an earlier version.</summary>
    public const string SourceField = "da";
    public const string Earlier = "anno-precedente";

    public static async Task<RazorComponentResult<TextsPage>> ListAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache)
    {
        var desk = await TextDesk.OpenAsync(context, visit, cache);
        return new(
            new
            {
                Model = new TextsModel(frames.Of(context, visit, CycleSection.Documents), DocumentPaths.Of(visit), desk.Asked, desk.Others),
            }
        );
    }

    public static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, string sezione)
    {
        var desk = await TextDesk.OpenAsync(context, visit, cache);
        if (desk.Find(sezione) is not { } row || await FieldText.OfAddressAsync(context, visit, sezione) is not { } field)
        {
            return Results.NotFound();
        }

        return new RazorComponentResult<TextPage>(
            new { Model = await TextPages.ModelAsync(context, visit, frames, desk, row, field, new FieldErrors()) }
        );
    }

    public static async Task<IResult> PostAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        FlashCookie flashes,
        IFormCollection form,
        string sezione
    )
    {
        var desk = await TextDesk.OpenAsync(context, visit, cache);
        if (desk.Find(sezione) is not { } row)
        {
            return Results.NotFound();
        }

        var text = Typed(form);
        var errors = new FieldErrors();
        if (text.Length > NarrativeStore.LongestText)
        {
            errors.Add(
                TextField,
                $"Il testo ha {ItalianNumber.Print(text.Length)} caratteri: se ne possono salvare {ItalianNumber.Print(NarrativeStore.LongestText)}."
            );
        }

        if (!errors.IsEmpty || form[Action] != Save)
        {
            var field = new FieldText(text, form[SeenField].ToString(), "quanto è stato scritto e non ancora salvato", IsTakenOver(form));
            return new RazorComponentResult<TextPage>(
                new { Model = await TextPages.ModelAsync(context, visit, frames, desk, row, field, errors) }
            )
            {
                StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };
        }

        if (await SaveAsync(context, visit, sezione, text, form[SeenField].ToString()) is { } other)
        {
            return new RazorComponentResult<TextConflictPage>(
                new { Model = await TextPages.ConflictAsync(context, visit, frames, row, other, text) }
            )
            {
                StatusCode = StatusCodes.Status409Conflict,
            };
        }

        flashes.Add(
            context,
            AlertKind.Success,
            string.IsNullOrWhiteSpace(text) ? $"«{row.Title}»: il testo è stato tolto." : $"«{row.Title}»: testo salvato."
        );
        return Results.LocalRedirect(DocumentPaths.Of(visit).Text(sezione));
    }

    /// <summary>What is typed as it will be printed, for the page that shows it beside.</summary>
    public static async Task<RazorComponentResult<TextViewPart>> PreviewAsync(
        HttpContext context,
        Visit visit,
        FigureCache cache,
        IFormCollection form,
        string sezione
    )
    {
        _ = sezione;
        var figures = await cache.OfAsync(visit, cancellation: context.RequestAborted);
        return new(new { View = NarrativeView.Of(Typed(form), figures, IsTakenOver(form)) });
    }

    public static async Task<IResult> HistoryAsync(HttpContext context, Visit visit, Frames frames, FigureCache cache, string sezione)
    {
        var desk = await TextDesk.OpenAsync(context, visit, cache);
        if (desk.Find(sezione) is not { } row)
        {
            return Results.NotFound();
        }

        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var model = new TextHistoryModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            row,
            await NarrativeStore.HistoryAsync(session, visit.Cycle.Id, sezione, context.RequestAborted),
            visit.May(Permission.WriteTexts)
        );
        return new RazorComponentResult<TextHistoryPage>(new { Model = model });
    }

    /// <summary>What was typed: browsers send line ends of two characters.</summary>
    private static string Typed(IFormCollection form) =>
        form[TextField].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static bool IsTakenOver(IFormCollection form) => form[SourceField] == Earlier;

    private static async Task<StoredNarrative?> SaveAsync(HttpContext context, Visit visit, string section, string text, string seen)
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var other = await NarrativeStore.SaveAsync(session, visit.Cycle.Id, section, text, seen, context.RequestAborted);
        if (other is null)
        {
            await session.CommitAsync(context.RequestAborted);
        }

        return other;
    }
}
