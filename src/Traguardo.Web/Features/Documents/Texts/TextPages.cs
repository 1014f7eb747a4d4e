// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Documents;
using Traguardo.Storage.Moments;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>What stands in the field of a text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Seen">Version of the stored text that the writer begins from.</param>
/// <param name="Origin">Where it comes from, when it is not what is stored; null otherwise.</param>
/// <param name="IsTakenOver">True when it was begun from the text of the year before.</param>
internal sealed record FieldText(string Text, string Seen, string? Origin = null, bool IsTakenOver = false)
{
    /// <summary>What is stored, or what the address asks for instead; null when there is no such text.</summary>
    public static async Task<FieldText?> OfAddressAsync(HttpContext context, Visit visit, string section)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var stored = await NarrativeStore.FindAsync(session, visit.Cycle.Id, section, context.RequestAborted);
        var source = context.Request.Query[TextEndpoints.SourceField].ToString();
        if (source.Length == 0)
        {
            return new FieldText(stored.Text ?? "", stored.Version);
        }

        if (source == TextEndpoints.Earlier)
        {
            return await NarrativeStore.EarlierAsync(session, visit.Cycle.Start, section, context.RequestAborted) is { } earlier
                ? new FieldText(earlier.Text, stored.Version, $"il testo di «{earlier.Cycle}»", IsTakenOver: true)
                : null;
        }

        var history = await NarrativeStore.HistoryAsync(session, visit.Cycle.Id, section, context.RequestAborted);
        return history.FirstOrDefault(version => Components.Invariant.Text(version.Sequence) == source) is { Text: { } old } found
            ? new FieldText(old, stored.Version, $"la versione del {ItalianTime.Print(new DateTimeOffset(found.Written.At))}")
            : null;
    }
}

/// <summary>Makes the pages of one text.</summary>
internal static class TextPages
{
    public static async Task<TextModel> ModelAsync(
        HttpContext context,
        Visit visit,
        Frames frames,
        TextDesk desk,
        TextRow row,
        FieldText field,
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
            field.Text,
            field.Seen,
            field.Origin,
            field.IsTakenOver,
            earlier?.Cycle,
            NarrativeView.Of(field.Text, desk.Figures, field.IsTakenOver),
            visit.May(Permission.WriteTexts),
            errors
        );
    }

    public static async Task<TextConflictModel> ConflictAsync(
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
        return new TextConflictModel(
            frames.Of(context, visit, CycleSection.Documents),
            DocumentPaths.Of(visit),
            row,
            saved,
            typed,
            last?.Name ?? "un'altra persona",
            last is null ? "nel frattempo" : "il " + ItalianTime.Print(new DateTimeOffset(last.At))
        );
    }
}
