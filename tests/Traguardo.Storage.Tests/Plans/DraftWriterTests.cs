// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Tests.Support;
using static Traguardo.Storage.Tests.Plans.PlanDesk;

namespace Traguardo.Storage.Tests.Plans;

public sealed class DraftWriterTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_draft_starts_as_a_copy_of_the_plan_in_force_and_there_is_only_one()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var draft = await desk.StartAsync();
        var again = await desk.StartAsync();
        Assert.Equal(draft.Header.Id, again.Header.Id);
        Assert.Equal((await desk.DossierAsync()).Plan, draft.Plan);
        Assert.NotNull(draft.Header.BasedOn);
    }

    [Fact]
    public async Task People_who_edit_different_rows_of_what_they_both_saw_do_not_meet()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        Assert.IsType<DraftSaved>(await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Uno"))));
        Assert.IsType<DraftSaved>(await desk.SendAsync(seen, SentObjective(seen, "O2", ("title", "Due"))));
        var now = await desk.ReadAsync(seen.Header.Id);
        Assert.Equal(["Titolo di A1", "Uno", "Due"], now.Plan.Objectives.Select(objective => objective.Title));
    }

    [Fact]
    public async Task Whoever_saves_a_row_second_is_told_what_the_first_one_made_of_it_and_nothing_is_written()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var first = await desk.AccountAsync("Prima Persona");
        await desk.SendAsync(first, seen, SentObjective(seen, "O1", ("title", "Della prima")));
        var outcome = Assert.IsType<DraftConflict>(
            await desk.SendAsync(
                seen,
                SentObjective(seen, "O1", ("title", "Della seconda")),
                SentObjective(seen, "O2", ("title", "Non ancora"))
            )
        );
        var conflict = Assert.Single(outcome.Conflicts);
        Assert.Equal("Della prima", ((Objective)conflict.Current!.Record).Title);
        Assert.Equal("Della seconda", conflict.Sent.Typed["title"]);
        Assert.Equal("Titolo di O1", conflict.Sent.Seen["title"]);
        Assert.Equal("Prima Persona", conflict.Change!.By);
        Assert.Equal("Titolo di O2", (await desk.ReadAsync(seen.Header.Id)).Plan.Objectives[2].Title);
    }

    [Fact]
    public async Task Two_who_save_one_row_in_the_same_moment_get_one_saved_and_one_conflict()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(person => desk.SendAsync(seen, SentObjective(seen, "O1", ("title", $"Di {person}"))))
        );
        Assert.Equal(1, outcomes.Count(outcome => outcome is DraftSaved));
        Assert.Equal(7, outcomes.Count(outcome => outcome is DraftConflict));
    }

    [Fact]
    public async Task Choosing_among_both_versions_and_sending_again_saves()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Della prima")));
        var conflict = Assert.IsType<DraftConflict>(await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Della seconda"))));
        var again = SentObjective(conflict.Content, "O1", ("title", "Di entrambe"));
        Assert.IsType<DraftSaved>(await desk.SendAsync(conflict.Content, again));
        Assert.Equal("Di entrambe", (await desk.ReadAsync(seen.Header.Id)).Plan.Objectives[1].Title);
    }

    [Fact]
    public async Task Saving_what_the_other_one_has_already_saved_is_no_conflict()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Uguale")));
        var outcome = Assert.IsType<DraftSaved>(await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Uguale"))));
        Assert.Equal(0, outcome.Rows);
    }

    [Fact]
    public async Task A_row_that_was_only_moved_is_no_conflict()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var row = seen.Rows(DossierTable.Objectives)[2];
        await using (var session = await desk.BeginAsync())
        {
            await DraftWriter.MoveAsync(session, desk.Cycle, seen.Header.Id, (row.Table, row.Id), up: true);
            await session.CommitAsync();
        }

        Assert.IsType<DraftSaved>(await desk.SendAsync(seen, SentObjective(seen, "O2", ("title", "Nuovo"))));
        var now = await desk.ReadAsync(seen.Header.Id);
        Assert.Equal(["Titolo di A1", "Nuovo", "Titolo di O1"], now.Plan.Objectives.Select(objective => objective.Title));
    }

    [Fact]
    public async Task A_row_that_somebody_took_away_is_a_conflict_that_keeps_what_was_typed()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(
            seen,
            Sent(seen, DossierTable.Targets, row => ((TargetEntry)row.Record).Indicator == "K1") with
            {
                Removes = true,
            }
        );
        var outcome = await desk.SendAsync(
            seen,
            Sent(seen, DossierTable.Targets, row => ((TargetEntry)row.Record).Indicator == "K1", ("text", ">= 99"))
        );
        var conflict = Assert.Single(Assert.IsType<DraftConflict>(outcome).Conflicts);
        Assert.Null(conflict.Current);
        Assert.Equal(">= 99", conflict.Sent.Typed["text"]);
        Assert.True(conflict.Change!.IsRemoval);
    }

    [Fact]
    public async Task A_draft_that_was_discarded_says_by_whom()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var other = await desk.AccountAsync("Altra Persona");
        await using (var session = await desk.BeginAsync(other))
        {
            Assert.Equal(DiscardOutcome.Discarded, await DraftStore.DiscardAsync(session, desk.Cycle, seen.Header.Id));
            await session.CommitAsync();
        }

        var gone = Assert.IsType<DraftGone>(await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Tardi"))));
        Assert.Null(gone.End.Number);
        Assert.Equal("Altra Persona", gone.End.Change!.By);
        Assert.DoesNotContain((await desk.StartAsync()).Plan.Objectives, objective => objective.Title == "Tardi");
    }

    [Fact]
    public async Task A_cycle_that_has_measures_keeps_its_only_plan()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Dossier() with { Measures = [SamplePlan.Measure("K1")] });
        var draft = await desk.StartAsync();
        await using var session = await desk.BeginAsync();
        Assert.Equal(DiscardOutcome.Needed, await DraftStore.DiscardAsync(session, desk.Cycle, draft.Header.Id));
    }

    [Theory]
    [InlineData("weight", "abc", "weight", "punti percentuali")]
    [InlineData("weight", "-1", "weight", "negativo")]
    [InlineData("title", "", "title", "obbligatorio")]
    [InlineData("parent", "NIENTE", "parent", "non trova nulla")]
    [InlineData("parent", "O1", "parent", "cerchio")]
    [InlineData("code", "O2", "code", "«O2» è già in uso")]
    [InlineData("level", "Ignoto", "level", "livello")]
    [InlineData("state", "boh", "state", "una di queste parole")]
    [InlineData("title", "a\0b", "title", "carattere nullo")]
    public async Task What_cannot_be_is_refused_at_its_field(string field, string text, string where, string words)
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var outcome = Assert.IsType<DraftRefused>(await desk.SendAsync(seen, SentObjective(seen, "O1", (field, text))));
        Assert.Contains(outcome.Problems, problem => problem.Field == where && problem.Message.Contains(words, StringComparison.Ordinal));
        Assert.Equal(seen.Plan, (await desk.ReadAsync(seen.Header.Id)).Plan);
    }

    [Fact]
    public async Task An_objective_under_what_lies_under_it_is_refused()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var outcome = await desk.SendAsync(seen, SentObjective(seen, "A1", ("parent", "O2")));
        Assert.Contains(
            Assert.IsType<DraftRefused>(outcome).Problems,
            problem => problem.Field == "parent" && problem.Message.Contains("A1 → O2 → A1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_of_a_file_may_be_is_refused()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var outcome = await desk.SendAsync(seen, SentObjective(seen, "O1", ("description", new string('x', 100_001))));
        Assert.Contains("troppo lungo", Assert.Single(Assert.IsType<DraftRefused>(outcome).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_code_is_renamed_wherever_the_draft_has_it_and_nowhere_else()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var outcome = Assert.IsType<DraftSaved>(
            await desk.SendAsync(seen, SentObjective(seen, "O1", ("code", "O1bis"), ("title", "Con titolo")))
        );
        Assert.Equal(new Renamed("O1", "O1bis"), Assert.Single(outcome.Renamed));
        var plan = (await desk.ReadAsync(seen.Header.Id)).Plan;
        Assert.Equal(["A1", "O1bis", "O2"], plan.Objectives.Select(objective => objective.Code));
        Assert.Equal("O1bis", plan.Assignments[0].Objective);
        Assert.Equal("O1bis", plan.Responsibilities[0].Objective);
        Assert.Equal(new FigureRef(FigureKind.Objective, "O1bis"), plan.SheetItems[0].Figure);
        Assert.Equal(SamplePlan.Make().Objectives, (await desk.DossierAsync()).Plan.Objectives);
    }

    [Fact]
    public async Task An_indicator_that_has_measures_keeps_its_code()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved() with { Measures = [SamplePlan.Measure("K1")] });
        var seen = await desk.StartAsync();
        var sent = Sent(seen, DossierTable.Indicators, row => ((Indicator)row.Record).Code == "K1", ("code", "K9"));
        var problem = Assert.Single(Assert.IsType<DraftRefused>(await desk.SendAsync(seen, sent)).Problems);
        Assert.Equal("code", problem.Field);
        Assert.Contains("K1", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_row_comes_last_and_is_refused_when_its_code_is_taken()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        Assert.IsType<DraftSaved>(await desk.SendAsync(seen, New(DossierTable.Units, ("code", "U3"), ("name", "Tre"))));
        Assert.Equal("U3", (await desk.ReadAsync(seen.Header.Id)).Plan.Units[^1].Code);
        var outcome = await desk.SendAsync(seen, New(DossierTable.Units, ("code", "U3"), ("name", "Ancora")));
        var problem = Assert.Single(Assert.IsType<DraftRefused>(outcome).Problems);
        Assert.Equal(("nuova", "code"), (problem.Key, problem.Field));
    }

    [Fact]
    public async Task Fields_that_are_not_sent_stay_as_they_are_whoever_changed_them()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        var short1 = SentObjective(seen, "O1");
        var partial = short1 with
        {
            Seen = new Dictionary<string, string> { ["weight"] = "60" },
            Typed = new Dictionary<string, string> { ["weight"] = "55" },
        };
        await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Di un altro")));
        Assert.IsType<DraftSaved>(await desk.SendAsync(seen, partial));
        var objective = (await desk.ReadAsync(seen.Header.Id)).Plan.Objectives[1];
        Assert.Equal(("Di un altro", 55m), (objective.Title, objective.Weight));
    }
}
