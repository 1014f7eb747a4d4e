// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Targets and results of the cycle that this one's plan was copied from, to set new targets beside them.</summary>
public sealed class EarlierFigures
{
    private readonly Dictionary<string, EarlierFigure> figures;

    private EarlierFigures(string? title, Dictionary<string, EarlierFigure> figures)
    {
        Title = title;
        this.figures = figures;
    }

    /// <summary>Title of the earlier cycle; null when there is none.</summary>
    public string? Title { get; }

    /// <summary>What the earlier cycle says of an indicator; null when it has none such.</summary>
    public EarlierFigure? Of(string indicator) => figures.GetValueOrDefault(indicator);

    internal static async Task<EarlierFigures> ReadAsync(
        BodySession session,
        FigureCache cache,
        long cycleId,
        CancellationToken cancellation
    )
    {
        if (await DraftStore.EarlierCycleAsync(session, cycleId, cancellation) is not { } earlier)
        {
            return new EarlierFigures(null, []);
        }

        var cycle = await cache.OfAsync(session, earlier, cancellation: cancellation);
        var found = new Dictionary<string, EarlierFigure>(StringComparer.Ordinal);
        foreach (var indicator in cycle.Dossier.Plan.Indicators)
        {
            // An indicator is measured once: where it serves several objectives, each says the same
            var facts = cycle.Card?.FactsOf(new FigureRef(FigureKind.Indicator, indicator.Code)) ?? FirstOf(cycle, indicator);
            if (facts is { TargetEntry: not null } or { Measure: not null })
            {
                found[indicator.Code] = new EarlierFigure(facts.TargetEntry?.Effective, ResultOf(facts));
            }
        }

        return new EarlierFigures(earlier.Title, found);
    }

    private static RowFacts? FirstOf(CycleFigures cycle, Indicator indicator) =>
        cycle.Dossier.Plan.Assignments.FirstOrDefault(row => row.Indicator == indicator.Code) is { } first
            ? cycle.Card?.FactsOf(new FigureRef(FigureKind.Indicator, indicator.Code, first.Owner))
            : null;

    private static string? ResultOf(RowFacts facts) =>
        facts.Measure is not { } measure ? null
        : measure.Entry.Effective is { } text ? text
        : facts.Result is { } result ? $"{ItalianNumber.Print(result, 2)} {facts.Unit.Symbol}".TrimEnd()
        : null;
}

/// <summary>What a cycle says of an indicator.</summary>
/// <param name="Target">Its target, as printed; null when there was none.</param>
/// <param name="Result">Its result, as printed; null when there is none.</param>
public sealed record EarlierFigure(string? Target, string? Result)
{
    public override string ToString() => $"target {Target ?? "non indicato"}, risultato {Result ?? "non indicato"}";
}
