// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Each measure says something that can be used, on a day that makes sense.</summary>
internal sealed class MeasureChecks(CycleDossier dossier, FindingList findings)
{
    private const int YearsAround = 5;

    private readonly Cycle cycle = dossier.Plan.Cycle;

    public void Run()
    {
        dossier.Measures.Each(DossierTable.Measures, CheckValue);
        dossier.Measures.Each(DossierTable.Measures, CheckDate);
    }

    private void CheckValue(MeasureEntry measure, Place row)
    {
        if (measure.Numerator is null != measure.Denominator is null)
        {
            var (there, missing, field) = measure.Denominator is null
                ? ("numeratore", "denominatore", nameof(MeasureEntry.Denominator))
                : ("denominatore", "numeratore", nameof(MeasureEntry.Numerator));
            findings.Error(
                FindingCode.IncompleteMeasure,
                row.At(field),
                $"Il consuntivo dell'indicatore «{measure.Indicator}» ha il {there} ma non il {missing}.",
                null,
                $"il {missing}"
            );
        }
        else if (measure.Denominator == 0)
        {
            findings.Error(
                FindingCode.ZeroDenominator,
                row.At(nameof(MeasureEntry.Denominator)),
                $"Il denominatore del consuntivo dell'indicatore «{measure.Indicator}» è zero.",
                "0",
                "un denominatore diverso da zero"
            );
        }
        else if (SaysNothing(measure))
        {
            findings.Warn(
                FindingCode.IncompleteMeasure,
                row,
                $"Il consuntivo dell'indicatore «{measure.Indicator}» non dice nulla.",
                null,
                "un risultato, o lo stato con una nota"
            );
        }
    }

    private static bool SaysNothing(MeasureEntry measure) =>
        string.IsNullOrWhiteSpace(measure.Effective)
        && measure is { Denominator: null, Quantities.Count: 0, Figure: null, State: null, Grade: null };

    private void CheckDate(MeasureEntry measure, Place row)
    {
        if (measure.Date is not { } date)
        {
            return;
        }

        // A value of an earlier period may be as old as the document likes
        var tooEarly = measure.Basis != MeasureBasis.PriorPeriod && IsBeyond(date, cycle.Start, -YearsAround);
        if (tooEarly || IsBeyond(date, cycle.End, YearsAround))
        {
            var found = Printed.Of(date);
            findings.Warn(
                FindingCode.ImplausibleDate,
                row.At(nameof(MeasureEntry.Date)),
                $"Il consuntivo dell'indicatore «{measure.Indicator}» porta la data {found}, lontana dal ciclo.",
                found,
                $"una data vicina al periodo dal {Printed.Of(cycle.Start)} al {Printed.Of(cycle.End)}"
            );
        }
    }

    /// <summary>True when a day lies more than some years before (negative) or after another one.</summary>
    private static bool IsBeyond(DateOnly day, DateOnly from, int years) =>
        years < 0
            ? from.Year + years >= DateOnly.MinValue.Year && day < from.AddYears(years)
            : from.Year + years <= DateOnly.MaxValue.Year && day > from.AddYears(years);
}
