// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Data.Common;
using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// Reads the connection string of a PostgreSQL server, in one of its two forms. No message quotes it: where a password is not quoted as it should
/// be, any part of it may be a part of the password.
/// </summary>
internal static class ServerConnectionString
{
    /// <exception cref="DatabaseSetupException">It cannot be read, or does not say which server and which database.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        var builder = PostgresAddress.IsOne(text) ? PostgresAddress.Read(text) : ReadPairs(text);
        foreach (
            var (value, what) in new[]
            {
                (builder.Host, "il server («Host»)"),
                (builder.Database, "la base dati («Database»)"),
                (builder.Username, "l'utente («Username»)"),
            }
        )
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                throw Unreadable($"non dice {what}");
            }
        }

        builder.ApplicationName ??= "traguardo";
        return builder;
    }

    private static NpgsqlConnectionStringBuilder ReadPairs(string text)
    {
        var pairs = new DbConnectionStringBuilder();
        try
        {
            pairs.ConnectionString = text;
        }
        catch (ArgumentException)
        {
            throw Unreadable("non è fatta di coppie «chiave=valore» separate da «;», né è un indirizzo che inizia con postgresql://");
        }

        var builder = new NpgsqlConnectionStringBuilder();
        foreach (string keyword in pairs.Keys)
        {
            if (!IsKnown(builder, keyword))
            {
                throw Unreadable("contiene una chiave che non esiste (se la password contiene «;», va scritta tra virgolette)");
            }

            try
            {
                builder[keyword] = pairs[keyword];
            }
            catch (Exception problem) when (problem is ArgumentException or FormatException or OverflowException or InvalidCastException)
            {
                throw Unreadable($"il valore di «{keyword}» non è valido");
            }
        }

        return builder;
    }

    private static bool IsKnown(NpgsqlConnectionStringBuilder builder, string keyword)
    {
        try
        {
            _ = builder[keyword];
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static DatabaseSetupException Unreadable(string why) =>
        new(
            $"la stringa di connessione in {DatabaseVariables.Server} non si può usare: {why}.",
            "Esempi: Host=db.ente.it;Database=traguardo;Username=traguardo;Password=... oppure postgresql://traguardo:...@db.ente.it/traguardo"
        );
}
