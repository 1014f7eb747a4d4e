// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Templates;
using Traguardo.Domain.Common;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Documents;

/// <summary>The templates of a body: those provided with the program, each as the body has changed it where it has.</summary>
public sealed class TemplateShelf
{
    private TemplateShelf(IReadOnlyList<ShelfTemplate> all) => All = all;

    /// <summary>In the order of the cycle's phases, the body's own additions last in theirs.</summary>
    public IReadOnlyList<ShelfTemplate> All { get; }

    /// <summary>The template of a name; null when there is none.</summary>
    public ShelfTemplate? Find(string name) => All.FirstOrDefault(template => template.Name == name);

    /// <summary>Reads the templates of the session's body.</summary>
    public static async Task<TemplateShelf> ReadAsync(BodySession session, CancellationToken cancellation)
    {
        var own = (await TemplateStore.ListAsync(session, cancellation)).ToDictionary(version => version.Name, StringComparer.Ordinal);
        var provided = TemplateLibrary.All.Select(template => ShelfTemplate.Of(template, own.GetValueOrDefault(template.Name)));
        var added = own
            .Values.Where(version => TemplateLibrary.Find(version.Name) is null)
            .Select(version => ShelfTemplate.Of(provided: null, version));
        return new TemplateShelf([.. provided.Concat(added).OrderBy(template => DocumentPhases.PlaceOf(template.Phase))]);
    }
}

/// <summary>A template of a body.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">Title of what it makes.</param>
/// <param name="Phase">Phase of the cycle that it is for.</param>
/// <param name="Template">What documents are made from; null when the body's own text cannot be used by this version of the program.</param>
/// <param name="Provided">The one that came with the program; null when none did.</param>
/// <param name="Own">The body's own version; null when it has none.</param>
/// <param name="Errors">Why the body's own text cannot be used; empty when it can.</param>
public sealed record ShelfTemplate(
    string Name,
    string Title,
    string Phase,
    Template? Template,
    Template? Provided,
    TemplateVersion? Own,
    ValueList<TemplateError> Errors
)
{
    /// <summary>The text that counts.</summary>
    public string Text => Own?.Text ?? Provided!.Source;

    internal static ShelfTemplate Of(Template? provided, TemplateVersion? own)
    {
        if (own is not { Text: { } text })
        {
            return new ShelfTemplate(provided!.Name, provided.Title, provided.Phase, provided, provided, Own: null, []);
        }

        var reading = TemplateReader.Read(own.Name, text);
        var title = reading.Template?.Title ?? own.Title;
        var phase = reading.Template?.Phase ?? provided?.Phase ?? "";
        return new ShelfTemplate(own.Name, title, phase, reading.Template, provided, own, reading.Errors);
    }
}
