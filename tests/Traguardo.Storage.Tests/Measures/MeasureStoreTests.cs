// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Measures;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Measures;

public sealed class MeasureStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_measure_comes_back_as_it_was_given_after_those_that_were_there()
    {
        var (body, cycle) = await FilledAsync();
        var given = Full("K «1»");
        await AppendAsync(body, cycle, new NewMeasure(given));

        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var stored = await MeasureStore.ListAsync(session, cycle);
        Assert.Equal(4, stored.Count);
        Assert.Equal(given, stored[^1].Entry);
        Assert.False(stored[^1].IsWithdrawn);
        Assert.Equal([stored[0], stored[^1]], await MeasureStore.ListAsync(session, cycle, "K «1»"));

        var row = await CycleStore.FindAsync(session, "c-2031");
        Assert.Equal(given, (await DossierStore.ReadAsync(session, row!)).Measures[^1]);
    }

    [Fact]
    public async Task The_register_says_who_recorded_a_measure_whatever_the_program_says()
    {
        var (body, cycle) = await FilledAsync();
        var account = await AccountAsync("chi");
        await using (var session = await test.Database.BeginAsync(body, account))
        {
            await MeasureStore.AppendAsync(session, cycle, [new NewMeasure(Of("K 2", "5"))]);
            await session.CommitAsync();
        }

        await using var reading = await test.Database.BeginReadingAsync(body, accountId: null);
        var stored = (await MeasureStore.ListAsync(reading, cycle))[^1];
        Assert.Equal((account, "Nome di chi"), (stored.Recorded.AccountId!.Value, stored.Recorded.Name));
        Assert.InRange(stored.Recorded.At, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
    }

    [Fact]
    public async Task What_is_sent_twice_is_recorded_once()
    {
        var (body, cycle) = await FilledAsync();
        var request = Guid.NewGuid();
        var first = await AppendAsync(body, cycle, new(Of("K 2", "5"), request), new(Of("K 2", "6"), Guid.NewGuid()));
        var second = await AppendAsync(body, cycle, new(Of("K 2", "5"), request), new(Of("K 2", "7"), Guid.NewGuid()));
        Assert.Equal((2, 0), (first.Added, first.Repeated));
        Assert.Equal((1, 1), (second.Added, second.Repeated));
        Assert.Equal(["1", "1", "5", "6", "7"], await TextsAsync(body, cycle, "K 2"));
    }

    [Fact]
    public async Task The_same_request_twice_in_one_sending_is_one_measure()
    {
        var (body, cycle) = await FilledAsync();
        var request = Guid.NewGuid();
        var outcome = await AppendAsync(body, cycle, new(Of("K 2", "5"), request), new(Of("K 2", "5"), request));
        Assert.Equal((1, 1), (outcome.Added, outcome.Repeated));
    }

    [Fact]
    public async Task Measures_of_an_indicator_that_the_plan_in_force_does_not_have_are_refused_with_all_others()
    {
        var (body, cycle) = await FilledAsync();
        var outcome = await AppendAsync(body, cycle, new(Of("K 2", "5")), new(Of("K 9", "5")), new(Of("k 2", "5")));
        Assert.True(outcome.IsRefused);
        Assert.Equal(["K 9", "k 2"], outcome.UnknownIndicators);
        Assert.Equal(["1", "1"], await TextsAsync(body, cycle, "K 2"));
    }

    [Fact]
    public async Task What_is_not_committed_is_not_recorded()
    {
        var (body, cycle) = await FilledAsync();
        await using (var session = await test.Database.BeginAsync(body, accountId: null))
        {
            await MeasureStore.AppendAsync(session, cycle, [new NewMeasure(Of("K 2", "5"))]);
        }

        Assert.Equal(["1", "1"], await TextsAsync(body, cycle, "K 2"));
    }

    [Fact]
    public async Task Writers_at_once_take_a_place_each()
    {
        var (body, cycle) = await FilledAsync();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 60),
            new ParallelOptions { MaxDegreeOfParallelism = 20 },
            async (number, _) => await AppendAsync(body, cycle, new NewMeasure(Of("K 2", $"v{number}")))
        );

        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        await using var command = session.Command(
            "select count(*), count(distinct ordinal), max(ordinal) from measures where cycle_id = $1",
            cycle
        );
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        Assert.Equal((63L, 63L, 62), (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2)));
    }

    [Fact]
    public async Task A_measure_withdrawn_stays_with_its_reason_and_no_longer_counts()
    {
        var (body, cycle) = await FilledAsync();
        var id = (await ListAsync(body, cycle))[1].Id;
        Assert.Equal(WithdrawOutcome.Done, await WithdrawAsync(body, cycle, id));
        Assert.Equal(WithdrawOutcome.AlreadyWithdrawn, await WithdrawAsync(body, cycle, id));
        Assert.Equal(WithdrawOutcome.NotFound, await WithdrawAsync(body, cycle, 999_999_999));

        var stored = await ListAsync(body, cycle);
        Assert.Equal((3, "sbagliata"), (stored.Count, stored[1].Withdrawal!.Reason));
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var row = await CycleStore.FindAsync(session, "c-2031");
        Assert.Equal(2, (await DossierStore.ReadAsync(session, row!)).Measures.Count);
    }

    [Fact]
    public async Task A_measure_of_another_body_is_not_found()
    {
        var (body, cycle) = await FilledAsync();
        var (other, _) = await FilledAsync();
        var id = (await ListAsync(body, cycle))[0].Id;
        Assert.Equal(WithdrawOutcome.NotFound, await WithdrawAsync(other, cycle, id));
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_is_refused()
    {
        var (body, cycle) = await FilledAsync();
        await using var session = await test.Database.BeginAsync(body, accountId: null);
        await Assert.ThrowsAsync<ArgumentException>(() => MeasureStore.WithdrawAsync(session, cycle, 1, "  "));
    }

    [Fact]
    public async Task A_workbook_that_waits_is_seen_by_who_sent_it_and_by_nobody_else()
    {
        var (body, cycle) = await FilledAsync();
        var (one, two) = (await AccountAsync("uno"), await AccountAsync("due"));
        long id;
        await using (var session = await test.Database.BeginAsync(body, one))
        {
            id = await MeasureUploadStore.AddAsync(session, cycle, "modulo.xlsx", [1, 2, 3]);
            await session.CommitAsync();
        }

        await using var own = await test.Database.BeginAsync(body, one);
        var found = await MeasureUploadStore.FindAsync(own, cycle, id);
        Assert.Equal(("modulo.xlsx", 3), (found!.Name, found.Content.Length));
        await using var others = await test.Database.BeginAsync(body, two);
        Assert.Null(await MeasureUploadStore.FindAsync(others, cycle, id));
        await MeasureUploadStore.RemoveAsync(others, cycle, id);
        Assert.NotNull(await MeasureUploadStore.FindAsync(own, cycle, id));
        await MeasureUploadStore.RemoveAsync(own, cycle, id);
        Assert.Null(await MeasureUploadStore.FindAsync(own, cycle, id));
    }

    [Fact]
    public async Task Of_many_workbooks_of_one_account_the_oldest_give_way()
    {
        var (body, cycle) = await FilledAsync();
        await using var session = await test.Database.BeginAsync(body, await AccountAsync("tanti"));
        var ids = new List<long>();
        for (var number = 0; number < 7; number++)
        {
            ids.Add(await MeasureUploadStore.AddAsync(session, cycle, $"{number}.xlsx", [1]));
        }

        Assert.Null(await MeasureUploadStore.FindAsync(session, cycle, ids[1]));
        Assert.NotNull(await MeasureUploadStore.FindAsync(session, cycle, ids[2]));
    }

    private static MeasureEntry Of(string indicator, string text) => new() { Indicator = indicator, Text = text };

    private static MeasureEntry Full(string indicator) =>
        new()
        {
            Indicator = indicator,
            Date = new DateOnly(2031, 3, 1),
            Text = "57,14 %",
            Reading = "4/7",
            ReadingReason = "motivo",
            Numerator = 4.10m,
            Denominator = 7,
            Quantities = [new NamedQuantity("oneri", 12.50m)],
            Basis = MeasureBasis.Forecast,
            State = MeasureState.Suspended,
            Note = "nota",
            Grade = "buono",
            Source = "fonte",
            Evidence = "prova",
            Author = "ufficio",
        };

    private async Task<(long Body, long Cycle)> FilledAsync()
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var code = Guid.NewGuid().ToString("N");
        var body = await BodyStore.AddAsync(session, new Body(code, code));
        var cycle = await CycleStore.AddAsync(session, FullDossier.Make(), new MethodologyText("m", "M", "id: m"));
        await session.CommitAsync();
        return (body.Id, cycle.Id);
    }

    private async Task<AppendOutcome> AppendAsync(long body, long cycle, params NewMeasure[] measures)
    {
        await using var session = await test.Database.BeginAsync(body, accountId: null);
        var outcome = await MeasureStore.AppendAsync(session, cycle, measures);
        await session.CommitAsync();
        return outcome;
    }

    private async Task<WithdrawOutcome> WithdrawAsync(long body, long cycle, long measure)
    {
        await using var session = await test.Database.BeginAsync(body, accountId: null);
        var outcome = await MeasureStore.WithdrawAsync(session, cycle, measure, "sbagliata");
        await session.CommitAsync();
        return outcome;
    }

    private async Task<IReadOnlyList<StoredMeasure>> ListAsync(long body, long cycle)
    {
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        return await MeasureStore.ListAsync(session, cycle);
    }

    private async Task<IEnumerable<string?>> TextsAsync(long body, long cycle, string indicator) =>
        (await ListAsync(body, cycle)).Where(measure => measure.Entry.Indicator == indicator).Select(measure => measure.Entry.Text);

    private async Task<long> AccountAsync(string name)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command(
            """
            insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp)
            values ($1, $1, $2, 'x', 'x') returning id
            """,
            name + Guid.NewGuid().ToString("N"),
            "Nome di " + name
        );
        var id = (long)(await command.ExecuteScalarAsync())!;
        await session.CommitAsync();
        return id;
    }
}
