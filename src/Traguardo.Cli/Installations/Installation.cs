// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Storage.Backup;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Schema;

namespace Traguardo.Cli.Installations;

/// <summary>The database that the web application works on, for commands that work on it too.</summary>
internal static class Installation
{
    /// <summary>Does something with the database, which is started when it is the embedded one and does not run.</summary>
    /// <param name="besideRunning">True when the web application may run meanwhile.</param>
    /// <exception cref="BadInputException">The database, or the file, cannot be used.</exception>
    public static T Work<T>(Terminal terminal, bool besideRunning, Func<OpenDatabase, Task<T>> work)
    {
        try
        {
            var home = Home.Find(terminal) ?? terminal.FullPath(".");
            var location = DatabaseLocation.FromEnvironment(name => terminal[name], home);
            return RunAsync(location, besideRunning, work).GetAwaiter().GetResult();
        }
        catch (DatabaseSetupException problem)
        {
            throw new BadInputException(problem.Message, problem.Details, problem.Hint);
        }
        catch (SchemaException problem)
        {
            throw new BadInputException(problem.Message);
        }
        catch (BackupException problem)
        {
            throw new BadInputException(problem.Message);
        }
        catch (NpgsqlException problem)
        {
            throw new BadInputException("la base dati ha interrotto il lavoro: nulla è stato modificato.", [problem.Message]);
        }
    }

    /// <summary>Connection string of the web role; null for the usual one.</summary>
    public static string? WebConnection(Terminal terminal) => terminal[DatabaseVariables.WebRole] is { Length: > 0 } web ? web : null;

    private static async Task<T> RunAsync<T>(DatabaseLocation location, bool besideRunning, Func<OpenDatabase, Task<T>> work)
    {
        await using var database = await location.OpenAsync(besideRunning);
        return await work(database);
    }
}
