// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Jobs;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Jobs;

public sealed class JobTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private const long Account = 7;
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Fact]
    public async Task Of_nodes_that_ask_at_once_one_gets_the_job()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body);
        await using var first = await SessionAsync(body);
        await using var second = await SessionAsync(body);
        Assert.Equal(id, (await JobTurns.TakeAsync(first, One))!.Id);
        Assert.Null(await JobTurns.TakeAsync(second, Other));
        await first.CommitAsync();
        await second.CommitAsync();
        await InAsync(body, async session => Assert.Null(await JobTurns.TakeAsync(session, Other)));
    }

    [Fact]
    public async Task A_job_whose_node_fell_silent_goes_to_another_and_the_first_can_store_nothing_any_more()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body);
        await InAsync(body, session => JobTurns.TakeAsync(session, One));
        await SilenceAsync(body, id);
        await InAsync(body, async session => Assert.Equal(id, (await JobTurns.TakeAsync(session, Other))!.Id));
        await InAsync(body, async session => Assert.False(await JobTurns.BeatAsync(session, id, One)));
        await InAsync(body, async session => Assert.False(await JobTurns.FinishAsync(session, id, One, new(JobStatus.Done))));
        await InAsync(body, async session => Assert.True(await JobTurns.FinishAsync(session, id, Other, new(JobStatus.Done))));
        Assert.Equal(JobStatus.Done, (await FindAsync(body, id))!.Status);
    }

    [Fact]
    public async Task A_job_that_takes_its_node_down_every_time_fails_in_the_end()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body);
        for (var attempt = 0; attempt < JobTurns.MostAttempts; attempt++)
        {
            await InAsync(body, async session => Assert.NotNull(await JobTurns.TakeAsync(session, One)));
            await SilenceAsync(body, id);
        }

        await InAsync(body, async session => Assert.Null(await JobTurns.TakeAsync(session, One)));
        var job = (await FindAsync(body, id))!;
        Assert.Equal(JobStatus.Failed, job.Status);
        Assert.Contains("Interrotto", job.Message, StringComparison.Ordinal);
        Assert.Null(job.PayloadBytes);
    }

    [Fact]
    public async Task A_job_given_back_is_taken_again_and_does_not_count_as_begun()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body);
        for (var round = 0; round < 5; round++)
        {
            await InAsync(body, async session => Assert.NotNull(await JobTurns.TakeAsync(session, One)));
            await InAsync(body, async session => Assert.True(await JobTurns.GiveBackAsync(session, id, One)));
        }
    }

    [Fact]
    public async Task What_a_job_reports_is_seen_and_its_file_goes_when_it_is_done()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body);
        await InAsync(body, session => JobTurns.TakeAsync(session, One));
        await InAsync(body, async session => Assert.True(await JobTurns.ReportAsync(session, id, One, 3, 10, "a buon punto")));
        var running = (await FindAsync(body, id))!;
        Assert.Equal((3, 10, "a buon punto", 3L), (running.Done, running.Total, running.Message, running.PayloadBytes));
        await InAsync(body, session => JobTurns.FinishAsync(session, id, One, new(JobStatus.Done, "fatto", """{"a": 1}""")));
        var done = (await FindAsync(body, id))!;
        Assert.Equal((JobStatus.Done, "fatto", """{"a": 1}""", null), (done.Status, done.Message, done.Result, done.PayloadBytes));
        Assert.NotNull(done.FinishedAt);
    }

    [Fact]
    public async Task Nobody_else_sees_a_job_or_decides_about_it()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body, JobStatus.Waiting);
        await using var session = await test.Database.BeginAsync(body, Account + 1);
        Assert.Null(await JobStore.FindAsync(session, id));
        Assert.Null(await JobStore.HoldWaitingAsync(session, id));
        Assert.Empty(await JobStore.ListAsync(session, 10));
        Assert.False(await JobStore.QueueAsync(session, id, "{}"));
        Assert.False(await JobStore.CancelAsync(session, id));
        Assert.False(await JobStore.CompleteWaitingAsync(session, id, result: null, message: null));
    }

    [Fact]
    public async Task A_waiting_job_is_decided_once()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body, JobStatus.Waiting);
        await InAsync(body, async session => Assert.True(await JobStore.QueueAsync(session, id, """{"x": true}""")));
        await InAsync(body, async session => Assert.False(await JobStore.QueueAsync(session, id, "{}")));
        Assert.Equal("""{"x": true}""", (await FindAsync(body, id))!.Parameters);
        await InAsync(body, async session => Assert.True(await JobStore.CancelAsync(session, id)));
        await InAsync(body, async session => Assert.False(await JobStore.CancelAsync(session, id)));
    }

    [Fact]
    public async Task A_job_that_a_node_works_on_is_given_up_only_where_its_kind_allows_it_and_the_node_stores_nothing()
    {
        var body = await BodyAsync();
        var id = await AddAsync(body, JobStatus.Queued);
        var worker = Guid.NewGuid();
        await InAsync(body, async session => Assert.NotNull(await JobTurns.TakeAsync(session, worker, id)));
        var kind = (await FindAsync(body, id))!.Kind;
        await InAsync(body, async session => Assert.False(await JobStore.CancelAsync(session, id)));
        await InAsync(body, async session => Assert.False(await JobStore.CancelAsync(session, id, ["altro"])));
        await InAsync(body, async session => Assert.True(await JobStore.CancelAsync(session, id, [kind])));
        Assert.Equal(JobStatus.Cancelled, (await FindAsync(body, id))!.Status);
        await InAsync(body, async session => Assert.False(await JobTurns.BeatAsync(session, id, worker)));
        await InAsync(body, async session => Assert.False(await JobTurns.FinishAsync(session, id, worker, new JobOutcome(JobStatus.Done))));
        await InAsync(body, async session => Assert.Null(await JobTurns.TakeAsync(session, worker, id)));
    }

    [Fact]
    public async Task What_waited_a_day_is_given_up_and_what_ended_a_month_ago_is_forgotten()
    {
        var body = await BodyAsync();
        var waiting = await AddAsync(body, JobStatus.Waiting);
        var fresh = await AddAsync(body, JobStatus.Waiting);
        var old = await AddAsync(body, JobStatus.Waiting);
        await InAsync(body, session => JobStore.CancelAsync(session, old));
        await InAsync(body, session => RunAsync(session, $"update jobs set created_at = now() - interval '25 hours' where id = {waiting}"));
        await InAsync(body, session => RunAsync(session, $"update jobs set finished_at = now() - interval '31 days' where id = {old}"));
        await InAsync(body, session => JobTurns.ForgetAsync(session));
        Assert.Equal(
            (JobStatus.Cancelled, null),
            ((await FindAsync(body, waiting))!.Status, (await FindAsync(body, waiting))!.PayloadBytes)
        );
        Assert.Equal(JobStatus.Waiting, (await FindAsync(body, fresh))!.Status);
        Assert.Null(await FindAsync(body, old));
    }

    private async Task<long> BodyAsync()
    {
        await using var session = await test.Database.BeginOutsideAsync(Account);
        var body = await BodyStore.AddAsync(session, new Body(Guid.NewGuid().ToString("N"), "x"));
        await session.CommitAsync();
        return body.Id;
    }

    private async Task<long> AddAsync(long body, JobStatus status = JobStatus.Queued)
    {
        await using var session = await SessionAsync(body);
        var id = await JobStore.AddAsync(session, new NewJob("prova", "Prova", status) { Payload = [1, 2, 3] });
        await session.CommitAsync();
        return id;
    }

    private async Task<Job?> FindAsync(long body, long id)
    {
        await using var session = await SessionAsync(body);
        return await JobStore.FindAsync(session, id);
    }

    private Task SilenceAsync(long body, long id) =>
        InAsync(body, session => RunAsync(session, $"update jobs set alive_at = now() - interval '61 seconds' where id = {id}"));

    private Task<BodySession> SessionAsync(long body) => test.Database.BeginAsync(body, Account);

    private async Task InAsync(long body, Func<BodySession, Task> work)
    {
        await using var session = await SessionAsync(body);
        await work(session);
        await session.CommitAsync();
    }

    private static async Task RunAsync(BodySession session, string sql)
    {
        await using var command = session.Command(sql);
        await command.ExecuteNonQueryAsync();
    }
}
