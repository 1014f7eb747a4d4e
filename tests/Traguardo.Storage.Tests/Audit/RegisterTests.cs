// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Audit;

public sealed class RegisterTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData("update traguardo.audit_entries set new = jsonb_set(new, '{text}', '\"100\"') where subject = 'measures'")]
    [InlineData("update traguardo.audit_entries set at = at + interval '1 second' where sequence = 5")]
    [InlineData("update traguardo.audit_entries set account_id = 1 where sequence = 5")]
    [InlineData("delete from traguardo.audit_entries where sequence = 5")]
    [InlineData("delete from traguardo.audit_entries where sequence > 5")]
    public async Task An_entry_changed_behind_the_program_is_found(string tampering)
    {
        var body = await FilledAsync();
        Assert.True((await CheckAsync(body)).IsWhole);
        await AsSuperuserAsync(
            $"alter table traguardo.audit_entries disable trigger all; {tampering} {(tampering.Contains("where", StringComparison.Ordinal) ? "and" : "where")} body_id = {body}; alter table traguardo.audit_entries enable trigger all"
        );
        Assert.InRange((await CheckAsync(body)).FirstBroken!.Value, 1, 60);
    }

    [Fact]
    public async Task A_change_whose_entry_was_taken_away_with_its_place_in_the_chain_is_found_by_the_head()
    {
        var body = await FilledAsync();
        await AsSuperuserAsync($"update traguardo.audit_heads set sequence = sequence - 1 where body_id = {body}");
        Assert.False((await CheckAsync(body)).IsWhole);
    }

    [Fact]
    public async Task Changes_of_one_transaction_stand_together_the_latest_first()
    {
        var body = await FilledAsync();
        await InAsync(body, "insert into people (name) values ('Uno'), ('Due')");
        await InAsync(body, "insert into people (name) values ('Tre')");
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var groups = await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 2, entries: 10);
        Assert.Equal([1, 2], groups.Select(group => group.Count));
        var older = await RegisterStore.ReadAsync(session, new RegisterFilter(), groups[^1].Head.Sequence, groups: 5, entries: 3);
        var import = Assert.Single(older);
        Assert.True(import.Count > 30);
        Assert.Equal([1L, 2L, 3L], import.Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public async Task Entries_of_equal_transaction_numbers_that_do_not_stand_together_are_two_groups()
    {
        var body = await FilledAsync();
        await InAsync(body, "insert into people (name) values ('Uno')");
        await InAsync(body, "insert into people (name) values ('Due')");
        await AsSuperuserAsync(
            $"""
            alter table traguardo.audit_entries disable trigger all;
            update traguardo.audit_entries set transaction = (select min(transaction::text::bigint) from traguardo.audit_entries where body_id = {body})::text::xid8
            where body_id = {body} and sequence = (select max(sequence) from traguardo.audit_entries where body_id = {body});
            alter table traguardo.audit_entries enable trigger all
            """
        );
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var groups = await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 9, entries: 1);
        Assert.Equal(3, groups.Count);
        Assert.True((await RegisterStore.CheckAsync(session)).IsWhole);
    }

    [Fact]
    public async Task Entries_are_found_by_cycle_table_person_day_and_text()
    {
        var body = await FilledAsync();
        await InAsync(body, "insert into people (name) values ('Tizio Caio')", account: 42);
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var cycle = (await CycleStore.ListAsync(session))[0].Id;
        Assert.Equal(3, await CountAsync(session, new() { CycleId = cycle, Subject = "measures" }));
        Assert.Equal(1, await CountAsync(session, new() { AccountId = 42 }));
        Assert.Equal(1, await CountAsync(session, new() { Text = "tizio CAIO" }));
        Assert.Equal(0, await CountAsync(session, new() { Text = "tizio%" }));
        Assert.Equal(0, await CountAsync(session, new() { Until = DateTimeOffset.UtcNow.AddDays(-1) }));
        Assert.Equal(1, await CountAsync(session, new() { From = DateTimeOffset.UtcNow.AddDays(-1), Subject = "people" }));
        var streamed = new List<long>();
        await foreach (var entry in RegisterStore.StreamAsync(session, new() { Subject = "measures" }))
        {
            streamed.Add(entry.Sequence);
        }

        Assert.Equal(streamed.Order(), streamed);
        Assert.Equal(3, streamed.Count);
    }

    [Fact]
    public async Task A_change_is_said_with_the_words_of_the_dossier()
    {
        var body = await FilledAsync();
        await InAsync(
            body,
            """
            update acts set subject = 'altro', date = '2031-12-31';
            update revisions set status = 'approved', period = '2031-12-31', kind = 'target', version = null
            """
        );
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var words = await RegisterWords.OfAsync(session);
        var group = (await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 1, entries: 10))[0];
        var (act, revision) = (words.Of(group.Entries[0]), words.Of(group.Entries[1]));
        Assert.Equal(("Atti", "D1"), (act.Table, act.Row));
        Assert.Equal(
            [new("Data", "30/06/2031", "31/12/2031"), new("Oggetto", "oggetto", "altro")],
            act.Fields.OrderBy(field => field.Heading)
        );
        Assert.Equal(("Variazioni", "R1"), (revision.Table, revision.Row));
        Assert.Contains(revision.Fields, field => field is { Heading: "Versione", Old: "2", New: null });
        Assert.All(revision.Fields, field => Assert.DoesNotContain("approved", field.New ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_entry_of_a_full_cycle_has_words_for_table_row_and_fields()
    {
        var body = await FilledAsync();
        await InAsync(
            body,
            """
            insert into measure_withdrawals (cycle_id, measure_id, reason) select cycle_id, max(id), 'sbagliata' from measures group by 1;
            insert into comments (cycle_id, figure, text) select id, '{"Kind": "indicator", "Code": "K", "Owner": null, "Aspect": "score"}', 'x' from cycles;
            insert into attachment_contents (sha256, size, content) values (sha256('x'), 1, 'x');
            insert into attachments (cycle_id, indicator, name, media_type, size, sha256) select id, 'K', 'x', 'text/plain', 1, sha256('x') from cycles;
            insert into people (name) values ('x');
            update bodies set name = 'altro'
            """
        );
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var words = await RegisterWords.OfAsync(session);
        foreach (var subject in await RegisterStore.SubjectsAsync(session))
        {
            Assert.NotEqual(subject, words.TitleOf(subject));
        }

        await foreach (var entry in RegisterStore.StreamAsync(session, new RegisterFilter()))
        {
            var line = words.Of(entry);
            Assert.False(string.IsNullOrEmpty(line.Row), $"{entry.Subject} {entry.Sequence}");
            Assert.NotEmpty(line.Fields);
            Assert.All(line.Fields, field => Assert.True(char.IsUpper(field.Heading[0]), $"{entry.Subject}: {field.Heading}"));
            Assert.All(line.Fields, field => Assert.DoesNotContain("{", field.New ?? "", StringComparison.Ordinal));
        }
    }

    private async Task<long> FilledAsync()
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var code = Guid.NewGuid().ToString("N");
        await using var account = session.Command(
            "insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp) values ($1, $1, 'Account di prova', 'x', 'x') returning id",
            code
        );
        var id = (long)(await account.ExecuteScalarAsync())!;
        var body = await BodyStore.AddAsync(session, new Body(code, "Ente"));
        await RoleStore.AddAsync(session, id, Role.Controller, "U1", new DateOnly(2031, 1, 1));
        await CycleStore.AddAsync(session, FullDossier.Make(), new MethodologyText("m", "M", "id: m\n"));
        await session.CommitAsync();
        return body.Id;
    }

    private async Task InAsync(long body, string sql, long? account = null)
    {
        await using var session = await test.Database.BeginAsync(body, account);
        await using var command = session.Command(sql);
        await command.ExecuteNonQueryAsync();
        await session.CommitAsync();
    }

    private async Task<RegisterCheck> CheckAsync(long body)
    {
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        return await RegisterStore.CheckAsync(session);
    }

    private static async Task<int> CountAsync(BodySession session, RegisterFilter filter) =>
        (await RegisterStore.ReadAsync(session, filter, before: null, groups: 100, entries: 1)).Sum(group => group.Count);

    private async Task AsSuperuserAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(test.Owner + ";Username=traguardo_admin");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
