// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Plans.Approval;
using Traguardo.Storage.Tests.Support;
using static Traguardo.Storage.Tests.Plans.PlanDesk;

namespace Traguardo.Storage.Tests.Plans;

public sealed class ApprovalTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly DateOnly September = new(2031, 9, 1);
    private static readonly DateOnly August = new(2031, 8, 31);

    [Fact]
    public async Task An_approved_draft_becomes_the_next_version_with_its_act_and_revisions()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentTarget(seen, "almeno 12"), SentObjective(seen, "O1", ("title", "Altro titolo")));
        var version = Assert.IsType<PlanApproved>(await ApproveAsync(desk)).Version;
        Assert.Equal((2, "Piano aggiornato", September), (version.Number, version.Title, version.InForceFrom));
        var dossier = await desk.DossierAsync();
        Assert.Equal("almeno 12", dossier.Plan.Targets[0].Text);
        Assert.Equal(new PlanVersion(2, "Piano aggiornato", September, "ATTO-2"), dossier.Versions[1]);
        Assert.Equal(
            new Act("ATTO-2", "delibera", "Giunta", "12", new DateOnly(2031, 8, 20), null, "prot. 7"),
            Assert.Single(dossier.Acts)
        );
        Assert.Equal(
            [("V2.01", RevisionKind.ObjectiveChanged, "riordino"), ("V2.02", RevisionKind.Target, "riordino")],
            dossier.Revisions.Select(revision => (revision.Code, revision.Kind, revision.Reason))
        );
        Assert.All(
            dossier.Revisions,
            revision => Assert.Equal(("ATTO-2", 2, RevisionStatus.Approved), (revision.Act, revision.Version, revision.Status))
        );
        Assert.Null(await DraftOf(desk));
    }

    [Fact]
    public async Task Nothing_of_an_approved_version_can_be_changed_even_by_hand()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await ApproveAsync(desk);
        foreach (var table in PlanTable.All)
        {
            await RefusedAsync(desk, $"update {table.Name} set ordinal = ordinal + 1 where plan_id = $1", seen.Header.Id);
            await RefusedAsync(desk, $"delete from {table.Name} where plan_id = $1", seen.Header.Id);
        }

        await RefusedAsync(
            desk,
            "insert into levels (name, cycle_id, plan_id, ordinal) select 'x', cycle_id, id, 9 from plans where id = $1",
            seen.Header.Id
        );
        await RefusedAsync(desk, "update plans set title = 'x' where id = $1", seen.Header.Id);
        await RefusedAsync(desk, "delete from plans where id = $1", seen.Header.Id);
    }

    [Fact]
    public async Task On_a_past_day_the_plan_is_the_version_that_was_in_force_row_by_row()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var old = (await desk.DossierAsync()).Plan;
        var seen = await desk.StartAsync();
        await desk.SendAsync(
            seen,
            SentTarget(seen, "almeno 12"),
            SentObjective(seen, "O1", ("title", "Altro titolo")),
            Sent(seen, DossierTable.Units, row => ((Unit)row.Record).Code == "U2", ("name", "Altro nome")),
            SentAssignment(seen, "K2", "O2", ("weight", "40")),
            SentAssignment(seen, "K3", "O2", ("weight", "60"))
        );
        await ApproveAsync(desk);

        Assert.Equal(old, (await desk.DossierAsync(August)).Plan);
        Assert.NotEqual(old, (await desk.DossierAsync(September)).Plan);
        // What was undone by storing it is not undone a second time
        Assert.Equal(old, PlanHistory.At(await desk.DossierAsync(August), August).Plan);
        Assert.Empty(PlanHistory.At(await desk.DossierAsync(August), August).NotUndone);
        Assert.Empty((await desk.DossierAsync(August)).Revisions);
    }

    [Fact]
    public async Task From_the_files_of_the_cycle_alone_what_revisions_can_undo_comes_back()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var old = (await desk.DossierAsync()).Plan;
        var seen = await desk.StartAsync();
        await desk.SendAsync(
            seen,
            SentTarget(seen, "almeno 12"),
            SentAssignment(seen, "K2", "O2", ("weight", "40")),
            SentAssignment(seen, "K3", "O2", ("weight", "60")),
            SentObjective(seen, "O1", ("state", "eliminato"), ("stateReason", "complicazioni"))
        );
        await ApproveAsync(desk);
        var past = PlanHistory.At(await desk.DossierAsync(), August);
        Assert.Empty(past.NotUndone);
        Assert.Equal(old, past.Plan);
    }

    [Fact]
    public async Task Before_the_first_stored_version_the_revisions_of_the_dossier_lead_further_back()
    {
        var dossier = SamplePlan.Dossier() with
        {
            Versions = [new PlanVersion(1, "Prima", new DateOnly(2031, 1, 31)), new PlanVersion(2, "Seconda", new DateOnly(2031, 5, 1))],
            Revisions =
            [
                new Revision
                {
                    Code = "V01",
                    Version = 2,
                    Kind = RevisionKind.Target,
                    Indicator = "K1",
                    Old = ">= 8",
                    New = ">= 10",
                    Reason = "perché",
                },
            ],
        };
        var desk = await OpenAsync(test.Database, dossier);
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentTarget(seen, "almeno 12"));
        Assert.Equal(3, Assert.IsType<PlanApproved>(await ApproveAsync(desk)).Version.Number);
        Assert.Equal("almeno 12", await TargetAtAsync(desk, September));
        Assert.Equal(">= 10", await TargetAtAsync(desk, August));
        Assert.Equal(">= 10", await TargetAtAsync(desk, new DateOnly(2031, 5, 1)));
        Assert.Equal(">= 8", await TargetAtAsync(desk, new DateOnly(2031, 4, 30)));
    }

    [Fact]
    public async Task Figures_of_a_past_day_are_those_of_the_version_in_force_then()
    {
        var example = Examples.Read("mantova-2024");
        var desk = await OpenAsync(test.Database, example, Examples.Methodology(example));
        var before = Score(desk, await desk.DossierAsync(), new DateOnly(2024, 12, 31));
        var seen = await desk.StartAsync();
        await desk.SendAsync(
            seen,
            Sent(seen, DossierTable.Targets, row => ((TargetEntry)row.Record).Indicator == "OC_Int_01", ("text", ">= 500,00 N.")),
            Sent(seen, DossierTable.Units, row => row.Ordinal == 0, ("name", "Altro nome"))
        );
        Assert.IsType<PlanApproved>(await ApproveAsync(desk, new DateOnly(2025, 1, 1)));
        var now = Score(desk, await desk.DossierAsync(), null);
        var past = Score(desk, await desk.DossierAsync(new DateOnly(2024, 12, 31)), new DateOnly(2024, 12, 31));
        Assert.Equal(before, past);
        Assert.NotEqual(before, now);
    }

    [Fact]
    public async Task Weights_that_do_not_close_forbid_the_approval_and_are_located()
    {
        var example = Examples.Read("mantova-2024");
        var desk = await OpenAsync(test.Database, example, Examples.Methodology(example));
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentAssignment(seen, "OS 1.1 - Kpi 1", "OS 1.1", ("weight", "21")));
        var refused = Assert.IsType<ApprovalRefused>(await ApproveAsync(desk));
        var error = Assert.Single(refused.Review.Errors);
        Assert.Contains("sommano a 101 e non a 100", error.Message, StringComparison.Ordinal);
        Assert.Equal("OS 1.1 - Kpi 1", ((Assignment)(await desk.ReadAsync(seen.Header.Id)).At(error.Place)!.Record).Indicator);
        Assert.NotNull(await DraftOf(desk));
    }

    [Fact]
    public async Task Missing_and_unread_targets_and_operators_against_the_direction_are_pointed_out()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(
            seen,
            SentTarget(seen, "marzo/aprile 2031"),
            Sent(seen, DossierTable.Targets, row => ((TargetEntry)row.Record).Indicator == "K2", ("text", "<= 20")),
            Sent(seen, DossierTable.Targets, row => row.Record is TargetEntry { Indicator: "K3", Owner: null }) with
            {
                Removes = true,
            }
        );
        var review = await ReviewAsync(desk);
        Assert.Empty(review.Errors);
        Assert.Equal([MissingTargets.Code, "target-illeggibile", "operatore-contrario"], review.Warnings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task A_draft_that_changed_after_it_was_looked_at_is_not_approved()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Di un altro")));
        Assert.IsType<ApprovalOutdated>(await ApproveAsync(desk, seen: seen.Fingerprint));
        Assert.IsType<PlanApproved>(await ApproveAsync(desk));
    }

    [Fact]
    public async Task Who_sends_rows_of_a_draft_that_was_approved_is_told_which_version_it_became()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Approved());
        var seen = await desk.StartAsync();
        await ApproveAsync(desk);
        var gone = Assert.IsType<DraftGone>(await desk.SendAsync(seen, SentObjective(seen, "O1", ("title", "Tardi"))));
        Assert.Equal(2, gone.End.Number);
    }

    [Fact]
    public async Task The_first_plan_of_a_cycle_becomes_version_1_and_varies_nothing()
    {
        var desk = await OpenAsync(test.Database, SamplePlan.Dossier());
        await desk.StartAsync();
        Assert.Equal(1, Assert.IsType<PlanApproved>(await ApproveAsync(desk)).Version.Number);
        Assert.Empty((await desk.DossierAsync()).Revisions);
    }

    private static async Task<PlanRow?> DraftOf(PlanDesk desk)
    {
        await using var session = await desk.BeginAsync();
        return await DraftStore.FindAsync(session, desk.Cycle.Id);
    }

    private static async Task<ApprovalOutcome> ApproveAsync(PlanDesk desk, DateOnly? from = null, string? seen = null)
    {
        await using var session = await desk.BeginAsync();
        var draft = (await DraftStore.FindAsync(session, desk.Cycle.Id))!;
        var content = await DraftStore.ReadAsync(session, desk.Cycle, draft.Id);
        var approval = new PlanApproval
        {
            Seen = seen ?? content!.Fingerprint,
            Title = "Piano aggiornato",
            InForceFrom = from ?? September,
            Act = new Act("", "delibera", "Giunta", "12", new DateOnly(2031, 8, 20), Subject: null, "prot. 7"),
            Reason = "riordino",
        };
        var outcome = await ApprovalStore.ApproveAsync(session, desk.Cycle, draft.Id, approval, desk.Methodology);
        if (outcome is PlanApproved)
        {
            await session.CommitAsync();
        }

        return outcome;
    }

    private static async Task<ApprovalReview> ReviewAsync(PlanDesk desk)
    {
        await using var session = await desk.BeginAsync();
        var draft = await DraftStore.FindAsync(session, desk.Cycle.Id);
        return await ApprovalStore.ReviewAsync(session, desk.Cycle, draft!, desk.Methodology);
    }

    private static async Task RefusedAsync(PlanDesk desk, string sql, long planId)
    {
        await using var session = await desk.BeginAsync();
        await using var command = session.Command(sql, planId);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal("TR003", problem.SqlState);
    }

    private static async Task<string> TargetAtAsync(PlanDesk desk, DateOnly day) =>
        PlanHistory.At(await desk.DossierAsync(day), day).Plan.Targets[0].Text;

    private static ValueList<string> Score(PlanDesk desk, CycleDossier dossier, DateOnly? day) =>
        Scorer
            .Score(dossier, desk.Methodology!, day)
            .Figures.Select(figure => $"{figure.Ref} {figure.Value.State} {figure.Value.Score}")
            .ToValueList();

    private static SentRow SentTarget(DraftContent seen, string text) =>
        Sent(seen, DossierTable.Targets, row => ((TargetEntry)row.Record).Indicator == "K1", ("text", text));

    private static SentRow SentAssignment(DraftContent seen, string indicator, string owner, params (string Name, string Text)[] typed) =>
        Sent(
            seen,
            DossierTable.Assignments,
            row => row.Record is Assignment one && one.Indicator == indicator && one.Owner == owner,
            typed
        );
}
