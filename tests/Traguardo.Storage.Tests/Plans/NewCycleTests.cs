// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Tests.Support;
using static Traguardo.Storage.Tests.Plans.PlanDesk;

namespace Traguardo.Storage.Tests.Plans;

public sealed class NewCycleTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly Cycle Next = new("c-2032", "Piano 2032", new DateOnly(2032, 1, 1), new DateOnly(2032, 12, 31), Phase: "piano");

    [Fact]
    public async Task A_new_cycle_starts_with_a_draft_copied_from_the_plan_of_the_year_before()
    {
        var example = Examples.Read("mantova-2024");
        var desk = await OpenAsync(test.Database, example, Examples.Methodology(example));
        await using var session = await desk.BeginAsync();
        var methodology = (await MethodologyStore.ListAsync(session))[0];
        var row = await NewCycleStore.AddAsync(session, desk.Cycle.ToBody(), Next, methodology.Id, desk.Cycle);
        Assert.Equal(("c-2032", methodology.Id), (row!.Slug, row.MethodologyId));
        var draft = (await DraftStore.FindAsync(session, row.Id))!;
        Assert.Equal((await PlanStore.InForceAsync(session, desk.Cycle.Id))!.Id, draft.BasedOn);
        var plan = (await DraftStore.ReadAsync(session, row, draft.Id))!.Plan;
        Assert.Equal("m", plan.Cycle.Methodology);
        Assert.NotEmpty(plan.Indicators);
        Assert.Empty(plan.Targets);
        Assert.DoesNotContain(plan.Objectives, objective => objective.State == ElementState.Deleted);
    }

    [Fact]
    public async Task A_new_cycle_may_start_empty()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        await using var session = await desk.BeginAsync();
        var row = await NewCycleStore.AddAsync(session, desk.Cycle.ToBody(), Next, methodologyId: null, earlier: null);
        var draft = (await DraftStore.FindAsync(session, row!.Id))!;
        Assert.Null(draft.BasedOn);
        Assert.Empty((await DraftStore.ReadAsync(session, row, draft.Id))!.Plan.Objectives);
    }

    [Fact]
    public async Task A_code_that_the_body_has_already_used_is_not_used_again()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        await using var session = await desk.BeginAsync();
        Assert.Null(await NewCycleStore.AddAsync(session, desk.Cycle.ToBody(), Next with { Code = "c-2031" }, null, desk.Cycle));
    }

    [Fact]
    public async Task A_plan_from_which_another_was_copied_is_not_thrown_away()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Dossier());
        await using var session = await desk.BeginAsync();
        await NewCycleStore.AddAsync(session, desk.Cycle.ToBody(), Next, methodologyId: null, desk.Cycle);
        var draft = (await DraftStore.FindAsync(session, desk.Cycle.Id))!;
        Assert.Equal(DiscardOutcome.Needed, await DraftStore.DiscardAsync(session, desk.Cycle, draft.Id));
    }
}
