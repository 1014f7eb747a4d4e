// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Storage.Cluster;

namespace Traguardo.Storage.Tests.Cluster;

public sealed class SecondCopyTests : ClusterTest
{
    [Fact]
    public async Task A_second_copy_of_the_program_says_which_one_has_the_folder_and_ends()
    {
        await using var first = HostProcess.Launch(Data);
        var owner = await first.WaitUntilReadyAsync();
        await using var second = HostProcess.Launch(Data);

        var said = await second.FailAsync();

        Assert.Contains("un'altra copia di Traguardo", said);
        Assert.Contains(Data, said);
        Assert.Contains(first.Id.ToString(CultureInfo.InvariantCulture), said);
        Assert.Equal(1, await Sql.RunAsync(owner, "SELECT 1"));
    }

    [Fact]
    public async Task A_folder_is_free_again_after_a_stop_and_after_a_kill()
    {
        await using (var first = HostProcess.Launch(Data))
        {
            await first.WaitUntilReadyAsync();
            Assert.Equal(0, await first.StopAsync());
        }

        await using (var second = HostProcess.Launch(Data))
        {
            await second.WaitUntilReadyAsync();
            await second.KillAsync();
        }

        await using var third = await StartAsync();
        Assert.False(third.IsJoined);
    }

    [Fact]
    public async Task Of_many_copies_that_start_at_once_one_gets_the_folder()
    {
        var hosts = Enumerable.Range(0, 4).Select(_ => HostProcess.Launch(Data)).ToList();
        try
        {
            var lines = await Task.WhenAll(hosts.Select(host => host.Output.ReadLineAsync()));

            Assert.Single(lines, line => line is not null);
        }
        finally
        {
            foreach (var host in hosts)
            {
                await host.DisposeAsync();
            }
        }
    }

    [Fact]
    public async Task A_command_may_join_the_server_of_the_running_application_and_leaves_it_running()
    {
        await using var application = HostProcess.Launch(Data);
        var owner = await application.WaitUntilReadyAsync();

        await using (var command = await EmbeddedCluster.StartAsync(Options with { JoinRunning = true }))
        {
            Assert.True(command.IsJoined);
            Assert.Equal(1, await Sql.RunAsync(command.OwnerConnectionString, "SELECT 1"));
            Assert.Equal(1, await Sql.RunAsync(command.AdministratorConnectionString, "SELECT 1"));
        }

        Assert.Equal(1, await Sql.RunAsync(owner, "SELECT 1"));
    }

    [Fact]
    public async Task A_command_that_finds_nobody_to_join_starts_the_server_itself()
    {
        await using var command = await EmbeddedCluster.StartAsync(Options with { JoinRunning = true });

        Assert.False(command.IsJoined);
        Assert.Equal(1, await Sql.RunAsync(command.OwnerConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_command_waits_for_an_application_that_is_starting()
    {
        await using var application = HostProcess.Launch(Data);
        await EventuallyAsync(() => File.Exists(Path.Combine(Data, "traguardo.pid")), "the application has the folder");

        await using var command = await EmbeddedCluster.StartAsync(Options with { JoinRunning = true });

        Assert.True(command.IsJoined);
    }
}
