// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

public sealed class CheckPropertyTests
{
    private static readonly Methodology Methodology = Sample.Methodology with
    {
        Closures = [.. Enum.GetValues<ClosureOf>().Select(of => new WeightClosure(of, []))],
    };

    [Fact]
    public void No_dossier_however_broken_crashes_the_checks_and_every_finding_has_a_row_that_is_there() =>
        Prop.ForAll(
                Arb.From(RandomDossier.Dossier),
                dossier =>
                {
                    var findings = PlanIntegrity.Check(dossier, Methodology).Concat(WeightClosures.Check(dossier.Plan, Methodology));
                    return findings.All(finding =>
                        finding.Place.Row >= 0
                        && finding.Place.Row < RowsOf(dossier, finding.Place.Table)
                        && finding.Message.Length > 0
                        && finding.Message.EndsWith('.')
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_rows_does_not_change_which_groups_close() =>
        Prop.ForAll(
                Arb.From(RandomDossier.Plan.Where(HasEachObjectiveOnce)),
                plan =>
                {
                    var turned = plan with
                    {
                        Objectives = plan.Objectives.Reverse().ToValueList(),
                        Responsibilities = plan.Responsibilities.Reverse().ToValueList(),
                        Assignments = plan.Assignments.Reverse().ToValueList(),
                        Blocks = plan.Blocks.Reverse().ToValueList(),
                        SheetItems = plan.SheetItems.Reverse().ToValueList(),
                    };
                    return Summary(plan).SetEquals(Summary(turned));
                }
            )
            .QuickCheckThrowOnFailure();

    private static HashSet<string> Summary(Plan plan) =>
        WeightClosures
            .Of(plan, Methodology)
            .Select(group => $"{group.Of} {group.Owner} {group.Block} {group.Level} {group.Sum:G29} {group.Members.Count} {group.Closes}")
            .ToHashSet();

    private static bool HasEachObjectiveOnce(Plan plan) =>
        plan.Objectives.Select(objective => objective.Code).Distinct().Count() == plan.Objectives.Count;

    private static int RowsOf(CycleDossier dossier, DossierTable table) =>
        table switch
        {
            DossierTable.Cycle => 1,
            DossierTable.Levels => dossier.Plan.Levels.Count,
            DossierTable.Units => dossier.Plan.Units.Count,
            DossierTable.Objectives => dossier.Plan.Objectives.Count,
            DossierTable.Responsibilities => dossier.Plan.Responsibilities.Count,
            DossierTable.Indicators => dossier.Plan.Indicators.Count,
            DossierTable.Assignments => dossier.Plan.Assignments.Count,
            DossierTable.Measures => dossier.Measures.Count,
            DossierTable.Sheets => dossier.Plan.Sheets.Count,
            DossierTable.Blocks => dossier.Plan.Blocks.Count,
            DossierTable.SheetItems => dossier.Plan.SheetItems.Count,
            DossierTable.Overrides => dossier.Overrides.Count,
            DossierTable.Published => dossier.Published.Count,
            _ => dossier.Errata.Count,
        };
}
