// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Scoring;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Dashboard;

/// <summary>What the dashboard says of a cycle, apart from what people did.</summary>
public sealed class DashboardFacts
{
    private DashboardFacts(CycleFigures figures)
    {
        var card = figures.Outcomes;
        var outline = figures.Kept(PlanOutline.Of);
        Body = card.Find(FigureRef.Body)!;
        Tally = Tally.Of(outline.Rows);
        Outcomes =
        [
            .. outline
                .Rows.GroupBy(row => row.Look.Word, StringComparer.Ordinal)
                .Select(group => new OutcomeCount(group.Key, ToneOf(group.First()), group.Count()))
                .OrderByDescending(outcome => outcome.Count)
                .ThenBy(outcome => outcome.Word, StringComparer.Ordinal),
        ];
        Views = [.. card.Figures.Where(figure => figure.Ref.Kind == FigureKind.View)];
        Sheets = [.. card.Figures.Where(figure => figure.Ref.Kind == FigureKind.Sheet)];
        HasObjectiveScores = outline.Roots.Any(root => root.WithDescendants().Any(node => node.Look.Score is not null));
        IsScoredCycle =
            figures.Methodology is { } methodology
            && (methodology.BodyRule is not null || methodology.Levels.Any(rule => rule.Components.Count > 0));
        Missing = MissingFinder.Of(figures);
        Losses = LossesOf(card, outline, Body);
    }

    /// <summary>The body's own figure.</summary>
    public Figure Body { get; }

    /// <summary>How all indicators came out.</summary>
    public Tally Tally { get; }

    /// <summary>The same, by outcome and state, the most frequent first.</summary>
    public IReadOnlyList<OutcomeCount> Outcomes { get; }

    public IReadOnlyList<Figure> Views { get; }

    public IReadOnlyList<Figure> Sheets { get; }

    /// <summary>True when some objective has a score at the day.</summary>
    public bool HasObjectiveScores { get; }

    /// <summary>False for cycles that only say whether targets are met, on any day.</summary>
    public bool IsScoredCycle { get; }

    public IReadOnlyList<MissingGroup> Missing { get; }

    /// <summary>What cost points: of the body where it has lost any, else of the objectives at the top. The dearest first.</summary>
    public IReadOnlyList<LossRow> Losses { get; }

    /// <summary>True when <see cref="Losses"/> are the body's own.</summary>
    public bool LossesAreOfBody => Losses.Count > 0 && Losses[0].Whole == FigureRef.Body;

    public static DashboardFacts Of(CycleFigures figures) => new(figures);

    private static Tone ToneOf(IndicatorRow row) =>
        row.Met switch
        {
            true => Tone.Good,
            false => Tone.Bad,
            null => Tone.None,
        };

    private static IReadOnlyList<LossRow> LossesOf(Scorecard card, PlanOutline outline, Figure body)
    {
        var ofBody = LossRow.Of(card, body.Ref);
        return ofBody.Count > 0
            ? ofBody
            : [.. outline.Roots.SelectMany(root => LossRow.Of(card, root.Figure.Ref)).OrderByDescending(loss => loss.Exact)];
    }
}
