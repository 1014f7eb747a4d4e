// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>Checks that a server answers and can hold the program's data.</summary>
internal static class ServerCheck
{
    /// <summary>
    /// Connects and asks. A server that does not answer yet, as when program and server are started together, is waited for; one that answers
    /// with a refusal is not.
    /// </summary>
    /// <param name="server">Where and as whom.</param>
    /// <param name="patience">How long a server that does not answer is waited for.</param>
    /// <exception cref="DatabaseSetupException">It does not answer, refuses, or is not fit.</exception>
    public static async Task CheckAsync(NpgsqlConnectionStringBuilder server, TimeSpan patience, CancellationToken cancellation)
    {
        // Not pooled: a pool of this very string would be the application's
        var once = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(once.ConnectionString);
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await connection.OpenAsync(cancellation);
                break;
            }
            catch (NpgsqlException problem) when (IsPassing(problem) && clock.Elapsed < patience)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), cancellation);
            }
            catch (Exception problem)
                when (problem is NpgsqlException or SocketException or TimeoutException or IOException or ArgumentException)
            {
                throw Refusal(server, problem);
            }
        }

        await RefuseUnfitAsync(connection, server, cancellation);
    }

    /// <summary>The server as a person reads it, without the password.</summary>
    public static string Describe(NpgsqlConnectionStringBuilder server) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"base dati «{server.Database}» del server «{server.Host}», porta {server.Port}, utente «{server.Username}»"
        );

    private static async Task RefuseUnfitAsync(
        NpgsqlConnection connection,
        NpgsqlConnectionStringBuilder server,
        CancellationToken cancellation
    )
    {
        var found = connection.PostgreSqlVersion;
        if (found.Major < PostgresPrograms.OldestMajorVersion)
        {
            throw new DatabaseSetupException(
                $"il server della {Describe(server)} è PostgreSQL {found}: serve PostgreSQL {PostgresPrograms.OldestMajorVersion} o successivo."
            );
        }

        await using var command = new NpgsqlCommand("SELECT current_setting('server_encoding'), pg_is_in_recovery()", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (reader.GetString(0) is var encoding and not "UTF8")
        {
            throw new DatabaseSetupException(
                $"la {Describe(server)} usa la codifica {encoding}: serve UTF8.",
                "Crearne una nuova: CREATE DATABASE traguardo ENCODING 'UTF8' TEMPLATE template0"
            );
        }

        if (reader.GetBoolean(1))
        {
            throw new DatabaseSetupException(
                $"il server della {Describe(server)} è una replica in sola lettura: serve il server principale."
            );
        }
    }

    /// <summary>Nobody listens yet, or the server says that it is starting.</summary>
    private static bool IsPassing(NpgsqlException problem) =>
        problem.SqlState == PostgresErrorCodes.CannotConnectNow
        || NetworkError(problem) is SocketError.ConnectionRefused or SocketError.AddressNotAvailable;

    /// <summary>What the network said; null when the matter is another.</summary>
    private static SocketError? NetworkError(Exception problem) =>
        (problem as SocketException ?? problem.InnerException as SocketException)?.SocketErrorCode;

    private static DatabaseSetupException Refusal(NpgsqlConnectionStringBuilder server, Exception problem)
    {
        var (why, hint) = problem switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => (
                "il server rifiuta l'utente o la password",
                "Controllare utente e password, e che pg_hba.conf del server ammetta questa macchina."
            ),
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => (
                "la base dati non esiste",
                $"Crearla: CREATE DATABASE \"{server.Database}\" OWNER \"{server.Username}\" ENCODING 'UTF8' TEMPLATE template0"
            ),
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => (
                "il server ha finito le connessioni",
                "Riprovare, o aumentare max_connections."
            ),
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } => (
                "il server si sta avviando o fermando",
                "Riprovare tra poco."
            ),
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => (
                "l'utente non ha il permesso di collegarsi",
                $"Concederlo: GRANT CONNECT ON DATABASE \"{server.Database}\" TO \"{server.Username}\""
            ),
            _ when NetworkError(problem) is SocketError.ConnectionRefused or SocketError.AddressNotAvailable => (
                "nessuno risponde a quell'indirizzo",
                "Controllare che il server sia acceso, e che nome e porta siano giusti."
            ),
            _ when NetworkError(problem) is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => (
                "il nome del server non si trova",
                "Controllare il nome e la rete."
            ),
            _ when problem is TimeoutException || problem.InnerException is TimeoutException => (
                "il server non risponde in tempo",
                "Controllare che nome e porta siano giusti, e che nessun firewall blocchi il collegamento."
            ),
            _ => ("il collegamento non riesce", "Controllare la stringa di connessione."),
        };
        return new($"la {Describe(server)} non si può usare: {why}.", hint, [problem.Message], problem);
    }
}
