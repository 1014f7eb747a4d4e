// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>How a target text is understood, as pages say it beside the text.</summary>
/// <param name="Words">The reading, one sentence; null when nothing was written.</param>
/// <param name="Doubts">What does not fit, and what a person should look at.</param>
/// <param name="Tone">Good when it is read, partly when something does not fit, bad when it is not read.</param>
public sealed record TargetFace(string? Words, IReadOnlyList<string> Doubts, Tone Tone)
{
    public static TargetFace None { get; } = new(null, [], Tone.None);

    /// <summary>Reads a text.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="indicator">The indicator that it is for; null when that is not known.</param>
    /// <param name="year">Year of the cycle.</param>
    /// <param name="methodology">Says what a figure without operator means; null when there is none.</param>
    public static TargetFace Of(string text, Indicator? indicator, int year, Methodology? methodology)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        var unit = indicator?.Unit ?? UnitOfMeasure.None;
        var reading = TargetNotation.Read(text, new NotationContext(year, unit));
        if (reading.Target is UnreadableTarget unreadable)
        {
            return new(null, ["Non si legge con certezza. " + unreadable.Reason, .. reading.Remarks], Tone.Bad);
        }

        var clashes = new[]
        {
            indicator is null ? null : DirectionChecks.OperatorClash(reading.Target, indicator.Direction),
            UnitOf(reading.Target) is { IsNone: false } own ? UnitClash(own, unit) : null,
        };
        var doubts = clashes.OfType<string>().Select(Sentence).Concat(reading.Remarks).ToList();
        return new(WordsOf(reading.Target, methodology), doubts, clashes.Any(clash => clash is not null) ? Tone.Partly : Tone.Good);
    }

    private static string WordsOf(Target target, Methodology? methodology) =>
        target switch
        {
            ThresholdTarget { Comparison: Comparison.Bare } bare =>
                $"{TargetNotation.Print(bare)}, senza operatore: {MeaningOf(methodology)}",
            ThresholdTarget threshold =>
                $"{TargetTokens.Comparisons.Name(threshold.Comparison)} {TargetNotation.Print(threshold with { Comparison = Comparison.Bare })}",
            MilestoneTarget => "risultato descritto a parole: se è stato raggiunto lo dice una persona",
            DeferredTarget => "rinviato a un altro periodo",
            NoTarget => "nessun target",
            CompoundTarget compound => "tutti insieme: " + string.Join("; ", compound.Parts.Select(part => WordsOf(part, methodology))),
            _ => TargetNotation.Print(target),
        };

    private static string MeaningOf(Methodology? methodology) =>
        "si intende " + MethodologyTokens.BareNumberMeanings.Name(methodology?.BareNumber ?? BareNumberMeaning.ByDirection);

    private static UnitOfMeasure UnitOf(Target target) =>
        target switch
        {
            ThresholdTarget threshold => threshold.Quantity.Unit,
            RangeTarget range => range.Unit,
            _ => UnitOfMeasure.None,
        };

    private static string? UnitClash(UnitOfMeasure target, UnitOfMeasure indicator) =>
        indicator.IsNone || DirectionChecks.UnitClash(target, indicator, indicator) is null
            ? null
            : $"il target è in «{target.Symbol}», ma l'unità di misura dell'indicatore è «{indicator.Symbol}»";

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..].TrimEnd('.') + ".";
}
