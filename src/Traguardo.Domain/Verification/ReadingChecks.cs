// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring.Model;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Verification;

/// <summary>
/// Reads every target and result of a dossier and says what a person should look at: texts that cannot be read for sure, operators that contradict
/// the direction, printed results that their numerator and denominator do not give.
/// </summary>
public static class ReadingChecks
{
    public static IEnumerable<Finding> Of(CycleDossier dossier, Methodology methodology)
    {
        var indicators = dossier.Plan.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal);
        return Targets(dossier, indicators).Concat(Measures(dossier, methodology, indicators));
    }

    /// <summary>What there is to say of the targets alone.</summary>
    public static IEnumerable<Finding> OfTargets(CycleDossier dossier) =>
        Targets(dossier, dossier.Plan.Indicators.ToDictionary(i => i.Code, StringComparer.Ordinal));

    private static IEnumerable<Finding> Targets(CycleDossier dossier, Dictionary<string, Indicator> indicators)
    {
        for (var row = 0; row < dossier.Plan.Targets.Count; row++)
        {
            var entry = dossier.Plan.Targets[row];
            if (!indicators.TryGetValue(entry.Indicator, out var indicator))
            {
                continue;
            }

            var place = new Place(
                DossierTable.Targets,
                row,
                entry.Reading is null ? nameof(TargetEntry.Text) : nameof(TargetEntry.Reading)
            );
            var reading = TargetNotation.Read(entry.Effective, new NotationContext(dossier.Plan.Cycle.Year, indicator.Unit));
            if (reading.Target is UnreadableTarget unreadable)
            {
                yield return new Finding(
                    "target-illeggibile",
                    Severity.Warning,
                    place,
                    "il target non si legge con certezza. " + unreadable.Reason,
                    entry.Effective,
                    "un target nella notazione, o una lettura corretta"
                );
            }

            if (DirectionChecks.OperatorClash(reading.Target, indicator.Direction) is { } clash)
            {
                yield return new Finding(
                    "operatore-contrario",
                    Severity.Warning,
                    place,
                    clash,
                    entry.Effective,
                    "un operatore concorde con la direzione, o una lettura corretta"
                );
            }

            foreach (var remark in reading.Remarks)
            {
                yield return new Finding("target-da-guardare", Severity.Notice, place, remark, entry.Effective);
            }
        }
    }

    private static IEnumerable<Finding> Measures(CycleDossier dossier, Methodology methodology, Dictionary<string, Indicator> indicators)
    {
        var targets = ScoringModel
            .Prepare(dossier.Plan, methodology)
            .Rows.Where(r => r.Target is not null)
            .DistinctBy(r => r.IndicatorIndex)
            .ToDictionary(r => r.Indicator.Code, r => r.Target, StringComparer.Ordinal);
        for (var row = 0; row < dossier.Measures.Count; row++)
        {
            var entry = dossier.Measures[row];
            if (entry.Effective is not { } text || !indicators.TryGetValue(entry.Indicator, out var indicator))
            {
                continue;
            }

            var place = new Place(
                DossierTable.Measures,
                row,
                entry.Reading is null ? nameof(MeasureEntry.Text) : nameof(MeasureEntry.Reading)
            );
            var reading = MeasureNotation.Read(
                text,
                new NotationContext(dossier.Plan.Cycle.Year, indicator.Unit, targets.GetValueOrDefault(indicator.Code))
            );
            if (reading.Value is UnreadableValue unreadable)
            {
                yield return new Finding(
                    "risultato-illeggibile",
                    Severity.Warning,
                    place,
                    "il risultato non si legge con certezza. " + unreadable.Reason,
                    text,
                    "un risultato nella notazione, o una lettura corretta"
                );
            }

            if (NotGivenByParts(entry, reading.Value, indicator.Unit) is { } given)
            {
                yield return new Finding(
                    "risultato-non-torna",
                    Severity.Warning,
                    place,
                    "numeratore e denominatore non danno il risultato stampato",
                    text,
                    given
                );
            }

            foreach (var remark in reading.Remarks)
            {
                yield return new Finding("risultato-da-guardare", Severity.Notice, place, remark, text);
            }
        }
    }

    /// <summary>What numerator over denominator prints, when the printed result is another number.</summary>
    private static string? NotGivenByParts(MeasureEntry entry, MeasureValue value, UnitOfMeasure unit)
    {
        if (
            value is not NumberValue { Quantity: var printed }
            || entry is not { Numerator: { } numerator, Denominator: { } denominator }
            || denominator == 0
        )
        {
            return null;
        }

        var percent = printed.Unit == UnitOfMeasure.Percent || (printed.Unit.IsNone && unit == UnitOfMeasure.Percent);
        var rounding = Rounding.HalfUp2.WithDigits(Math.Min((int)printed.Value.Scale, Rounding.MaximumDigits));
        var given = rounding.Apply(percent ? 100 * numerator / denominator : numerator / denominator);
        return given == printed.Value ? null : ItalianNumber.Print(given, rounding.Digits);
    }
}
