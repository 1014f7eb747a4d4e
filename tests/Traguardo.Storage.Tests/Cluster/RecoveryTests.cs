// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Traguardo.Storage.Cluster;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>Processes are killed with signal 9, which no program can answer.</summary>
public sealed class RecoveryTests : ClusterTest
{
    private const string Write = "CREATE TABLE misura (valore text); INSERT INTO misura VALUES ('7,5')";
    private const string Read = "SELECT valore FROM misura";

    [Fact]
    public async Task What_was_committed_is_there_after_everything_was_killed()
    {
        await using (var host = HostProcess.Launch(Data, durable: true))
        {
            await Sql.RunAsync(await host.WaitUntilReadyAsync(), Write);
            var everything = Servers.Concat(Watchers).Append(host.Id).ToList();
            Assert.True(everything.Count > 4);
            Kill(everything);
            await EventuallyAsync(() => Servers.Count == 0, "all are dead");
        }

        await using var cluster = await StartAsync();

        Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
    }

    [Fact]
    public async Task A_server_whose_program_was_killed_stops_by_itself()
    {
        await using var host = HostProcess.Launch(Data);
        await Sql.RunAsync(await host.WaitUntilReadyAsync(), Write);

        await host.KillAsync();

        await EventuallyAsync(() => Servers.Count == 0 && !Watchers.Any(), "no process is left");
        await using var cluster = await StartAsync();
        Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
    }

    [Fact]
    public async Task A_server_that_was_left_running_is_replaced_at_the_next_start()
    {
        await using var host = HostProcess.Launch(Data);
        await Sql.RunAsync(await host.WaitUntilReadyAsync(), Write);
        Kill(Watchers);
        await host.KillAsync();
        await Task.Delay(500);
        var left = Servers;
        Assert.NotEmpty(left);

        await using var cluster = await StartAsync();

        Assert.DoesNotContain(cluster.ServerId, left);
        Assert.Empty(Servers.Intersect(left));
        Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
    }

    [Fact]
    public async Task A_server_that_dies_while_the_program_runs_is_started_again_at_the_same_address()
    {
        await using var cluster = await StartAsync();
        await Sql.RunAsync(cluster.OwnerConnectionString, Write);

        for (var time = 0; time < 2; time++)
        {
            var dead = cluster.ServerId;
            Kill(Servers);
            await EventuallyAsync(
                () => cluster.ServerId != dead && AcceptsAsync(cluster).GetAwaiter().GetResult(),
                "another server accepts"
            );
            Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
        }
    }

    [Fact]
    public async Task A_query_that_outlives_its_killed_server_is_ended_before_the_next_server_starts()
    {
        await using var host = HostProcess.Launch(Data);
        var owner = await host.WaitUntilReadyAsync();
        await Sql.RunAsync(owner, Write);
        // A query in full swing does not look whether its server is alive
        var query = Sql.RunAsync(owner, "SELECT sum(sqrt(n)) FROM generate_series(1, 100000000000) n");
        await Task.Delay(500);
        Kill(Watchers.Append(host.Id).Append(ServerId));
        await Task.Delay(1000);
        var left = Servers;
        Assert.NotEmpty(left);

        await using var cluster = await StartAsync();

        Assert.Empty(Servers.Intersect(left));
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => query);
        Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
    }

    [Fact]
    public async Task Files_of_a_dead_server_whose_process_id_another_program_has_now_do_not_matter()
    {
        string socket;
        await using (var cluster = await StartAsync())
        {
            await Sql.RunAsync(cluster.OwnerConnectionString, Write);
            socket = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Host!;
        }

        // A server looks only at processes of its own user
        var account = await ServerAccount.ChooseAsync(Path.Combine(Data, "cluster"), CancellationToken.None);
        using var other = Process.Start(account.Command("sleep", ["60"]))!;
        try
        {
            var id = other.Id.ToString(CultureInfo.InvariantCulture);
            await File.WriteAllTextAsync(
                Path.Combine(Data, "cluster", "postmaster.pid"),
                $"{id}\n{Data}/cluster\n1\n5432\n{socket}\n\n0 0\nready\n"
            );
            Directory.CreateDirectory(socket);
            await File.WriteAllTextAsync(Path.Combine(socket, ".s.PGSQL.5432.lock"), $"{id}\n{Data}/cluster\n1\n5432\n{socket}\n");
            await File.WriteAllTextAsync(Path.Combine(socket, ".s.PGSQL.5432"), "");

            await using var cluster = await StartAsync();

            Assert.Equal("7,5", await Sql.RunAsync(cluster.OwnerConnectionString, Read));
            Assert.False(other.HasExited);
        }
        finally
        {
            other.Kill();
        }
    }

    [Fact]
    public async Task An_initialisation_that_was_killed_is_done_again()
    {
        await using (var host = HostProcess.Launch(Data))
        {
            await EventuallyAsync(
                () =>
                    Directory.Exists(Data)
                    && Directory.GetDirectories(Data, "cluster.new-*").Any(draft => Directory.Exists(Path.Combine(draft, "base"))),
                "it has begun"
            );
            // initdb itself goes on, for a while
            await host.KillAsync();
        }

        Assert.False(Directory.Exists(Path.Combine(Data, "cluster")));
        await using var cluster = await StartAsync();

        Assert.Equal("traguardo", await Sql.RunAsync(cluster.OwnerConnectionString, "SELECT current_database()"));
        Assert.Empty(Directory.GetDirectories(Data, "cluster.new-*"));
        await Task.Delay(1000);
        Assert.Empty(Directory.GetDirectories(Data, "cluster.new-*"));
    }

    [Fact]
    public async Task A_start_that_was_killed_at_any_moment_is_made_good_by_the_next()
    {
        for (var wait = 100; wait <= 1900; wait += 450)
        {
            await using var host = HostProcess.Launch(Data);
            await Task.Delay(wait);
            Kill(Servers.Concat(Watchers).Append(host.Id));
            await host.KillAsync();
        }

        await using var cluster = await StartAsync();

        Assert.Equal("traguardo_owner", await Sql.RunAsync(cluster.OwnerConnectionString, "SELECT current_user"));
    }

    private static async Task<bool> AcceptsAsync(EmbeddedCluster cluster)
    {
        try
        {
            await Sql.RunAsync(cluster.OwnerConnectionString, "SELECT 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
