// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Schema;

public sealed class RowLevelSecurityTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_web_role_sees_no_row_of_another_body_in_any_table()
    {
        var full = await FilledBodyAsync("pieno");
        var other = await EmptyBodyAsync("altro");

        await using var inside = await test.Database.BeginAsync(full, accountId: null);
        await using var outside = await test.Database.BeginAsync(other, accountId: null);
        await using var nowhere = await test.Database.BeginOutsideAsync(accountId: null);
        foreach (var table in await BodyTablesAsync(inside))
        {
            Assert.True(await CountAsync(inside, table, full) > 0, $"{table} has no row to hide");
            Assert.Equal(0, await CountAsync(outside, table, full));
            Assert.Equal(0, await CountAsync(nowhere, table, full));
        }
    }

    [Fact]
    public async Task Row_level_security_is_forced_in_every_table_of_a_body()
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'body_id'
            where c.relkind = 'r' and c.relnamespace = 'traguardo'::regnamespace and not (c.relrowsecurity and c.relforcerowsecurity)
            """
        );
        Assert.Null(await command.ExecuteScalarAsync());
    }

    [Fact]
    public async Task The_web_role_cannot_write_a_row_of_another_body()
    {
        var one = await EmptyBodyAsync("uno");
        var two = await EmptyBodyAsync("due");
        await using var session = await test.Database.BeginAsync(one, accountId: null);
        await using var command = session.Command("insert into people (body_id, name) values ($1, 'x')", two);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, problem.SqlState);
    }

    [Fact]
    public async Task The_owner_of_the_tables_is_bound_as_well()
    {
        var full = await FilledBodyAsync("proprietario");
        await using var owner = NpgsqlDataSource.Create(test.Owner + ";SearchPath=traguardo");
        await using var command = owner.CreateCommand("select count(*) from measures where body_id = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = full });
        Assert.Equal(0L, await command.ExecuteScalarAsync());
    }

    [Theory]
    [InlineData("update measures set text = 'x'")]
    [InlineData("delete from measures")]
    [InlineData("update measure_withdrawals set reason = 'x'")]
    [InlineData("delete from audit_entries")]
    [InlineData("update audit_heads set sequence = 1")]
    [InlineData("insert into audit_heads values (1, 1, ''::bytea)")]
    [InlineData("update methodologies set yaml = 'x'")]
    [InlineData("update attachment_contents set content = 'y'")]
    [InlineData("delete from attachments")]
    [InlineData("update template_texts set content = 'y'")]
    [InlineData("update templates set title = 'y'")]
    [InlineData("delete from templates")]
    [InlineData("update documents set title = 'y'")]
    [InlineData("update document_files set content = 'y'")]
    [InlineData("delete from document_freezes")]
    [InlineData("delete from cycles")]
    [InlineData("delete from bodies")]
    public async Task The_web_role_cannot_undo_what_is_written(string sql)
    {
        var full = await FilledBodyAsync(Guid.NewGuid().ToString("N"));
        await using var session = await test.Database.BeginAsync(full, accountId: null);
        await using var command = session.Command(sql);
        var problem = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, problem.SqlState);
    }

    [Theory]
    [InlineData("update measures set text = 'x'")]
    [InlineData("delete from measures")]
    [InlineData("delete from measure_withdrawals")]
    [InlineData("update attachments set name = 'y'")]
    [InlineData("delete from attachments")]
    [InlineData("delete from attachment_contents")]
    [InlineData("delete from template_texts")]
    [InlineData("update templates set sha256 = null")]
    [InlineData("update documents set lacks = '[]', is_complete = false")]
    [InlineData("delete from documents")]
    [InlineData("update document_files set name = 'y.pdf'")]
    [InlineData("delete from document_files")]
    [InlineData(
        "insert into document_files (cycle_id, document_id, format, name, size, sha256, content) select cycle_id, id, 'odt', 'x.odt', 1, sha256('x'), 'x' from documents"
    )]
    [InlineData("update document_freezes set act_kind = 'y'")]
    [InlineData("delete from document_freezes")]
    [InlineData("delete from audit_entries")]
    [InlineData("update methodologies set yaml = 'x'")]
    [InlineData("update indicators set name = 'x'")]
    [InlineData("delete from objectives")]
    [InlineData("update plans set title = 'x'")]
    [InlineData("delete from plans")]
    public async Task Not_even_the_owner_changes_what_is_final(string sql)
    {
        var full = await FilledBodyAsync(Guid.NewGuid().ToString("N"));
        await using var owner = NpgsqlDataSource.Create(test.Owner + ";SearchPath=traguardo");
        await using var connection = await owner.OpenConnectionAsync();
        await new NpgsqlCommand($"set traguardo.body = '{full}'", connection).ExecuteNonQueryAsync();
        var problem = await Assert.ThrowsAsync<PostgresException>(() => new NpgsqlCommand(sql, connection).ExecuteNonQueryAsync());
        Assert.StartsWith("TR00", problem.SqlState, StringComparison.Ordinal);
    }

    private async Task<long> EmptyBodyAsync(string code)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var body = await BodyStore.AddAsync(session, new Body(code, code));
        await session.CommitAsync();
        return body.Id;
    }

    /// <summary>A body with a row in every table.</summary>
    private async Task<long> FilledBodyAsync(string code)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var account = await AccountAsync(session, code);
        var body = await BodyStore.AddAsync(session, new Body(code, code));
        var cycle = await CycleStore.AddAsync(session, FullDossier.Make(), new MethodologyText("m", "M", "id: m"));
        foreach (
            var sql in new[]
            {
                "insert into people (name) values ('x')",
                $"insert into role_assignments (account_id, role, valid_from) values ({account}, 'reader', '2031-01-01')",
                $"insert into measure_withdrawals (cycle_id, measure_id, reason) select cycle_id, max(id), 'x' from measures where cycle_id = {cycle.Id} group by 1",
                $"insert into comments (cycle_id, figure, text) values ({cycle.Id}, '{{}}', 'x')",
                "insert into attachment_contents (sha256, size, content) values (sha256('x'), 1, 'x')",
                $"insert into attachments (cycle_id, indicator, name, media_type, size, sha256) values ({cycle.Id}, 'K', 'x', 'text/plain', 1, sha256('x'))",
                $"insert into measure_uploads (cycle_id, name, content) values ({cycle.Id}, 'x', 'x')",
                "insert into jobs (kind, title) values ('x', 'x')",
                "insert into template_texts (sha256, content) values (sha256('x'), 'x')",
                "insert into templates (name, title, sha256) values ('x', 'x', sha256('x'))",
                $"insert into documents (cycle_id, template, template_sha256, is_own, title, day, stamp, is_complete, lacks, sha256, files) values ({cycle.Id}, 'x', sha256('x'), true, 'x', '2031-12-31', 1, true, '[]', sha256('x'), 1)",
                "insert into document_files (cycle_id, document_id, format, name, size, sha256, content) select cycle_id, id, 'pdf', 'x.pdf', 1, sha256('x'), 'x' from documents",
                "insert into document_freezes (cycle_id, document_id, sha256, act_kind) select cycle_id, id, sha256, 'delibera' from documents",
            }
        )
        {
            await using var command = session.Command(sql);
            await command.ExecuteNonQueryAsync();
        }

        await session.CommitAsync();
        return body.Id;
    }

    private static async Task<long> AccountAsync(BodySession session, string name)
    {
        await using var command = session.Command(
            "insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp) values ($1, $1, $1, 'x', 'x') returning id",
            name
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<IReadOnlyList<string>> BodyTablesAsync(BodySession session)
    {
        await using var command = session.Command(
            "select table_name::text from information_schema.columns where table_schema = 'traguardo' and column_name = 'body_id' order by 1"
        );
        await using var reader = await command.ExecuteReaderAsync();
        var tables = new List<string>();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        Assert.True(tables.Count > 30, $"only {tables.Count} tables");
        return tables;
    }

    private static async Task<long> CountAsync(BodySession session, string table, long body)
    {
        await using var command = session.Command($"select count(*) from {table} where body_id = $1", body);
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
