// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Plans.Editing;

namespace Traguardo.Storage.Tests.Plans;

/// <summary>What happens to the rest of a plan when one of its rows gets another code, or goes.</summary>
public sealed class EditingTests
{
    public static TheoryData<DossierTable, string, string> Codes =>
        new()
        {
            { DossierTable.Levels, "Obiettivo", "Meta" },
            { DossierTable.Units, "U1", "U9" },
            { DossierTable.Units, "U2", "U9" },
            { DossierTable.Objectives, "A1", "A9" },
            { DossierTable.Objectives, "O1", "O9" },
            { DossierTable.Objectives, "O2", "O9" },
            { DossierTable.Indicators, "K1", "K9" },
            { DossierTable.Indicators, "K2", "K9" },
            { DossierTable.Indicators, "K3", "K9" },
            { DossierTable.Views, "V2", "V9" },
            { DossierTable.Sheets, "S1", "S9" },
            { DossierTable.Blocks, "B1", "B9" },
        };

    [Theory]
    [MemberData(nameof(Codes))]
    public void After_a_renaming_every_reference_finds_its_row_and_the_old_code_is_nowhere(DossierTable table, string old, string now)
    {
        var before = SamplePlan.Make();
        var renamed = Map(before, row => PlanCodes.Of(row) == old && TableOf(row) == table ? WithCode(row, now) : row);
        var rename = new CodeRename(table, old, now, table == DossierTable.Blocks ? "S1" : null);
        var after = Map(renamed, rename.Apply);
        Assert.Empty(Errors(before));
        Assert.Empty(Errors(after));
        Assert.DoesNotContain($"\"{old}\"", Json(after), StringComparison.Ordinal);
        Assert.Equal(Json(before).Replace($"\"{old}\"", $"\"{now}\"", StringComparison.Ordinal), Json(after));
    }

    [Fact]
    public void A_block_of_another_sheet_with_the_same_code_keeps_it()
    {
        var plan = SamplePlan.Make();
        var other = new CodeRename(DossierTable.Blocks, "B1", "B9", "S2");
        Assert.Equal(plan, Map(plan, other.Apply));
    }

    [Fact]
    public void Rows_that_a_renaming_does_not_concern_are_the_same_objects()
    {
        var rename = new CodeRename(DossierTable.Objectives, "O1", "O9");
        var plan = SamplePlan.Make();
        Assert.Same(plan.Targets[0], rename.Apply(plan.Targets[0]));
        Assert.NotSame(plan.Assignments[0], rename.Apply(plan.Assignments[0]));
    }

    [Fact]
    public void With_an_objective_goes_all_that_lies_under_it()
    {
        var plan = SamplePlan.Make();
        var after = Without(plan, plan.Objectives[0]);
        Assert.Empty(after.Objectives);
        Assert.Empty(after.Responsibilities);
        Assert.Equal(["S1"], after.Assignments.Select(row => row.Owner));
        Assert.Equal(["K1", "K2", "K3"], after.Indicators.Select(row => row.Code));
        Assert.Equal(["V2"], after.SheetItems.Select(row => row.Figure.Code));
        Assert.Equal(["S1"], after.Views[0].Within);
        Assert.Empty(Errors(after));
    }

    [Fact]
    public void With_an_indicator_go_its_assignments_targets_and_the_views_that_would_have_nothing_left()
    {
        var plan = SamplePlan.Make();
        var after = Without(plan, plan.Indicators[0]);
        Assert.DoesNotContain(after.Assignments, row => row.Indicator == "K1");
        Assert.DoesNotContain(after.Targets, row => row.Indicator == "K1");
        Assert.Equal(["V1"], after.Views.Select(row => row.Code));
        Assert.DoesNotContain(after.SheetItems, row => row.Figure.Code == "V2");
        Assert.Empty(Errors(after));
    }

    [Fact]
    public void With_a_unit_go_those_in_it_and_whoever_named_them_stays()
    {
        var plan = SamplePlan.Make();
        var after = Without(plan, plan.Units[0]);
        Assert.Empty(after.Units);
        Assert.Empty(after.Responsibilities);
        Assert.Null(after.Indicators[0].Owner);
        Assert.Null(after.Sheets[0].Unit);
        Assert.Equal(["V2"], after.Views.Select(row => row.Code));
        Assert.Empty(Errors(after));
    }

