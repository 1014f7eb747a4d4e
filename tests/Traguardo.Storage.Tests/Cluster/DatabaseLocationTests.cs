// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cluster;

public sealed class DatabaseLocationTests
{
    private const string Password = "Segr3ta";

    [Theory]
    [InlineData("Host=db.ente.it;Database=ciclo;Username=tra;Password=Segr3ta")]
    [InlineData("host=db.ente.it; port=5432; database=ciclo; user id=tra; password='Segr3ta';")]
    [InlineData("postgresql://tra:Segr3ta@db.ente.it/ciclo")]
    [InlineData("postgres://tra:Segr3ta@db.ente.it:5432/ciclo")]
    [InlineData("postgresql://db.ente.it/ciclo?user=tra&password=Segr3ta")]
    [InlineData("  postgresql://tra:%53egr3ta@db.ente.it/ciclo?application_name=traguardo  ")]
    public void A_server_is_named_in_the_form_of_Npgsql_or_as_an_address(string value)
    {
        var read = ServerConnectionString.Read(value.Trim());

        Assert.Equal(
            ("db.ente.it", 5432, "ciclo", "tra", Password, "traguardo"),
            (read.Host, read.Port, read.Database, read.Username, read.Password, read.ApplicationName)
        );
    }

    [Theory]
    [InlineData("postgresql://u:p%40%2F%3F%3A@h/d", "h", 5432, "p@/?:")]
    [InlineData("postgresql://u:p:q@h/d", "h", 5432, "p:q")]
    [InlineData("postgresql://u:p@q@h/d", "h", 5432, "p@q")]
    [InlineData("postgresql://u@%2Fvar%2Frun%2Fpostgresql/d", "/var/run/postgresql", 5432, null)]
    [InlineData("postgresql://u@/d?host=/var/run/postgresql&port=5433", "/var/run/postgresql", 5433, null)]
    [InlineData("postgresql://u@[2001:db8::1]:6543/d", "2001:db8::1", 6543, null)]
    [InlineData("postgresql://u@a:1,b:2,[::1]:3/d", "a:1,b:2,[::1]:3", 5432, null)]
    public void Reserved_characters_sockets_and_several_hosts_are_read_as_libpq_does(string value, string host, int port, string? password)
    {
        var read = ServerConnectionString.Read(value);

        Assert.Equal((host, port, password, "d", "u"), (read.Host, read.Port, read.Password, read.Database, read.Username));
    }

    [Theory]
    [InlineData("disable", SslMode.Disable)]
    [InlineData("require", SslMode.Require)]
    [InlineData("verify-ca", SslMode.VerifyCA)]
    [InlineData("verify-full", SslMode.VerifyFull)]
    public void The_protection_of_the_connection_has_libpqs_words(string word, SslMode mode)
    {
        var read = ServerConnectionString.Read(
            $"postgresql://u@h/d?sslmode={word}&sslrootcert=/etc/ca.pem&connect_timeout=7&target_session_attrs=read-write"
        );

        Assert.Equal(
            (mode, "/etc/ca.pem", 7, "read-write"),
            (read.SslMode, read.RootCertificate, read.Timeout, read.TargetSessionAttributes)
        );
    }

    [Theory]
    [InlineData("localhost", "non è fatta di coppie")]
    [InlineData("Database=d;Username=u", "non dice il server")]
    [InlineData("Host=h;Username=u", "non dice la base dati")]
    [InlineData("postgresql://h/d", "non dice l'utente")]
    [InlineData("postgresql://u:Segr3ta@h/", "non dice la base dati")]
    [InlineData("Host=h;Database=d;Username=u;Password=prima;Segr3ta=1", "chiave che non esiste")]
    [InlineData("Host=h;Database=d;Username=u;Password=prima;Segr3ta", "non è fatta di coppie")]
    [InlineData("Host=h;Database=d;Username=u;Password=Segr3ta;Port=molti", "«port» non è valido")]
    [InlineData("postgresql://u:Segr3ta@h:porta/d", "«port» non è valido")]
    [InlineData("postgresql://u:Segr3ta@h/d?sslmode=forse", "«sslmode» non è valido")]
    [InlineData("postgresql://u:prima?Segr3ta@h/d", "«port» non è valido")]
    [InlineData("postgresql://u:x@h/d?Segr3ta=1", "parametro che Traguardo non conosce")]
    [InlineData("postgresql://u:prima/Segr3ta@h/d", "«port» non è valido")]
    [InlineData("postgresql://u:Segr3ta%@h/d", "due cifre esadecimali")]
    [InlineData("postgresql://u:Segr3ta%zz@h/d", "due cifre esadecimali")]
    [InlineData("postgresql://u:Segr3ta@[::1/d", "IPv6")]
    public void What_is_wrong_in_a_connection_string_is_said_without_quoting_it(string value, string message)
    {
        var refusal = Assert.Throws<DatabaseSetupException>(() => Location((DatabaseVariables.Server, value)));

        Assert.Contains(message, refusal.Message);
        Assert.Contains("TRAGUARDO_DATABASE", refusal.Message);
        Assert.DoesNotContain(Password, refusal.ToString() + refusal.Explanation, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_server_is_described_without_its_password()
    {
        var location = Location((DatabaseVariables.Server, "postgresql://tra:Segr3ta@db.ente.it/ciclo"));

        Assert.True(location.IsServer);
        Assert.Equal("base dati «ciclo» del server «db.ente.it», porta 5432, utente «tra»", location.Description);
        Assert.Equal(location.Description, location.ToString());
    }

    [Fact]
    public void Without_a_server_the_data_are_in_the_folder_of_the_program_or_where_somebody_says()
    {
        Assert.Equal("PostgreSQL incorporato, cartella «/opt/traguardo/.traguardo/data»", Location().Description);
        Assert.Equal("PostgreSQL incorporato, cartella «/srv/dati»", Location((DatabaseVariables.DataFolder, "/srv/dati")).Description);
        Assert.False(Location((DatabaseVariables.Server, " "), (DatabaseVariables.DataFolder, "")).IsServer);
    }

    [Fact]
    public async Task An_opened_location_gives_the_string_of_the_owner()
    {
        using var folder = new TestFolder();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { [DatabaseVariables.DataFolder] = folder.In("data") };
        await using var database = await DatabaseLocation
            .FromEnvironment(name => variables.GetValueOrDefault(name), RepositoryRoot.Path)
            .OpenAsync();

        Assert.NotNull(database.Embedded);
        Assert.Equal("traguardo_owner", await Sql.RunAsync(database.OwnerConnectionString, "SELECT current_user"));
    }

    private static DatabaseLocation Location(params (string Name, string Value)[] variables) =>
        DatabaseLocation.FromEnvironment(name => variables.FirstOrDefault(variable => variable.Name == name).Value, "/opt/traguardo");
}
