// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Npgsql;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Backup;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Backup;

public sealed class BackupTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly BackupNote Note = new("copia.traguardo", 1, [1], 1);

    private readonly TestDatabase full = new(cluster);
    private readonly TestDatabase empty = new(cluster);
    private readonly string folder = Directory.CreateTempSubdirectory("traguardo-backup").FullName;

    private string Path => System.IO.Path.Combine(folder, "copia.traguardo");

    public async ValueTask InitializeAsync()
    {
        await full.InitializeAsync();
        await empty.InitializeAsync();
        await FillAsync(full.Database);
    }

    public async ValueTask DisposeAsync()
    {
        await full.DisposeAsync();
        await empty.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Every_table_of_a_restored_installation_is_equal_and_there_and_back_again()
    {
        var first = await BackUpAsync(full.Owner, Path);
        await RestoreAsync(empty.Owner, Path);
        var again = System.IO.Path.Combine(folder, "ritorno.traguardo");
        var second = await BackUpAsync(empty.Owner, again);

        Assert.Equal(Tables(first), Tables(second));
        Assert.Equal(first.Bodies, second.Bodies);
        Assert.All(first.Bodies, body => Assert.Null(body.FirstBroken));
        Assert.True(first.Tables.Count > 35, $"only {first.Tables.Count} tables");
        Assert.All(
            first.Tables.Where(table => table.Name is not ("backups" or "data_protection_keys")),
            table => Assert.True(table.Rows > 0, $"{table.Name} has no row to compare")
        );

        await using var third = new EmptyDatabase(cluster);
        await third.InitializeAsync();
        await RestoreAsync(third.Test.Owner, again);
        Assert.Equal(Tables(first), Tables(await BackUpAsync(third.Test.Owner, System.IO.Path.Combine(folder, "terza.traguardo"))));
    }

    [Fact]
    public async Task A_restored_installation_goes_on_where_it_was()
    {
        await BackUpAsync(full.Owner, Path);
        var last = await ScalarAsync(full.Owner, "select max(id) from traguardo.accounts");
        await RestoreAsync(empty.Owner, Path);
        foreach (var body in await BodiesAsync(empty.Database))
        {
            await using var session = await empty.Database.BeginAsync(body.Id, accountId: null);
            var cycle = (await CycleStore.FindAsync(session, "mantova-2024"))!;
            Assert.Equal(Examples.Read("mantova-2024").Measures, (await DossierStore.ReadAsync(session, cycle)).Measures);
            await using var write = session.Command("insert into people (name) values ('Nuova') returning id");
            Assert.True((long)(await write.ExecuteScalarAsync())! > 1);
            await session.CommitAsync();
            await using var check = await empty.Database.BeginReadingAsync(body.Id, accountId: null);
            Assert.True((await RegisterStore.CheckAsync(check)).IsWhole);
            var group = (await RegisterStore.ReadAsync(check, new RegisterFilter(), before: null, groups: 1, entries: 5))[0];
            Assert.Equal("people", Assert.Single(group.Entries).Subject);
        }

        Assert.True(await AccountAsync(empty.Database) > last);
    }

    [Fact]
    public async Task What_binds_owner_and_web_role_is_in_force_after_a_restore()
    {
        await BackUpAsync(full.Owner, Path);
        await RestoreAsync(empty.Owner, Path);
        const string Sql = """
            select string_agg(concat_ws('|', c.relname, c.relrowsecurity, c.relforcerowsecurity,
              (select string_agg(t.tgname::text || t.tgenabled::text, ',' order by t.tgname) from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal),
              (select string_agg(p.polname, ',' order by p.polname) from pg_policy p where p.polrelid = c.oid),
              (select string_agg(a::text, ',' order by a::text) from unnest(c.relacl) a)), E'\n' order by c.relname)
            from pg_class c where c.relnamespace = 'traguardo'::regnamespace and c.relkind = 'r'
            """;
        Assert.Equal(await TextAsync(full.Owner, Sql), await TextAsync(empty.Owner, Sql));
    }

    [Fact]
    public async Task A_backup_is_one_moment_though_others_write_meanwhile()
    {
        using var stream = new WritingStream(async () => await AddPersonAsync(full.Database));
        await BackupWriter.WriteAsync(full.Owner, stream, "prova", DateTimeOffset.UnixEpoch);
        await File.WriteAllBytesAsync(Path, stream.ToArray());
        await RestoreAsync(empty.Owner, Path);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public async Task A_truncated_backup_changes_nothing(double part)
    {
        await BackUpAsync(full.Owner, Path);
        var bytes = await File.ReadAllBytesAsync(Path);
        await File.WriteAllBytesAsync(Path, bytes[..(int)(bytes.Length * part)]);
        await RefusedAsync("danneggiata o incompleta");
    }

    [Fact]
    public async Task A_backup_with_a_changed_line_changes_nothing()
    {
        await BackUpAsync(full.Owner, Path);
        await ChangeAsync("dati/measures.txt", text => text.Replace("100", "101", StringComparison.Ordinal));
        await RefusedAsync("danneggiata o incompleta");
    }

    [Fact]
    public async Task A_backup_whose_register_was_rewritten_with_all_hashes_of_the_file_changes_nothing()
    {
        await BackUpAsync(full.Owner, Path);
        await ChangeAsync(
            "dati/audit_entries.txt",
            text => text.Replace("insert\tmeasures", "insert\tmisures", StringComparison.Ordinal),
            mend: true
        );
        await RefusedAsync("registro");
    }

    [Fact]
    public async Task A_backup_with_a_row_that_the_database_refuses_changes_nothing()
    {
        await BackUpAsync(full.Owner, Path);
        await ChangeAsync("dati/plans.txt", text => text.Replace("approved", "approvato", StringComparison.Ordinal), mend: true);
        await RefusedAsync("plans");
    }

    [Fact]
    public async Task A_backup_is_not_restored_over_what_is_there()
    {
        await BackUpAsync(full.Owner, Path);
        var before = await BackUpAsync(full.Owner, System.IO.Path.Combine(folder, "prima"));
        await using var file = await BackupFile.OpenAsync(Path);
        var problem = await Assert.ThrowsAsync<BackupException>(() => BackupRestore.RunAsync(full.Owner, file, Note));
        Assert.Contains("non è vuota", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Tables(before), Tables(await BackUpAsync(full.Owner, System.IO.Path.Combine(folder, "dopo"))));
    }

    [Theory]
    [InlineData("non è uno zip")]
    [InlineData("")]
    public async Task What_is_no_backup_is_refused(string content)
    {
        await File.WriteAllTextAsync(Path, content);
        await Assert.ThrowsAsync<BackupException>(() => BackupFile.OpenAsync(Path));
    }

    [Fact]
    public async Task A_register_that_was_broken_before_is_restored_as_it_was_and_said()
    {
        await using (var admin = NpgsqlDataSource.Create(full.Owner + ";Username=traguardo_admin"))
        await using (
            var tamper = admin.CreateCommand(
                "alter table traguardo.audit_entries disable trigger all; update traguardo.audit_entries set action = 'delete' where sequence = 4; alter table traguardo.audit_entries enable trigger all"
            )
        )
        {
            await tamper.ExecuteNonQueryAsync();
        }

        var manifest = await BackUpAsync(full.Owner, Path);
        Assert.All(manifest.Bodies, body => Assert.Equal(4, body.FirstBroken));
        await RestoreAsync(empty.Owner, Path);
        Assert.All((await BackUpAsync(empty.Owner, System.IO.Path.Combine(folder, "x"))).Bodies, body => Assert.Equal(4, body.FirstBroken));
    }

    [Fact]
    public async Task A_file_that_could_not_be_written_leaves_nothing_and_nobody_else_may_read_one_that_was()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            BackupFile.WriteAsync(Path, overwrite: false, _ => throw new InvalidOperationException())
        );
        Assert.Empty(Directory.GetFiles(folder));
        await BackupFile.WriteAsync(Path, overwrite: false, stream => stream.WriteAsync("x"u8.ToArray()).AsTask());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }

        await Assert.ThrowsAsync<IOException>(() =>
            BackupFile.WriteAsync(Path, overwrite: false, stream => stream.WriteAsync("y"u8.ToArray()).AsTask())
        );
        Assert.Equal("x", await File.ReadAllTextAsync(Path));
        Assert.Single(Directory.GetFiles(folder));
    }

    /// <summary>Two bodies with a row in every table, and one row that was removed, so that its number is free.</summary>
    private static async Task FillAsync(Database database)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null);
        var account = await InsertAccountAsync(session);
        foreach (
            var sql in new[]
            {
                $"insert into account_recovery_codes (account_id, code_hash) values ({account}, 'x')",
                $"insert into account_logins (provider, provider_key, account_id) values ('p', 'k', {account})",
                $"insert into account_passkeys (credential_id, account_id, data) values ('x', {account}, '{{}}')",
                $"insert into account_events (account_id, actor_id, event, detail) values ({account}, {account}, 'x', 'x')",
                $"insert into kept_forms (account_id, browser_hash, content) values ({account}, '\\x00', '\\x0001')",
            }
        )
        {
            await RunAsync(session, sql);
        }

        foreach (var code in new[] { "uno", "due \"x\"\\N" })
        {
            var real = Examples.Read("mantova-2024");
            await BodyStore.AddAsync(session, new Body(code, code + "\n\t\\.è🎯"));
            await RoleStore.AddAsync(session, account, Role.Administrator, unit: null, new DateOnly(2031, 1, 1));
            await CycleStore.AddAsync(session, real, new MethodologyText("m", "M", Examples.Methodology(real)));
            await CycleStore.AddAsync(session, FullDossier.Make(), methodology: null);
            foreach (
                var sql in new[]
                {
                    "insert into people (name) values ('x'), ('y')",
                    "delete from people where name = 'y'",
                    "insert into measure_withdrawals (cycle_id, measure_id, reason) select cycle_id, max(id), 'x' from measures where indicator = 'K 2' group by 1",
                    "insert into comments (cycle_id, figure, text) select id, '{}', E'\\\\. \\t' from cycles",
                    "insert into attachment_contents (sha256, size, content) values (sha256('\\x00ff0a5c'), 4, '\\x00ff0a5c') on conflict do nothing",
                    "insert into attachments (cycle_id, indicator, name, media_type, size, sha256) select id, 'K', 'x', 'text/plain', 4, sha256('\\x00ff0a5c') from cycles",
                    "insert into measure_uploads (cycle_id, name, content) select id, 'x', '\\x00ff' from cycles",
                    "insert into jobs (kind, title, payload) values ('x', 'x', '\\x0001')",
                    "insert into template_texts (sha256, content) values (sha256('x'), 'x') on conflict do nothing",
                    "insert into templates (name, title, sha256) values ('x', 'x', sha256('x')), ('x', 'x', null)",
                    "insert into documents (cycle_id, template, template_sha256, is_own, title, day, stamp, is_complete, lacks, sha256, files) select id, 'x', sha256('x'), true, 'x', '2031-12-31', 1, true, '[]', sha256('x'), 1 from cycles",
                    "insert into document_files (cycle_id, document_id, format, name, size, sha256, content) select cycle_id, id, 'pdf', 'x.pdf', 4, sha256('\\x00ff0a5c'), '\\x00ff0a5c' from documents",
                    "insert into document_freezes (cycle_id, document_id, sha256, act_kind) select cycle_id, id, sha256, 'delibera' from documents",
                }
            )
            {
                await RunAsync(session, sql);
            }
        }

        await session.CommitAsync();
    }

    private static async Task<BackupManifest> BackUpAsync(string owner, string path)
    {
        BackupManifest? manifest = null;
        await BackupFile.WriteAsync(
            path,
            overwrite: true,
            async stream => manifest = await BackupWriter.WriteAsync(owner, stream, "prova", DateTimeOffset.UnixEpoch)
        );
        return manifest!;
    }

    private static async Task RestoreAsync(string owner, string path)
    {
        await using var file = await BackupFile.OpenAsync(path);
        await BackupRestore.RunAsync(owner, file, Note);
    }

    private async Task RefusedAsync(string reason)
    {
        var before = Tables(await BackUpAsync(empty.Owner, System.IO.Path.Combine(folder, "prima")));
        var problem = await Assert.ThrowsAsync<BackupException>(() => RestoreAsync(empty.Owner, Path));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.Equal(before, Tables(await BackUpAsync(empty.Owner, System.IO.Path.Combine(folder, "dopo"))));
        await AddPersonlessBodyAsync();
    }

    /// <summary>The installation can still be used.</summary>
    private async Task AddPersonlessBodyAsync()
    {
        await using var session = await empty.Database.BeginOutsideAsync(accountId: null);
        await BodyStore.AddAsync(session, new Body("ancora", "Ancora"));
        await session.CommitAsync();
    }

    private async Task ChangeAsync(string entry, Func<string, string> change, bool mend = false)
    {
        using var zip = ZipFile.Open(Path, ZipArchiveMode.Update);
        var text = await ReadAsync(zip, entry);
        var changed = change(text);
        Assert.NotEqual(text, changed);
        await WriteAsync(zip, entry, changed);
        if (mend)
        {
            var manifest = (await ReadAsync(zip, "traguardo.json")).Replace(Hash(text), Hash(changed), StringComparison.Ordinal);
            await WriteAsync(zip, "traguardo.json", manifest);
            await WriteAsync(zip, "traguardo.sha256", Hash(manifest));
        }
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static async Task<string> ReadAsync(ZipArchive zip, string entry)
    {
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return await reader.ReadToEndAsync();
    }

    private static async Task WriteAsync(ZipArchive zip, string entry, string text)
    {
        zip.GetEntry(entry)!.Delete();
        await using var stream = zip.CreateEntry(entry).Open();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>What a table is: all of it but the log of backups, which every backup and restore writes on.</summary>
    private static IEnumerable<(string, long, string, long?)> Tables(BackupManifest manifest) =>
        [.. manifest.Tables.Where(table => table.Name != "backups").Select(table => (table.Name, table.Rows, table.Sha256, table.NextId))];

    private static async Task<IReadOnlyList<StoredBody>> BodiesAsync(Database database)
    {
        await using var session = await database.BeginAsSystemAsync();
        return await BodyStore.ListAsync(session);
    }

    private static async Task AddPersonAsync(Database database)
    {
        await using var session = await database.BeginAsync((await BodiesAsync(database))[0].Id, accountId: null);
        await RunAsync(session, "insert into people (name) values ('intanto')");
        await session.CommitAsync();
    }

    private static async Task<long> AccountAsync(Database database)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null);
        var id = await InsertAccountAsync(session);
        await session.CommitAsync();
        return id;
    }

    private static async Task<long> InsertAccountAsync(BodySession session)
    {
        await using var command = session.Command(
            "insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp) values ($1, $1, $1, 'x', 'x') returning id",
            Guid.NewGuid().ToString("N")
        );
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(BodySession session, string sql)
    {
        await using var command = session.Command(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<long> ScalarAsync(string owner, string sql)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        return (long)(await source.CreateCommand(sql).ExecuteScalarAsync())!;
    }

    private static async Task<string> TextAsync(string owner, string sql)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        return (string)(await source.CreateCommand(sql).ExecuteScalarAsync())!;
    }

    private sealed class EmptyDatabase(TestCluster cluster) : IAsyncDisposable
    {
        public TestDatabase Test { get; } = new(cluster);

        public ValueTask InitializeAsync() => Test.InitializeAsync();

        public ValueTask DisposeAsync() => Test.DisposeAsync();
    }

    /// <summary>Lets somebody write in the database while the backup is under way.</summary>
    private sealed class WritingStream(Func<Task> write) : MemoryStream
    {
        private int writes;

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref writes) is > 2 and < 6)
            {
                await write();
            }

            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
