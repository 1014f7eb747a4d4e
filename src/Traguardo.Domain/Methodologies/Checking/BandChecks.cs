// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Tables of bands.</summary>
internal static class BandChecks
{
    public static void Run(Bands bands, MethodologyPath place, Problems problems)
    {
        var steps = place.Field(nameof(Bands.Steps));
        if (bands.Steps.Count == 0)
        {
            problems.Add(steps, "La tabella non ha fasce.", expected: "almeno una fascia");
            return;
        }

        var intervals = bands.Steps.Select((step, index) => new Interval(step.From?.Value, step.To?.Value, steps.Item(index))).ToList();
        new IntervalChecks("fascia", "fasce", problems).Run(intervals, bands.LeavesValuesOut);
        CheckThreshold(bands, steps, problems);
        CheckSlopes(bands, steps, problems);
        CheckZeroTarget(bands, place, problems);
    }

    /// <summary>The threshold moves with the assignment, so both bands that meet there must name it.</summary>
    private static void CheckThreshold(Bands bands, MethodologyPath steps, Problems problems)
    {
        for (var index = 1; index < bands.Steps.Count; index++)
        {
            if (
                bands.Steps[index - 1].To is { } end
                && bands.Steps[index].From is { } start
                && end.Value == start.Value
                && end.FromThreshold != start.FromThreshold
            )
            {
                problems.Add(
                    steps.Item(index),
                    "Le due fasce si incontrano nella soglia minima, ma una delle due la scrive come numero: con un'altra soglia resterebbe un vuoto o una sovrapposizione.",
                    expected: "la soglia minima come limite in tutte e due"
                );
            }
        }
    }

    private static void CheckSlopes(Bands bands, MethodologyPath steps, Problems problems)
    {
        for (var index = 0; index < bands.Steps.Count; index++)
        {
            if (bands.Steps[index] is { ScoreAtTop: not null } step && (step.From is null || step.To is null))
            {
                problems.Add(steps.Item(index), "Una fascia con punteggio in cima è un tratto inclinato: le servono tutti e due i limiti.");
            }
        }
    }

    private static void CheckZeroTarget(Bands bands, MethodologyPath place, Problems problems)
    {
        var divides = bands.Argument is not (BandArgument.Value or BandArgument.DaysLate);
        if (divides && bands.ZeroTarget is (SpecialTarget.Proportion or SpecialTarget.RelativeDeviation))
        {
            problems.Add(
                place.Field(nameof(Bands.ZeroTarget)),
                "Con un target pari a zero la tabella non si può usare: non c'è una proporzione con cui entrarci.",
                MethodologyTokens.SpecialTargets.Italian(bands.ZeroTarget),
                ScoringChecks.ZeroTargetChoices
            );
        }
    }
}