    [Fact]
    public void With_a_sheet_go_its_blocks_lines_assignments_and_their_targets()
    {
        var plan = SamplePlan.Make();
        var after = Without(plan, plan.Sheets[0]);
        Assert.Empty(after.Blocks);
        Assert.Empty(after.SheetItems);
        Assert.DoesNotContain(after.Assignments, row => row.Sheet is not null);
        Assert.DoesNotContain(after.Targets, row => row.Owner == "S1");
        Assert.Equal(["A1"], after.Views[0].Within);
        Assert.Empty(Errors(after));
    }

    [Fact]
    public void With_an_assignment_goes_the_target_made_for_it_and_no_other()
    {
        var plan = SamplePlan.Make();
        var after = Without(plan, plan.Assignments[3]);
        Assert.Equal([null, null, null], after.Targets.Select(row => row.Owner));
        Assert.Equal(3, after.Assignments.Count);
        Assert.Empty(Errors(after));
    }

    [Fact]
    public void The_plan_of_the_next_year_leaves_behind_what_was_out_and_targets_that_are_over()
    {
        var old = SamplePlan.Make();
        old = old with
        {
            Objectives =
            [
                old.Objectives[0],
                old.Objectives[1] with
                {
                    State = ElementState.Deleted,
                    StateReason = "perché",
                },
                old.Objectives[2] with
                {
                    State = ElementState.Deferred,
                    StateReason = "rinvio",
                },
            ],
            Targets = [.. old.Targets, SamplePlan.Target("K2", ">= 25") with { Period = TargetPeriod.OfYear(2032) }],
        };
        var next = new Cycle("c-2032", "Piano 2032", new DateOnly(2032, 1, 1), new DateOnly(2032, 12, 31));
        var plan = NextPlan.Of(old, next);
        Assert.Equal(next, plan.Cycle);
        Assert.Equal(["A1", "O2"], plan.Objectives.Select(row => row.Code));
        Assert.Equal((ElementState.Active, null), (plan.Objectives[1].State, plan.Objectives[1].StateReason));
        Assert.Equal(["K2", "K3"], plan.Indicators.Select(row => row.Code));
        Assert.Equal([">= 25"], plan.Targets.Select(row => row.Text));
        Assert.Equal(["V1"], plan.Views.Select(row => row.Code));
        Assert.Empty(Errors(plan));
    }

    private static Plan Without(Plan plan, object row) => Map(plan, new PlanRemoval(plan, [row]).Apply);

    private static IEnumerable<Finding> Errors(Plan plan) =>
        PlanIntegrity.Check(new CycleDossier { Plan = plan }).Where(finding => finding.Severity == Severity.Error);

    private static Plan Map(Plan plan, Func<object, object?> change) =>
        plan with
        {
            Levels = Map(plan.Levels, change),
            Units = Map(plan.Units, change),
            Objectives = Map(plan.Objectives, change),
            Responsibilities = Map(plan.Responsibilities, change),
            Indicators = Map(plan.Indicators, change),
            Assignments = Map(plan.Assignments, change),
            Targets = Map(plan.Targets, change),
            Views = Map(plan.Views, change),
            Sheets = Map(plan.Sheets, change),
            Blocks = Map(plan.Blocks, change),
            SheetItems = Map(plan.SheetItems, change),
        };

    private static ValueList<TRow> Map<TRow>(ValueList<TRow> rows, Func<object, object?> change)
        where TRow : class => rows.Select(row => change(row)).OfType<TRow>().ToValueList();

    private static DossierTable? TableOf(object row) =>
        row switch
        {
            Level => DossierTable.Levels,
            Unit => DossierTable.Units,
            Objective => DossierTable.Objectives,
            Indicator => DossierTable.Indicators,
            View => DossierTable.Views,
            Sheet => DossierTable.Sheets,
            SheetBlock => DossierTable.Blocks,
            _ => null,
        };

    private static object WithCode(object row, string code) =>
        row switch
        {
            Level => new Level(code),
            Unit unit => unit with { Code = code },
            Objective objective => objective with { Code = code },
            Indicator indicator => indicator with { Code = code },
            View view => view with { Code = code },
            Sheet sheet => sheet with { Code = code },
            SheetBlock block => block with { Code = code },
            _ => row,
        };

    private static string Json(Plan plan) => System.Text.Json.JsonSerializer.Serialize(plan);
}
