// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Npgsql;

namespace Traguardo.Storage.Cluster;

/// <summary>
/// Reads the address of a database as libpq writes it: postgresql://user:password@host:port/database?sslmode=require. Npgsql knows only its own
/// form. See PostgreSQL's manual, 32.1.1.2 "Connection URIs". No message quotes a part of the address: where a reserved character of a password
/// is not escaped, any part may be a part of the password.
/// </summary>
internal static class PostgresAddress
{
    private static readonly string[] Schemes = ["postgresql://", "postgres://"];

    /// <summary>libpq's parameters, and what Npgsql calls them.</summary>
    private static readonly Dictionary<string, string> Parameters = new(StringComparer.Ordinal)
    {
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
        ["passfile"] = "Passfile",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["options"] = "Options",
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["sslpassword"] = "SSL Password",
        ["channel_binding"] = "Channel Binding",
        ["gssencmode"] = "GSS Encryption Mode",
        ["target_session_attrs"] = "Target Session Attributes",
    };

    /// <summary>Parameters whose values Npgsql writes in one word.</summary>
    private static readonly string[] WithoutHyphens = ["sslmode", "channel_binding", "gssencmode"];

    public static bool IsOne(string text) => Schemes.Any(scheme => text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    /// <exception cref="DatabaseSetupException">It is not an address.</exception>
    public static NpgsqlConnectionStringBuilder Read(string text)
    {
        var rest = text[(text.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var (beforeQuery, query) = Split(rest, '?');
        var (authority, database) = Split(beforeQuery, '/');
        var at = authority.LastIndexOf('@');
        var builder = new NpgsqlConnectionStringBuilder();
        if (at >= 0)
        {
            var (user, password) = Split(authority[..at], ':');
            Set(builder, "user", Unescape(user));
            Set(builder, "password", Unescape(password ?? ""));
        }

        SetHosts(builder, authority[(at + 1)..]);
        Set(builder, "dbname", Unescape(database ?? ""));
        foreach (var pair in (query ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Split(pair, '=');
            Set(builder, Unescape(name), Unescape(value ?? ""));
        }

        return builder;
    }

    /// <summary>One host with its port, or several, each with its own, in the form of Npgsql.</summary>
    private static void SetHosts(NpgsqlConnectionStringBuilder builder, string text)
    {
        var hosts = text.Split(',').Select(ReadHost).ToList();
        if (hosts is [var (host, port)])
        {
            Set(builder, "host", host);
            Set(builder, "port", port);
            return;
        }

        Set(
            builder,
            "host",
            string.Join(
                ',',
                hosts.Select(one => (one.Host.Contains(':') ? $"[{one.Host}]" : one.Host) + (one.Port.Length > 0 ? ":" + one.Port : ""))
            )
        );
    }

    private static (string Host, string Port) ReadHost(string text)
    {
        if (!text.StartsWith('['))
        {
            var (name, port) = Split(text, ':');
            return (Unescape(name), port ?? "");
        }

        var end = text.IndexOf(']', StringComparison.Ordinal);
        return end > 0 && (end == text.Length - 1 || text[end + 1] == ':')
            ? (text[1..end], text[Math.Min(end + 2, text.Length)..])
            : throw Unreadable("l'indirizzo IPv6 tra parentesi quadre non è completo");
    }

    private static void Set(NpgsqlConnectionStringBuilder builder, string parameter, string value)
    {
        if (value.Length == 0)
        {
            return;
        }

        if (!Parameters.TryGetValue(parameter, out var keyword))
        {
            throw Unreadable($"dopo «?» c'è un parametro che Traguardo non conosce; conosce: {string.Join(", ", Parameters.Keys)}");
        }

        try
        {
            builder[keyword] = WithoutHyphens.Contains(parameter, StringComparer.Ordinal)
                ? value.Replace("-", "", StringComparison.Ordinal)
                : value;
        }
        catch (Exception problem) when (problem is ArgumentException or FormatException or OverflowException)
        {
            throw Unreadable($"il valore di «{parameter}» non è valido");
        }
    }

    private static (string Before, string? After) Split(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[(at + 1)..]) : (text, null);

    private static string Unescape(string text)
    {
        for (var at = text.IndexOf('%', StringComparison.Ordinal); at >= 0; at = text.IndexOf('%', at + 1))
        {
            if (
                at + 2 >= text.Length
                || !byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            )
            {
                throw Unreadable("dopo un «%» servono due cifre esadecimali");
            }
        }

        return Uri.UnescapeDataString(text);
    }

    private static DatabaseSetupException Unreadable(string why) =>
        new(
            $"l'indirizzo della base dati in {DatabaseVariables.Server} non si può leggere: {why}.",
            "La forma è postgresql://utente:password@server:porta/base_dati; nella password i caratteri : / ? # [ ] @ % & si scrivono con «%» e due cifre esadecimali (@ è %40)."
        );
}
