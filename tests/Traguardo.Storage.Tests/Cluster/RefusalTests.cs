// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>What cannot work is said in Italian, with the way out, and leaves neither a process nor the folder locked.</summary>
public sealed class RefusalTests : ClusterTest
{
    /// <summary>A user whom permissions bind: root reads and writes everywhere.</summary>
    private static string? PlainUser => Environment.IsPrivilegedProcess ? "nobody" : null;

    [Fact]
    public async Task Data_of_another_major_version_are_not_touched()
    {
        await (await StartAsync()).DisposeAsync();
        var version = Path.Combine(Data, "cluster", "PG_VERSION");
        await File.WriteAllTextAsync(version, "15\n");

        var refusal = await RefusedAsync(Options);

        Assert.Contains("sono di PostgreSQL 15, ma i programmi in uso sono di PostgreSQL 18", refusal.Message);
        Assert.Contains("TRAGUARDO_POSTGRES", refusal.Hint);
        await File.WriteAllTextAsync(version, "18\n");
        await (await StartAsync()).DisposeAsync();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written()
    {
        var closed = Path.Combine(Folder, "chiusa");
        Directory.CreateDirectory(closed);
        TestFolder.SetMode(closed, "r-xr-xr-x");
        await using var host = HostProcess.Launch(Path.Combine(closed, "data"), PlainUser);

        var said = await host.FailAsync();

        Assert.Contains("non c'è il permesso di leggere e scrivere", said);
        Assert.Contains(closed, said);
        Assert.Contains("TRAGUARDO_DATA", said);
    }

    [Theory]
    [InlineData("1m")]
    [InlineData("12m")]
    [InlineData("36m")]
    public async Task A_disk_that_is_full_before_or_in_the_middle_of_the_initialisation(string size)
    {
        Directory.CreateDirectory(Data);
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess && await RunAsync("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", Data),
            "needs to mount a small disk"
        );
        try
        {
            var refusal = await RefusedAsync(Options);

            Assert.Contains("il disco è pieno", refusal.Message);
            Assert.Contains("Liberare spazio", refusal.Hint);
            Assert.Empty(Directory.GetDirectories(Data, "cluster.new-*"));
        }
        finally
        {
            await RunAsync("umount", Data);
        }
    }

    [Fact]
    public async Task A_disk_that_is_full_at_a_later_start()
    {
        Directory.CreateDirectory(Data);
        Assert.SkipUnless(
            Environment.IsPrivilegedProcess && await RunAsync("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", Data),
            "needs to mount a small disk"
        );
        try
        {
            await (await StartAsync()).DisposeAsync();
            await RunAsync("dd", "if=/dev/zero", "of=" + Path.Combine(Data, "zavorra"), "bs=4k");

            var refusal = await RefusedAsync(Options);

            Assert.Contains("il disco è pieno", refusal.Message);
            File.Delete(Path.Combine(Data, "zavorra"));
            await (await StartAsync()).DisposeAsync();
        }
        finally
        {
            await RunAsync("umount", Data);
        }
    }

    [Fact]
    public async Task Programs_that_are_not_installed()
    {
        var refusal = await RefusedAsync(Options with { NodeModulesFolder = Path.Combine(Folder, "node_modules") });

        Assert.Contains("PostgreSQL incorporato non è installato", refusal.Message);
        Assert.Contains("scripts/install-node-packages", refusal.Hint);
        Assert.Contains("TRAGUARDO_DATABASE", refusal.Hint);
    }

    [Fact]
    public async Task A_folder_of_programs_without_one_of_them()
    {
        var refusal = await RefusedAsync(Options with { ProgramsFolder = Folder });

        Assert.Contains("manca il programma «initdb»", refusal.Message);
        Assert.Contains(Folder, refusal.Message);
    }

    [Theory]
    [InlineData("echo 'postgres (PostgreSQL) 14.20'", "sono di PostgreSQL 14: serve PostgreSQL 15 o successivo")]
    [InlineData("echo 'libssl.so.1.1: not found' >&2; exit 127", "non funzionano su questa macchina")]
    public async Task Programs_that_are_too_old_or_do_not_run(string script, string message)
    {
        foreach (var name in new[] { "initdb", "pg_ctl", "postgres" })
        {
            var program = Path.Combine(Folder, name);
            await File.WriteAllTextAsync(program, "#!/bin/sh\n" + script + "\n");
            TestFolder.SetMode(program, "rwxr-xr-x");
        }

        var refusal = await RefusedAsync(Options with { ProgramsFolder = Folder });

        Assert.Contains(message, refusal.Message);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_folder()
    {
        await File.WriteAllTextAsync(Data, "");

        var refusal = await RefusedAsync(Options);

        Assert.Contains(Data, refusal.Message);
        Assert.Contains("TRAGUARDO_DATA", refusal.Hint);
    }

    [Fact]
    public async Task The_folder_of_another_server()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "PG_VERSION"), "18\n");

        var refusal = await RefusedAsync(Options);

        Assert.Contains("contiene già i dati di un altro server PostgreSQL", refusal.Message);
        Assert.Equal(["PG_VERSION"], Directory.EnumerateFileSystemEntries(Data).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Data_of_which_a_part_is_missing()
    {
        await (await StartAsync()).DisposeAsync();
        File.Delete(Path.Combine(Data, "cluster", "global", "pg_control"));

        var refusal = await RefusedAsync(Options);

        Assert.Contains($"PostgreSQL non si avvia sulla cartella «{Data}»", refusal.Message);
        Assert.Contains(refusal.Details, line => line.Contains("pg_control", StringComparison.Ordinal));
    }

    private async Task<DatabaseSetupException> RefusedAsync(EmbeddedClusterOptions options)
    {
        var refusal = await Assert.ThrowsAsync<DatabaseSetupException>(() => EmbeddedCluster.StartAsync(options));
        Assert.Empty(Servers);
        Assert.False(File.Exists(Path.Combine(Data, "traguardo.pid")));
        return refusal;
    }

    private static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true }
        )!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
