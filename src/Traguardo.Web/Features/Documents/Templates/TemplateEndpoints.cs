// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Templates;

/// <summary>The templates as texts: those provided, and what the body has made of them.</summary>
internal static class TemplateEndpoints
{
    /// <summary>Most characters of a template.</summary>
    public const int LongestText = 200_000;

    public const string TextField = "testo";
    public const string SeenField = "visto";
    public const string Action = "azione";
    public const string Save = "salva";
    public const string Check = "controlla";
    public const string Try = "prova";

    /// <summary>Asks for the page on which a text is changed: of the present text, or of the version with this number.</summary>
    public const string EditField = "modifica";

    public static async Task<RazorComponentResult<TemplatesPage>> ListAsync(HttpContext context, Visit visit, Frames frames)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var shelf = await TemplateShelf.ReadAsync(session, context.RequestAborted);
        var documents = await DocumentStore.ListAsync(session, visit.Cycle.Id, cancellation: context.RequestAborted);
        return new(
            new
            {
                Model = new TemplatesModel(
                    frames.Of(context, visit, CycleSection.Documents),
                    DocumentPaths.Of(visit),
                    shelf.All,
                    documents.CountBy(document => document.Template).ToDictionary(StringComparer.Ordinal)
                ),
            }
        );
    }

    public static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, string modello)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if ((await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello) is not { } template)
        {
            return Results.NotFound();
        }

        var history = await TemplateStore.HistoryAsync(session, modello, context.RequestAborted);
        var asked = context.Request.Query[EditField].ToString();
        var old = long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? history.FirstOrDefault(version => version.Id == number)
            : null;
        var text = old?.Text ?? template.Text;
        var model = new TemplateModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            template,
            text,
            history.FirstOrDefault()?.Id ?? 0,
            asked.Length > 0 && visit.May(Permission.ManageTemplates),
            old is null ? null : $"la versione del {ItalianTime.Print(new DateTimeOffset(old.Stored.At))}",
            TemplateProblem.Of(text, TemplateReader.Read(modello, text).Errors),
            IsChecked: false,
            await DocumentStore.ListAsync(session, visit.Cycle.Id, modello, context.RequestAborted),
            Other: null,
            Preview: null,
            visit.May(Permission.ManageTemplates),
            new FieldErrors()
        );
        return new RazorComponentResult<TemplatePage>(new { Model = model });
    }

    public static async Task<IResult> PostAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        FigureCache cache,
        FlashCookie flashes,
        IFormCollection form,
        string modello
    )
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        if ((await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello) is not { } template)
        {
            return Results.NotFound();
        }

        var text = form[TextField].ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        _ = long.TryParse(form[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var reading = TemplateReader.Read(modello, text);
        var isSave = form[Action] == Save;
        var errors = ErrorsOf(text, reading, isSave);
        TemplateVersion? other = null;
        if (isSave && errors.IsEmpty && reading.Template is { } sound)
        {
            other = await TemplateStore.SaveAsync(session, modello, sound.Title, text, seen, context.RequestAborted);
            if (other is null)
            {
                await session.CommitAsync(context.RequestAborted);
                flashes.Add(
                    context,
                    AlertKind.Success,
                    $"«{sound.Title}»: il modello dell'ente è salvato. I documenti già generati restano come sono."
                );
                return Results.LocalRedirect(DocumentPaths.Of(visit).Template(modello));
            }
        }

        var model = new TemplateModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            template,
            text,
            other?.Id ?? seen,
            IsEditing: true,
            "quanto è stato scritto e non ancora salvato",
            TemplateProblem.Of(text, reading.Errors),
            IsChecked: true,
            await DocumentStore.ListAsync(session, visit.Cycle.Id, modello, context.RequestAborted),
            other,
            form[Action] == Try ? await PreviewAsync(context, visit, cache, reading) : null,
            MayManage: true,
            errors
        );
        return new RazorComponentResult<TemplatePage>(new { Model = model })
        {
            StatusCode =
                other is not null ? StatusCodes.Status409Conflict
                : errors.IsEmpty ? StatusCodes.Status200OK
                : StatusCodes.Status422UnprocessableEntity,
        };
    }

    public static async Task<IResult> HistoryAsync(HttpContext context, Visit visit, Frames frames, string modello)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var template = (await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello);
        var history = await TemplateStore.HistoryAsync(session, modello, context.RequestAborted);
        if (template is null && history.Count == 0)
        {
            return Results.NotFound();
        }

        var model = new TemplateHistoryModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            modello,
            template?.Title ?? history[0].Title,
            history,
            visit.May(Permission.ManageTemplates) && template is not null
        );
        return new RazorComponentResult<TemplateHistoryPage>(new { Model = model });
    }

    public static async Task<IResult> AskBackAsync(HttpContext context, Visit visit, Frames frames, string modello)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        if ((await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello) is not { Own: not null } template)
        {
            return Results.NotFound();
        }

        var model = new TemplateBackModel(frames.Of(context, visit, CycleSection.Documents), DocumentPaths.Of(visit), template);
        return new RazorComponentResult<TemplateBackPage>(new { Model = model });
    }

    public static async Task<IResult> GoBackAsync(
        HttpContext context,
        Visit visit,
        FlashCookie flashes,
        IFormCollection form,
        string modello
    )
    {
        await using var session = await visit.BeginAsync(context.RequestAborted);
        var paths = DocumentPaths.Of(visit);
        if ((await TemplateShelf.ReadAsync(session, context.RequestAborted)).Find(modello) is not { Own: not null } template)
        {
            return Results.NotFound();
        }

        _ = long.TryParse(form[SeenField], NumberStyles.None, CultureInfo.InvariantCulture, out var seen);
        var other = await TemplateStore.SaveAsync(session, modello, template.Title, text: null, seen, context.RequestAborted);
        if (other is not null)
        {
            flashes.Add(context, AlertKind.Warning, "Nel frattempo qualcun altro ha cambiato il modello: nulla è stato fatto.");
            return Results.LocalRedirect(paths.Template(modello));
        }

        await session.CommitAsync(context.RequestAborted);
        flashes.Add(
            context,
            AlertKind.Success,
            $"«{template.Title}»: vale di nuovo il modello fornito. Il testo dell'ente resta tra le versioni."
        );
        return Results.LocalRedirect(template.Provided is null ? paths.Templates : paths.Template(modello));
    }

    /// <summary>What the cycle's document would be like by a text that is not saved.</summary>
    private static async Task<string?> PreviewAsync(HttpContext context, Visit visit, FigureCache cache, TemplateReading reading) =>
        reading.Template is { IsJoint: false } sound
            ? DocumentPress.Fragment(
                Compositions.Of(await cache.OfAsync(visit, cancellation: context.RequestAborted)).Compose(sound).Document
            )
            : null;

    private static FieldErrors ErrorsOf(string text, TemplateReading reading, bool isSave)
    {
        var errors = new FieldErrors();
        if (text.Length > LongestText)
        {
            errors.Add(
                TextField,
                $"Il modello ha {ItalianNumber.Print(text.Length)} caratteri: se ne possono salvare {ItalianNumber.Print(LongestText)}."
            );
        }
        else if (reading.Template is null && isSave)
        {
            errors.Add(TextField, "Il modello ha gli errori elencati qui sotto: si salva solo quando non ce ne sono più.");
        }

        return errors;
    }
}
