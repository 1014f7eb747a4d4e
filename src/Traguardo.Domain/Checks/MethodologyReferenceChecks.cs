// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Rules that rows of a plan name are rules of its methodology.</summary>
internal sealed class MethodologyReferenceChecks(Plan plan, Methodology methodology, ReferenceFinder references, FindingList findings)
{
    private readonly CodeSet indicatorRules = new(
        "alla regola",
        "il codice di una regola per indicatori della metodologia",
        methodology.Indicators.Select(rule => rule.Info.Id)
    );

    private readonly CodeSet viewRules = new(
        "alla regola",
        "il codice di una regola per viste della metodologia",
        methodology.Views.Select(rule => rule.Info.Id)
    );

    public void Run()
    {
        if (plan.Cycle.Methodology is { } named && !string.Equals(named, methodology.Id, StringComparison.Ordinal))
        {
            findings.Warn(
                FindingCode.UnknownReference,
                new(DossierTable.Cycle, 0, nameof(Cycle.Methodology)),
                $"Il ciclo si misura con «{named}», ma è controllato con «{methodology.Id}».",
                named,
                methodology.Id
            );
        }

        plan.Assignments.Each(
            DossierTable.Assignments,
            (assignment, row) => references.Optional(assignment.Rule, indicatorRules, row.At(nameof(Assignment.Rule)))
        );
        plan.Views.Each(DossierTable.Views, (view, row) => references.Required(view.Rule, viewRules, row.At(nameof(View.Rule))));
        new MethodologyFitChecks(plan, methodology, findings).Run();
    }
}
