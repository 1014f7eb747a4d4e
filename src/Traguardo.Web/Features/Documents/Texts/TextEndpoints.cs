// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Moments;
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
        if (desk.Find(sezione) is not { } row)
        {
            return Results.NotFound();
        }

        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var stored = await NarrativeStore.FindAsync(session, visit.Cycle.Id, sezione, context.RequestAborted);
        var (text, origin) = (stored.Text ?? "", (string?)null);
        var source = context.Request.Query[SourceField].ToString();
        if (source == Earlier)
        {
            if (await NarrativeStore.EarlierAsync(session, visit.Cycle.Start, sezione, context.RequestAborted) is not { } earlier)
            {
                return Results.NotFound();
            }

            (text, origin) = (earlier.Text, $"il testo di «{earlier.Cycle}»");
        }
        else if (long.TryParse(source, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            var history = await NarrativeStore.HistoryAsync(session, visit.Cycle.Id, sezione, context.RequestAborted);
            if (history.FirstOrDefault(version => version.Sequence == sequence) is not { Text: { } old } found)
            {
                return Results.NotFound();
            }

            (text, origin) = (old, $"la versione del {ItalianTime.Print(new DateTimeOffset(found.Written.At))}");
        }

        var model = await ModelAsync(context, visit, frames, row, text, stored.Version, origin, new FieldErrors());
        return new RazorComponentResult<TextPage>(new { Model = model });
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

        var (text, seen) = (Typed(form), form[SeenField].ToString());
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
            var model = await ModelAsync(context, visit, frames, row, text, seen, "quanto è stato scritto e non ancora salvato", errors);
            return new RazorComponentResult<TextPage>(new { Model = model })
            {
                StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            };
        }

        StoredNarrative? other;
        await using (var session = await visit.BeginAsync(context.RequestAborted))
        {
            other = await NarrativeStore.SaveAsync(session, visit.Cycle.Id, sezione, text, seen, context.RequestAborted);
            if (other is null)
            {
                await session.CommitAsync(context.RequestAborted);
            }
        }

        if (other is not null)
        {
            return await ConflictAsync(context, visit, frames, row, other, text);
        }

        flashes.Add(
            context,
            AlertKind.Success,
            string.IsNullOrWhiteSpace(text) ? $"«{row.Title}»: il testo è stato tolto." : $"«{row.Title}»: testo salvato."
        );
        return Results.LocalRedirect(DocumentPaths.Of(visit).Text(sezione));
    }

    /// <summary>What is typed as it will be printed, for the page that shows it beside.</summary>
    public static RazorComponentResult<TextViewPart> Preview(Visit visit, IFormCollection form, string sezione)
    {
        _ = sezione;
        return new(new { View = NarrativeView.Of(Typed(form), visit.Cycle.Start.Year) });
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

    private static async Task<TextModel> ModelAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        TextRow row,
        string text,
        string seen,
        string? origin,
        FieldErrors errors
    )
    {
        EarlierNarrative? earlier;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            earlier = await NarrativeStore.EarlierAsync(session, visit.Cycle.Start, row.Section, context.RequestAborted);
        }

        return new TextModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            row,
            text,
            seen,
            origin,
            earlier?.Cycle,
            NarrativeView.Of(text, visit.Cycle.Start.Year),
            visit.May(Permission.WriteTexts),
            errors
        );
    }

    private static async Task<IResult> ConflictAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        TextRow row,
        StoredNarrative saved,
        string typed
    )
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var changes = await NarrativeStore.LastChangesAsync(session, visit.Cycle.Id, context.RequestAborted);
        var last = changes.GetValueOrDefault(row.Section);
        var model = new TextConflictModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            row,
            saved,
            typed,
            last?.Name ?? "un'altra persona",
            last is null ? "nel frattempo" : "il " + ItalianTime.Print(new DateTimeOffset(last.At))
        );
        return new RazorComponentResult<TextConflictPage>(new { Model = model }) { StatusCode = StatusCodes.Status409Conflict };
    }
}
