// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Scoring.Model;

/// <summary>Gives every figure of a plan its place and finds its parts.</summary>
internal sealed class ModelBuilder(Plan plan, Methodology methodology, DateOnly day)
{
    private readonly Dictionary<FigureRef, int> index = [];
    private readonly List<AggregateNode> aggregates = [];
    private int rowCount;

    public ScoringModel Build()
    {
        var rows = BuildRows();
        rowCount = rows.Length;
        AddObjectives();
        AddUnits();
        AddViews();
        AddSheets();
        AddBody();
        var parts = new PartsFinder(plan, rows, aggregates, index);
        foreach (var aggregate in aggregates)
        {
            aggregate.OwnRows = parts.OwnRows(aggregate);
            aggregate.Components = aggregate.Rule is { } rule
                ? [.. rule.Components.Select(component => parts.Of(aggregate, component))]
                : [];
        }

        return new ScoringModel(plan, methodology, day, rows, [.. aggregates], index);
    }

    private RowNode[] BuildRows()
    {
        var indicators = plan
            .Indicators.Select((indicator, i) => (indicator, i))
            .ToDictionary(x => x.indicator.Code, StringComparer.Ordinal);
        var objectives = plan.Objectives.ToDictionary(o => o.Code, StringComparer.Ordinal);
        var builder = new RowBuilder(plan, methodology, day);
        var rows = new RowNode[plan.Assignments.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var assignment = plan.Assignments[i];
            var (indicator, place) = indicators[assignment.Indicator];
            rows[i] = builder.Build(assignment, indicator, place, assignment.Objective is { } owner ? objectives[owner] : null);
            index[new FigureRef(FigureKind.Indicator, indicator.Code, assignment.Owner)] = i;
            index.TryAdd(new FigureRef(FigureKind.Indicator, indicator.Code), i);
        }

        return rows;
    }

    private void AddObjectives()
    {
        foreach (var objective in plan.Objectives)
        {
            var rule = methodology.Levels.FirstOrDefault(r => Names(r.AppliesTo, objective.Level));
            Add(
                new AggregateNode
                {
                    Kind = FigureKind.Objective,
                    Code = objective.Code,
                    PrintedCode = objective.PrintedCode,
                    Name = objective.Title,
                    Level = objective.Level,
                    Parent = objective.Parent,
                    Rule = rule,
                    OwnTarget = objective.ScoreTarget,
                    Scale = ScaleOf(rule),
                    State = objective.State,
                    StateReason = objective.StateReason,
                }
            );
        }
    }

    private void AddUnits()
    {
        foreach (var unit in plan.Units)
        {
            var rule = ByKind(methodology.Units, unit.Kind);
            Add(
                new AggregateNode
                {
                    Kind = FigureKind.Unit,
                    Code = unit.Code,
                    Name = unit.Name,
                    Level = unit.Kind,
                    Parent = unit.Parent,
                    Rule = rule,
                    Scale = ScaleOf(rule),
                }
            );
        }
    }

    private void AddViews()
    {
        foreach (var view in plan.Views)
        {
            var rule = methodology.Views.FirstOrDefault(r => string.Equals(r.Info.Id, view.Rule, StringComparison.Ordinal));
            Add(
                new AggregateNode
                {
                    Kind = FigureKind.View,
                    Code = view.Code,
                    Name = view.Name,
                    Rule = rule,
                    OwnTarget = view.ScoreTarget,
                    Scale = ScaleOf(rule),
                    ScoreFrom = view.ScoreFrom,
                    ScoreBelow = view.ScoreBelow,
                }
            );
        }
    }

    private void AddSheets()
    {
        foreach (var sheet in plan.Sheets)
        {
            foreach (var block in plan.Blocks.Where(b => string.Equals(b.Sheet, sheet.Code, StringComparison.Ordinal)))
            {
                var blockRule = ByKind(methodology.Blocks, sheet.Kind);
                Add(
                    new AggregateNode
                    {
                        Kind = FigureKind.Block,
                        Code = block.Code,
                        Name = block.Title,
                        Parent = sheet.Code,
                        Rule = blockRule,
                    }
                );
            }

            var rule = ByKind(methodology.Sheets, sheet.Kind);
            Add(
                new AggregateNode
                {
                    Kind = FigureKind.Sheet,
                    Code = sheet.Code,
                    Name = sheet.Title,
                    Level = sheet.Kind,
                    Rule = rule,
                    Scale = ScaleOf(rule),
                }
            );
        }
    }

    private void AddBody() =>
        Add(
            new AggregateNode
            {
                Kind = FigureKind.Body,
                Code = "",
                Name = plan.Body.Name,
                Rule = methodology.BodyRule,
                Scale = ScaleOf(methodology.BodyRule),
            }
        );

    private void Add(AggregateNode node)
    {
        index[new FigureRef(node.Kind, node.Code, node.Kind == FigureKind.Block ? node.Parent : null)] = rowCount + aggregates.Count;
        aggregates.Add(node);
    }

    private RatingScale? ScaleOf(AggregationRule? rule) =>
        rule?.RatingScale is { } id
            ? methodology.Ratings.FirstOrDefault(scale => string.Equals(scale.Info.Id, id, StringComparison.Ordinal))
            : null;

    /// <summary>The rule that names the kind, or else the one that names none.</summary>
    private static AggregationRule? ByKind(IEnumerable<AggregationRule> rules, string? kind)
    {
        AggregationRule? general = null;
        foreach (var rule in rules)
        {
            if (kind is not null && Names(rule.AppliesTo, kind))
            {
                return rule;
            }

            if (rule.AppliesTo.Count == 0)
            {
                general ??= rule;
            }
        }

        return general;
    }

    private static bool Names(IEnumerable<string> names, string name) =>
        names.Any(n => string.Equals(n, name, StringComparison.OrdinalIgnoreCase));
}
