// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Choice = Traguardo.Web.Components.Forms.Choice;

namespace Traguardo.Web.Features.Plans.Forms;

/// <summary>What the fields of a draft's rows may be chosen from: the words of the schema, the rows of the draft, the rules of the methodology.</summary>
public sealed class DraftChoices(Plan plan, Methodology? methodology)
{
    private const int LongestTitle = 90;

    /// <summary>The choices of a column; null when it is typed.</summary>
    public IReadOnlyList<Choice>? Of(DossierTable table, Column column) =>
        column.Choices.Count > 0 ? Words(column)
        : column.References is { } other ? Rows(other)
        : (table, column.Property) switch
        {
            (DossierTable.Views, nameof(View.Rule)) => Rules(methodology?.Views.Select(rule => rule.Info)),
            (DossierTable.Assignments, nameof(Assignment.Rule)) => Rules(methodology?.Indicators.Select(rule => rule.Info)),
            _ => null,
        };

    /// <summary>What no choice stands for: the word that an empty cell means, or nothing.</summary>
    public static string EmptyOf(Column column) =>
        column.Choices.FirstOrDefault(choice => choice.IsDefault) is { } common ? Label(common) : "– nessuna scelta –";

    /// <summary>Objectives and sheets that indicators are assigned to.</summary>
    public IReadOnlyList<Choice> Owners() =>
        [
            .. Objectives().Select(choice => choice with { Group = "Obiettivi" }),
            .. plan.Sheets.Select(sheet => ChoiceOf(sheet.Code, sheet.Title) with { Group = "Schede" }),
        ];

    /// <summary>Blocks of one sheet.</summary>
    public IReadOnlyList<Choice> BlocksOf(string sheet) =>
        [.. plan.Blocks.Where(block => block.Sheet == sheet).Select(block => ChoiceOf(block.Code, block.Title))];

    /// <summary>Indicators that an objective or a sheet does not have yet.</summary>
    public IReadOnlyList<Choice> IndicatorsFor(string owner)
    {
        var there = plan.Assignments.Where(row => row.Owner == owner).Select(row => row.Indicator).ToHashSet(StringComparer.Ordinal);
        return [.. Indicators().Where(choice => !there.Contains(choice.Value))];
    }

    /// <summary>Objectives by code.</summary>
    public IReadOnlyList<Choice> Objectives() => Sorted(plan.Objectives.Select(objective => ChoiceOf(objective.Code, objective.Title)));

    private IReadOnlyList<Choice> Indicators() => Sorted(plan.Indicators.Select(indicator => ChoiceOf(indicator.Code, indicator.Name)));

    private IReadOnlyList<Choice> Rows(DossierTable table) =>
        table switch
        {
            DossierTable.Levels => [.. plan.Levels.Select(level => new Choice(level.Name, level.Name))],
            DossierTable.Units => [.. plan.Units.Select(unit => ChoiceOf(unit.Code, unit.Name))],
            DossierTable.Objectives => Objectives(),
            DossierTable.Indicators => Indicators(),
            DossierTable.Sheets => [.. plan.Sheets.Select(sheet => ChoiceOf(sheet.Code, sheet.Title))],
            DossierTable.Blocks => [.. plan.Blocks.DistinctBy(block => block.Code).Select(block => ChoiceOf(block.Code, block.Title))],
            _ => [],
        };

    private static IReadOnlyList<Choice> Words(Column column) =>
        [.. column.Choices.Where(choice => !choice.IsDefault).Select(choice => new Choice(choice.Italian, Label(choice)))];

    private static string Label(Dossiers.Schema.Choice choice)
    {
        var word = choice.Italian.Replace('-', ' ');
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private static IReadOnlyList<Choice>? Rules(IEnumerable<RuleInfo>? rules) =>
        rules is null ? null : [.. rules.Select(rule => new Choice(rule.Id, $"{rule.Title} ({rule.Id})"))];

    private static IReadOnlyList<Choice> Sorted(IEnumerable<Choice> choices) =>
        [.. choices.OrderBy(choice => choice.Value, NaturalOrder.Instance)];

    private static Choice ChoiceOf(string code, string title) =>
        new(code, $"{code} – {(title.Length <= LongestTitle ? title : title[..LongestTitle].TrimEnd() + "…")}");
}
