// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Documents;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents.Shelf;

/// <summary>All documents that can be made from a cycle, with how complete each is.</summary>
internal static class ShelfEndpoints
{
    public static async Task<RazorComponentResult<ShelfPage>> ShowAsync(
        HttpContext context,
        Visit visit,
        ReadingPages pages,
        DocumentPress press
    )
    {
        var situation = await pages.SituationAsync(context, visit);
        TemplateShelf shelf;
        IReadOnlyList<StoredDocument> documents;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            shelf = await TemplateShelf.ReadAsync(session, context.RequestAborted);
            documents = await DocumentStore.ListAsync(session, visit.Cycle.Id, cancellation: context.RequestAborted);
        }

        var model = new ShelfModel(
            pages.Frame(context, visit, CycleSection.Documents),
            situation,
            DocumentPaths.Of(visit),
            PhasesOf(situation.Figures, shelf, documents),
            press.HasOffice,
            visit.May(Permission.ManageTemplates)
        );
        return new(new { Model = model }) { StatusCode = situation.Status };
    }

    private static IReadOnlyList<ShelfPhase> PhasesOf(CycleFigures figures, TemplateShelf shelf, IReadOnlyList<StoredDocument> documents)
    {
        var compositions = Compositions.Of(figures);
        var made = documents.ToLookup(document => document.Template, StringComparer.Ordinal);
        return
        [
            .. shelf
                .All.GroupBy(template => template.Phase)
                .Select(phase => new ShelfPhase(
                    DocumentPhases.TitleOf(phase.Key),
                    ReadingLinks.Anchor("fase", phase.Key),
                    [
                        .. phase.Select(template => new ShelfRow(
                            template,
                            template.Template is { IsJoint: false } usable ? compositions.SketchOf(usable).Lacks : null,
                            made[template.Name].FirstOrDefault(),
                            made[template.Name].FirstOrDefault(document => document.Freeze is not null)
                        )),
                    ]
                )),
        ];
    }
}
