// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Sockets;
using Npgsql;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

/// <summary>A server that TRAGUARDO_DATABASE names: here the one of the tests.</summary>
public sealed class ServerTests(TestCluster tests)
{
    [Fact]
    public async Task A_fit_server_is_used_as_it_was_named_and_left_running()
    {
        await using var database = await tests.CreateDatabaseAsync();
        await using (var open = await Location(database.OwnerConnectionString).OpenAsync())
        {
            Assert.Null(open.Embedded);
            Assert.Equal(1, await Sql.RunAsync(open.OwnerConnectionString, "SELECT 1"));
        }

        Assert.Equal(1, await Sql.RunAsync(database.OwnerConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_server_older_than_15_is_refused()
    {
        await using var database = await tests.CreateDatabaseAsync();
        using var proxy = new VersionProxy(database.OwnerConnectionString, "14.9");

        var refusal = await RefusedAsync(proxy.ConnectionString);

        Assert.Contains("è PostgreSQL 14.9: serve PostgreSQL 15 o successivo", refusal.Message);
    }

    [Fact]
    public async Task A_server_from_15_on_is_accepted()
    {
        await using var database = await tests.CreateDatabaseAsync();
        using var proxy = new VersionProxy(database.OwnerConnectionString, "15.0");

        await using var open = await Location(proxy.ConnectionString).OpenAsync();
    }

    [Fact]
    public async Task A_database_that_cannot_hold_every_character_is_refused()
    {
        await using var database = await tests.CreateDatabaseAsync();
        var owner = new NpgsqlConnectionStringBuilder(database.OwnerConnectionString);
        var name = owner.Database + "_latin1";
        var administrator = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = "traguardo_admin" }.ConnectionString;
        await Sql.RunAsync(administrator, $"CREATE DATABASE {name} ENCODING 'LATIN1' LOCALE_PROVIDER libc LOCALE 'C' TEMPLATE template0");
        owner.Database = name;

        var refusal = await RefusedAsync(owner.ConnectionString);

        await Sql.RunAsync(administrator, $"DROP DATABASE {name} WITH (FORCE)");
        Assert.Contains("usa la codifica LATIN1: serve UTF8", refusal.Explanation);
    }

    [Theory]
    [InlineData("Database=non_esiste", "la base dati non esiste")]
    [InlineData("Username=nessuno", "il server rifiuta l'utente o la password")]
    public async Task What_the_server_refuses_is_said_in_Italian(string change, string message)
    {
        await using var database = await tests.CreateDatabaseAsync();

        var refusal = await RefusedAsync(database.OwnerConnectionString + ";Password=Segr3ta;" + change);

        Assert.Contains(message, refusal.Explanation);
        Assert.NotNull(refusal.Hint);
        Assert.DoesNotContain("Segr3ta", refusal.ToString() + refusal.Explanation);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1", "nessuno risponde")]
    [InlineData("Host=non.esiste.invalid", "il nome del server non si trova")]
    [InlineData("Host=/non/esiste", "nessuno risponde")]
    public async Task A_server_that_is_not_there_is_said_in_Italian(string where, string message)
    {
        var refusal = await RefusedAsync(where + ";Database=d;Username=u;Password=Segr3ta");

        Assert.Contains(message, refusal.Explanation);
        Assert.DoesNotContain("Segr3ta", refusal.ToString() + refusal.Explanation);
    }

    [Fact]
    public async Task A_server_that_starts_a_little_later_than_the_program_is_waited_for()
    {
        await using var database = await tests.CreateDatabaseAsync();
        var port = FreePort();
        var late = Task.Run(async () =>
        {
            await Task.Delay(1500);
            return new VersionProxy(database.OwnerConnectionString, "18.4", port);
        });

        await using var open = await Location(
                VersionProxy.ConnectionStringOf(database.OwnerConnectionString, port),
                TimeSpan.FromSeconds(30)
            )
            .OpenAsync();

        (await late).Dispose();
    }

    private static async Task<DatabaseSetupException> RefusedAsync(string connectionString) =>
        await Assert.ThrowsAsync<DatabaseSetupException>(() => Location(connectionString).OpenAsync());

    private static DatabaseLocation Location(string connectionString, TimeSpan patience = default)
    {
        var read = DatabaseLocation.FromEnvironment(
            name => name == DatabaseVariables.Server ? connectionString : null,
            RepositoryRoot.Path
        );
        read.ServerPatience = patience;
        return read;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
