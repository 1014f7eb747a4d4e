// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>
/// Whether a dossier hangs together, before any figure is made of it: codes, references, trees, single weights, targets, measures, reasons, formulas.
/// What is an error here makes the dossier unusable. Takes time proportional to the dossier.
/// </summary>
public static class PlanIntegrity
{
    /// <summary>All findings, in the order of the tables and of their rows.</summary>
    /// <param name="dossier">The dossier.</param>
    /// <param name="methodology">The methodology that scores it, for the totals of weights and the rules that rows name; null leaves these out.</param>
    public static ValueList<Finding> Check(CycleDossier dossier, Methodology? methodology = null)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        var findings = new FindingList();
        var plan = dossier.Plan;
        CheckCycle(plan.Cycle, findings);
        new CodeChecks(dossier, findings).Run();
        new PairChecks(plan, findings).Run();

        var codes = new DossierCodes(dossier);
        var references = new ReferenceFinder(findings);
        var figures = new FigureFinder(codes, references, findings);
        new PlanReferenceChecks(plan, codes, references, figures).Run();
        new CycleReferenceChecks(dossier, codes, references, figures).Run();
        if (methodology is not null)
        {
            new MethodologyReferenceChecks(plan, methodology, references, findings).Run();
        }

        new TreeChecks(plan, findings).Run();
        new AssignmentChecks(plan, findings).Run();
        new WeightChecks(plan, LargestTotal(methodology), findings).Run();
        new TargetChecks(plan, findings).Run();
        new MeasureChecks(dossier, findings).Run();
        new DecisionChecks(dossier, methodology, findings).Run();
        new ReasonChecks(dossier, findings).Run();
        new FormulaChecks(dossier, findings).Run();
        return findings.Ordered;
    }

    private static void CheckCycle(Cycle cycle, FindingList findings)
    {
        if (cycle.End < cycle.Start)
        {
            findings.Error(
                FindingCode.ReversedPeriod,
                new(DossierTable.Cycle, 0, nameof(Cycle.End)),
                "Il ciclo finisce prima di cominciare.",
                Printed.Of(cycle.End),
                $"una data non anteriore al {Printed.Of(cycle.Start)}"
            );
        }
        else if (cycle.ReferenceDate is { } day && (day < cycle.Start || day > cycle.End))
        {
            findings.Error(
                FindingCode.ReversedPeriod,
                new(DossierTable.Cycle, 0, nameof(Cycle.ReferenceDate)),
                "La data di riferimento non sta nel periodo del ciclo.",
                Printed.Of(day),
                $"una data dal {Printed.Of(cycle.Start)} al {Printed.Of(cycle.End)}"
            );
        }
    }

    /// <summary>Weights are percent points unless a closure has a larger total (a sheet of 1000 points).</summary>
    private static decimal LargestTotal(Methodology? methodology) =>
        methodology is null ? 100 : methodology.Closures.Select(closure => closure.Total).Append(100).Max();
}
