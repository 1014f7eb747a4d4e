// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Documents;
using Traguardo.Storage.Measures;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>The texts of a cycle as a page about them finds them.</summary>
/// <param name="Figures">The cycle.</param>
/// <param name="Asked">Those that documents ask for.</param>
/// <param name="Others">Those that none asks for.</param>
internal sealed record TextDesk(CycleFigures Figures, IReadOnlyList<TextRow> Asked, IReadOnlyList<TextRow> Others)
{
    public TextRow? Find(string section) => Asked.Concat(Others).FirstOrDefault(row => row.Section == section);

    public static async Task<TextDesk> OpenAsync(HttpContext context, Visit visit, FigureCache cache)
    {
        var figures = await cache.OfAsync(visit, cancellation: context.RequestAborted);
        TemplateShelf shelf;
        IReadOnlyDictionary<string, Signature> changes;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            shelf = await TemplateShelf.ReadAsync(session, context.RequestAborted);
            changes = await NarrativeStore.LastChangesAsync(session, visit.Cycle.Id, context.RequestAborted);
        }

        var asked = TextRow.Of(shelf.All, figures, changes);
        return new TextDesk(figures, asked, TextRow.Others(asked, figures, changes));
    }
}
