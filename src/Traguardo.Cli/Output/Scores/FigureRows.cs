// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Output.Scores;

/// <summary>
/// Puts the figures of a scorecard in reading order: the body; the tree of objectives, each followed by its indicators and then by what lies below it,
/// codes in natural order; units as a tree; views; sheets with their blocks and indicators.
/// </summary>
internal sealed class FigureRows
{
    private readonly Scorecard card;
    private readonly Dictionary<FigureRef, FigureComparison> published = [];
    private readonly Dictionary<string, decimal?> objectiveWeights;
    private readonly Dictionary<string, decimal?> objectiveTargets;
    private readonly Dictionary<(string Sheet, string Block), decimal?> blockWeights;
    private readonly Dictionary<string, decimal?> viewTargets;
    private readonly ILookup<string, Figure> indicators;
    private readonly List<FigureRow> rows = [];

    private FigureRows(VerificationReport report)
    {
        card = report.Scorecard;
        var plan = card.Plan;
        objectiveWeights = plan.Objectives.ToDictionary(o => o.Code, o => o.Weight, StringComparer.Ordinal);
        objectiveTargets = plan.Objectives.ToDictionary(o => o.Code, o => o.ScoreTarget, StringComparer.Ordinal);
        blockWeights = plan.Blocks.ToDictionary(b => (b.Sheet, b.Code), b => b.Weight);
        viewTargets = plan.Views.ToDictionary(v => v.Code, v => v.ScoreTarget, StringComparer.Ordinal);
        indicators = card.Figures.Where(f => f.Ref.Kind == FigureKind.Indicator).ToLookup(f => f.Parent ?? "", StringComparer.Ordinal);
        foreach (var comparison in report.Comparisons)
        {
            if (comparison.Published.Figure is { Aspect: FigureAspect.Score } reference && card.Find(reference) is { } figure)
            {
                published.TryAdd(figure.Ref, comparison);
            }
        }
    }

    /// <summary>The rows of all figures.</summary>
    public static IReadOnlyList<FigureRow> Of(VerificationReport report)
    {
        var figures = new FigureRows(report);
        figures.AddAll();
        return figures.rows;
    }

    private void AddAll()
    {
        var byKind = card.Figures.ToLookup(figure => figure.Ref.Kind);
        Add(byKind[FigureKind.Body].Single(), 0);
        AddObjectives(byKind[FigureKind.Objective].ToLookup(figure => figure.Parent ?? "", StringComparer.Ordinal), "", 0);
        AddUnits(byKind[FigureKind.Unit].ToLookup(figure => figure.Parent ?? "", StringComparer.Ordinal), "", 0);
        foreach (var view in byKind[FigureKind.View])
        {
            Add(view, 0);
        }

        var blocks = byKind[FigureKind.Block].ToLookup(figure => figure.Parent ?? "", StringComparer.Ordinal);
        foreach (var sheet in byKind[FigureKind.Sheet])
        {
            Add(sheet, 0);
            foreach (var below in blocks[sheet.Ref.Code].Concat(indicators[sheet.Ref.Code]))
            {
                Add(below, 1);
            }
        }
    }

    private void AddObjectives(ILookup<string, Figure> byParent, string parent, int depth)
    {
        foreach (var objective in Sorted(byParent[parent]))
        {
            Add(objective, depth);
            foreach (var indicator in Sorted(indicators[objective.Ref.Code]))
            {
                Add(indicator, depth + 1);
            }

            AddObjectives(byParent, objective.Ref.Code, depth + 1);
        }
    }

    private void AddUnits(ILookup<string, Figure> byParent, string parent, int depth)
    {
        foreach (var unit in byParent[parent])
        {
            Add(unit, depth);
            AddUnits(byParent, unit.Ref.Code, depth + 1);
        }
    }

    private void Add(Figure figure, int depth)
    {
        var reference = figure.Ref;
        var facts = card.FactsOf(reference);
        var comparison = published.GetValueOrDefault(reference);
        rows.Add(
            new FigureRow
            {
                Figure = figure,
                Rounding = card.RoundingOf(reference),
                Depth = depth,
                Code = reference.Kind == FigureKind.Body ? card.Plan.Body.Code : reference.Code,
                Weight = reference.Kind switch
                {
                    FigureKind.Indicator => facts!.Assignment.Weight,
                    FigureKind.Objective => objectiveWeights[reference.Code],
                    FigureKind.Block => blockWeights[(figure.Parent!, reference.Code)],
                    _ => null,
                },
                OwnTarget = reference.Kind switch
                {
                    FigureKind.Objective => objectiveTargets[reference.Code],
                    FigureKind.View => viewTargets[reference.Code],
                    _ => null,
                },
                Facts = facts,
                Published = comparison?.Published.Text,
                Agrees = comparison is null ? null : comparison.Outcome == ComparisonOutcome.Reproduced,
            }
        );
    }

    private static IEnumerable<Figure> Sorted(IEnumerable<Figure> figures) =>
        figures
            .OrderBy(figure => figure.PrintedCode ?? figure.Ref.Code, NaturalOrder.Instance)
            .ThenBy(figure => figure.Ref.Code, NaturalOrder.Instance);
}
