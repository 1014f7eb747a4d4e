// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives;

/// <summary>Figures as documents print them: one way for tables, sentences and charts, so that the same figure reads the same everywhere.</summary>
internal static class Print
{
    /// <summary>What stands between a figure and its unit: the two are never parted by a line end.</summary>
    public const string Gap = "\u00A0";

    public const string Percent = Gap + "%";

    /// <summary>A score with the decimals of its rule; null when there is none.</summary>
    public static string? Score(CycleIndex index, Figure figure) =>
        figure.Value.IsScored
            ? ItalianNumber.Print(figure.Value.Score, Digits(index, figure)) + (UnitOf(index, figure) is { } unit ? Gap + unit : "")
            : null;

    /// <summary>The score against its own target; null when there is none.</summary>
    public static string? Achievement(CycleIndex index, Figure figure) =>
        figure.Value.Achievement is { } achievement ? ItalianNumber.Print(achievement, Digits(index, figure)) + Percent : null;

    /// <summary>Decimals of a figure; a count has none.</summary>
    public static int Digits(CycleIndex index, Figure figure) => IsCount(index, figure) ? 0 : index.Card.RoundingOf(figure.Ref).Digits;

    /// <summary>What a score is followed by; null for a view that counts.</summary>
    public static string? UnitOf(CycleIndex index, Figure figure) => IsCount(index, figure) ? null : "%";

    /// <summary>Percent points with their own decimals: "30 %".</summary>
    public static string Points(decimal value) => ItalianNumber.Print(value) + Percent;

    /// <summary>A percentage that an earlier document printed, as this one prints its own; other texts as they are.</summary>
    public static string Past(string text) =>
        ItalianNumber.Read(text.Trim().TrimEnd('%').Trim()).Value is { } value ? Points(value) : text.Trim();

    public static string Day(DateOnly day) => ItalianDate.Print(day);

    /// <summary>Class and colour of a figure; null when it has no class.</summary>
    public static Light? Light(CycleIndex index, Figure figure) =>
        figure.PrintedRating is { } rating ? new Light(ToneOf(index, rating), rating) : null;

    /// <summary>Outcome of an indicator and its colour; null when there is nothing to say.</summary>
    public static Light? Light(IndicatorItem item) =>
        item.Verdict.Text.Length == 0 ? null : new Light(ToneOf(item), Language.Italian.Capital(item.Verdict.Text));

    public static Tone ToneOf(IndicatorItem item) =>
        item.Verdict.Met switch
        {
            true => Tone.Good,
            false when item.Figure.Value is { IsScored: true, Score: > 0 } => Tone.Partly,
            false => Tone.Bad,
            null => Tone.None,
        };

    /// <summary>Colour of a figure with a class; of one without, none.</summary>
    public static Tone ToneOf(CycleIndex index, Figure figure) => figure.PrintedRating is { } rating ? ToneOf(index, rating) : Tone.None;

    /// <summary>Code and title: "OS 2.1 – Efficienza dei servizi".</summary>
    public static string Named(string code, string title) => code.Length == 0 ? title : code + " – " + title;

    /// <summary>"in vigore" is not said; anything else is, with its reason.</summary>
    public static string? State(ElementState state, string? reason) =>
        state == ElementState.Active
            ? null
            : Language.Italian.Capital(PlanningTokens.ElementStates.Name(state)) + (reason is null ? "" : ": " + reason);

    /// <summary>A text as running text, its line ends kept.</summary>
    public static ValueList<Inline> Lines(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var lines = text.Split('\n');
        return [.. lines.SelectMany((line, i) => i == 0 ? [new TextRun(line)] : new Inline[] { new LineBreak(), new TextRun(line) })];
    }

    private static bool IsCount(CycleIndex index, Figure figure) =>
        figure.Ref.Kind == FigureKind.View
        && index.Plan.Views.FirstOrDefault(view => string.Equals(view.Code, figure.Ref.Code, StringComparison.Ordinal)) is { } counting
        && index.Card.Methodology.Views.FirstOrDefault(rule => string.Equals(rule.Info.Id, counting.Rule, StringComparison.Ordinal))
            is { } rule
        && rule.Components.Any(component => component.Mean == Mean.Count);

    private static Tone ToneOf(CycleIndex index, string rating) =>
        Tones.OfLight(
            index
                .Card.Methodology.Ratings.SelectMany(scale => scale.Classes)
                .FirstOrDefault(one => string.Equals(one.Name, rating, StringComparison.OrdinalIgnoreCase))
                ?.Light
        );
}
