// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cluster;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>The programs of an installed PostgreSQL instead of the bundled ones, where the machine has one.</summary>
public sealed class InstalledPostgresTests : ClusterTest
{
    private const string Debian = "/usr/lib/postgresql";

    private static readonly string? Programs = Directory.Exists(Debian)
        ? Directory
            .GetDirectories(Debian)
            .Select(folder => Path.Combine(folder, "bin"))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : null;

    [Fact]
    public async Task A_named_PostgreSQL_is_used_and_its_data_are_not_opened_with_another_version()
    {
        Assert.SkipWhen(Programs is null, "no PostgreSQL is installed");
        var installed = Options with { ProgramsFolder = Programs };
        await using (var cluster = await EmbeddedCluster.StartAsync(installed))
        {
            Assert.StartsWith(Debian, new FileInfo($"/proc/{cluster.ServerId}/exe").LinkTarget);
            Assert.Equal("attività", await Sql.RunAsync(cluster.OwnerConnectionString, "SELECT lower('ATTIVITÀ')"));
            Assert.Equal("UTF8", await Sql.RunAsync(cluster.OwnerConnectionString, "SHOW server_encoding"));
        }

        if (!Programs.StartsWith(Debian + "/18/", StringComparison.Ordinal))
        {
            await Assert.ThrowsAsync<DatabaseSetupException>(StartAsync);
        }

        await using var again = await EmbeddedCluster.StartAsync(installed);
        Assert.Equal(1, await Sql.RunAsync(again.OwnerConnectionString, "SELECT 1"));
    }
}
