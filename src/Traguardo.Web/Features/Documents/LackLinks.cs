// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Documents;

/// <summary>Something that is missing, with where to give it.</summary>
/// <param name="Lack">What.</param>
/// <param name="Href">The page where it is given; null when the product has none.</param>
/// <param name="Label">What the link says.</param>
public sealed record LinkedLack(Lack Lack, string? Href, string Label);

/// <summary>Finds the pages on which what is missing can be given.</summary>
internal sealed class LackLinks
{
    private readonly DocumentPaths paths;
    private readonly ReadingLinks links;
    private readonly string exchange;
    private readonly HashSet<string> indicators;
    private readonly HashSet<string> objectives;

    public LackLinks(Visit visit, Plan plan)
    {
        paths = DocumentPaths.Of(visit);
        links = new ReadingLinks(visit.CyclePath(), asOf: null);
        exchange = CycleNavigation.AddressOf(CycleSection.Exchange, visit.BodyPath());
        indicators = plan.Indicators.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        objectives = plan.Objectives.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
    }

    public LinkedLack Of(Lack lack) =>
        lack switch
        {
            { Kind: LackKind.Text, Section: { } section } => new(lack, paths.Text(section), "Scrivi il testo"),
            { Kind: LackKind.StaleText, Section: { } section } => new(lack, paths.Text(section), "Ricontrolla il testo"),
            { Code: { } code } when indicators.Contains(code) => new(lack, Place(lack.Kind, code), "Apri l'indicatore"),
            { Code: { } code } when objectives.Contains(code) => new(lack, links.Objective(code), "Apri l'obiettivo"),
            { Kind: LackKind.Act } => new(lack, exchange, "Importa gli atti"),
            { Kind: LackKind.Weights } => new(lack, links.ToPage("piano"), "Apri il piano"),
            { Kind: LackKind.Data } => new(lack, exchange, "Importa i dati"),
            _ => new(lack, null, ""),
        };

    private string Place(LackKind kind, string code) =>
        kind switch
        {
            LackKind.Target => links.Indicator(code) + "#target",
            LackKind.Measure => links.Indicator(code) + "#consuntivi",
            _ => links.Indicator(code),
        };
}
