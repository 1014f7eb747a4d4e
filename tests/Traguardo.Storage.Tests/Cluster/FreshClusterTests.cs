// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>What is true of a cluster after its first start, as users have it.</summary>
public sealed class FreshClusterTests(FreshCluster fresh) : IClassFixture<FreshCluster>
{
    [Fact]
    public async Task The_first_start_makes_a_database_whose_owner_is_bound_by_row_level_security()
    {
        Assert.Equal("traguardo", await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SELECT current_database()"));
        Assert.Equal("traguardo_owner", await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SELECT current_user"));
        Assert.Equal(
            "traguardo_owner",
            await Sql.RunAsync(
                fresh.Cluster.OwnerConnectionString,
                "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'traguardo'"
            )
        );
        Assert.Equal(
            "f f t",
            await Sql.RunAsync(
                fresh.Cluster.OwnerConnectionString,
                "SELECT concat_ws(' ', rolsuper, rolbypassrls, rolcreaterole) FROM pg_roles WHERE rolname = current_user"
            )
        );
        Assert.Equal("on", await Sql.RunAsync(fresh.Cluster.AdministratorConnectionString, "SELECT current_setting('is_superuser')"));
    }

    [Fact]
    public async Task The_server_is_reached_through_its_socket_only_by_who_may_enter_its_folder()
    {
        var socket = new NpgsqlConnectionStringBuilder(fresh.Cluster.OwnerConnectionString).Host!;

        Assert.Equal("", await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SHOW listen_addresses"));
        Assert.Equal("rwx------", TestFolder.Mode(socket));
        Assert.Equal("rwx------", TestFolder.Mode(Path.Combine(fresh.Cluster.DataFolder, "cluster")));
        Assert.Equal("rwx------", TestFolder.Mode(Path.Combine(fresh.Cluster.DataFolder, "log")));
    }

    [Fact]
    public async Task Texts_are_Unicode_in_an_order_that_does_not_depend_on_the_system()
    {
        Assert.Equal("UTF8", await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SHOW server_encoding"));
        Assert.Equal("attività è", await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SELECT lower('ATTIVITÀ È')"));
        Assert.Equal(
            "b C.UTF-8",
            await Sql.RunAsync(
                fresh.Cluster.OwnerConnectionString,
                "SELECT concat_ws(' ', datlocprovider, datlocale) FROM pg_database WHERE datname = current_database()"
            )
        );
    }

    [Fact]
    public async Task What_was_committed_survives_a_power_cut()
    {
        Assert.Equal(
            "on on on on",
            await Sql.RunAsync(
                fresh.Cluster.OwnerConnectionString,
                "SELECT concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'), current_setting('data_checksums'))"
            )
        );
        Assert.True(int.Parse((string)(await Sql.RunAsync(fresh.Cluster.OwnerConnectionString, "SHOW max_connections"))!) >= 150);
    }
}
