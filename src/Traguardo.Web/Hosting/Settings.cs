// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Cluster;

namespace Traguardo.Web.Hosting;

/// <summary>What the environment says about how the program is to run.</summary>
/// <param name="Database">Which database.</param>
/// <param name="WebConnectionString">Connects as the web role where an administrator made it; null to let the program make it.</param>
/// <param name="Site">How the site is served.</param>
public sealed record Settings(DatabaseLocation Database, string? WebConnectionString, SiteOptions Site)
{
    /// <summary>Where the site listens, for instance <c>http://127.0.0.1:5080</c>.</summary>
    public const string Address = "TRAGUARDO_INDIRIZZO";

    /// <summary>1 for an installation to try the program with, 0 for one to work with. Without it: to try with the embedded database, to work with a server.</summary>
    public const string Demonstration = "TRAGUARDO_DIMOSTRAZIONE";

    private const string HomeFolder = "TRAGUARDO_HOME";
    private const string Examples = "examples";

    /// <exception cref="SettingsException">A variable does not say what it should.</exception>
    /// <exception cref="DatabaseSetupException">The connection string cannot be read.</exception>
    public static Settings FromEnvironment(Func<string, string?> variable, string programFolder)
    {
        var home = variable(HomeFolder) is { Length: > 0 } named ? Path.GetFullPath(named) : FindHome(programFolder);
        var database = DatabaseLocation.FromEnvironment(variable, home ?? programFolder);
        return new Settings(
            database,
            variable(DatabaseVariables.WebRole) is { Length: > 0 } web ? web : null,
            new SiteOptions
            {
                Address = AddressOf(variable(Address)),
                Demonstration = IsDemonstration(variable(Demonstration), database.IsServer),
                Home = home,
            }
        );
    }

    private static Uri AddressOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? new SiteOptions().Address
        : Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address
        : throw new SettingsException($"{Address} dev'essere un indirizzo come http://127.0.0.1:5080, non «{text}».");

    private static bool IsDemonstration(string? text, bool isServer) =>
        text?.Trim() switch
        {
            null or "" => !isServer,
            "0" => false,
            "1" => true,
            _ => throw new SettingsException($"{Demonstration} dev'essere 0 oppure 1, non «{text}»."),
        };

    private static string? FindHome(string folder)
    {
        for (var next = new DirectoryInfo(folder); next is not null; next = next.Parent)
        {
            if (Directory.Exists(Path.Combine(next.FullName, Examples)))
            {
                return next.FullName;
            }
        }

        return null;
    }
}

/// <summary>The environment says something that cannot be; the message says what, in Italian.</summary>
public sealed class SettingsException(string message) : Exception(message);
