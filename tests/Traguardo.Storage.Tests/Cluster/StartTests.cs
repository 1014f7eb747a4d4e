// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

public sealed class StartTests : ClusterTest
{
    [Fact]
    public async Task What_was_written_is_there_at_the_second_start()
    {
        await using (var first = await StartAsync())
        {
            await Sql.RunAsync(first.OwnerConnectionString, "CREATE TABLE misura (valore text); INSERT INTO misura VALUES ('57,14')");
        }

        await using var second = await StartAsync();

        Assert.Equal("57,14", await Sql.RunAsync(second.OwnerConnectionString, "SELECT valore FROM misura"));
    }

    [Fact]
    public async Task After_a_stop_there_is_no_process_and_no_socket()
    {
        var cluster = await StartAsync();
        var socket = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Host!;
        Assert.NotEmpty(Servers);
        Assert.NotEmpty(Watchers);

        await cluster.DisposeAsync();

        Assert.Empty(Servers);
        await EventuallyAsync(() => !Watchers.Any(), "the watcher has gone");
        Assert.False(Directory.Exists(socket));
        Assert.False(File.Exists(Path.Combine(Data, "traguardo.pid")));
        Assert.False(File.Exists(Path.Combine(Data, "cluster", "postmaster.pid")));
    }

    [Fact]
    public async Task A_stop_waits_for_no_client_that_stays_connected()
    {
        var cluster = await StartAsync();
        await using var connection = new NpgsqlConnection(cluster.OwnerConnectionString);
        await connection.OpenAsync();

        await cluster.DisposeAsync();

        Assert.Empty(Servers);
    }

    [Fact]
    public async Task The_log_is_in_the_data_folder_in_English_and_a_file_of_last_week_is_deleted()
    {
        Directory.CreateDirectory(Path.Combine(Data, "log"));
        var old = Path.Combine(Data, "log", "postgresql-old.log");
        await File.WriteAllTextAsync(old, "old");
        File.SetLastWriteTimeUtc(old, DateTime.UtcNow.AddDays(-7));
        await using var cluster = await StartAsync();

        await Assert.ThrowsAsync<PostgresException>(() => Sql.RunAsync(cluster.OwnerConnectionString, "SELECT x_that_is_not_there"));

        var log = Assert.Single(Directory.GetFiles(Path.Combine(Data, "log"), "postgresql-*.log"));
        await EventuallyAsync(
            () => File.ReadAllText(log).Contains("column \"x_that_is_not_there\" does not exist", StringComparison.Ordinal),
            "the log says it"
        );
    }

    [Theory]
    [InlineData("cartella-dal-nome-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo-lungo")]
    [InlineData("Ciclo 2024, dati dell'ente ààà; \"prova\" = $1 {x} %41")]
    public async Task Any_path_can_be_a_data_folder(string name)
    {
        var options = Options with { DataFolder = Path.Combine(Data, name, "dati") };
        string socket;
        await using (var cluster = await EmbeddedCluster.StartAsync(options))
        {
            socket = new NpgsqlConnectionStringBuilder(cluster.OwnerConnectionString).Host!;
            Assert.Equal("rwx------", TestFolder.Mode(socket));
            await Sql.RunAsync(cluster.OwnerConnectionString, "CREATE TABLE misura ()");
        }

        Assert.False(Directory.Exists(socket));
        await using var again = await EmbeddedCluster.StartAsync(options);
        Assert.Equal(0L, await Sql.RunAsync(again.OwnerConnectionString, "SELECT count(*) FROM misura"));
    }

    [Fact]
    public async Task A_data_folder_may_be_a_link()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "altrove"));
        Directory.CreateSymbolicLink(Data, Path.Combine(Folder, "altrove"));

        await using var cluster = await StartAsync();

        Assert.Equal(Path.Combine(Folder, "altrove"), cluster.DataFolder);
    }

    [Fact]
    public async Task A_start_that_is_called_off_leaves_nothing_running_and_the_next_one_works()
    {
        foreach (var wait in new[] { 50, 150, 400, 800 })
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(wait));
            try
            {
                await using var cluster = await EmbeddedCluster.StartAsync(Options, patience.Token);
            }
            catch (OperationCanceledException)
            {
                // Meant
            }

            Assert.Empty(Servers);
        }

        await using var next = await StartAsync();
        Assert.Empty(Directory.GetDirectories(Data, "cluster.new-*"));
    }
}
