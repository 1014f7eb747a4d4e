// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Traguardo.Storage.Cluster;

/// <summary>The programs of PostgreSQL, that the server's user can run.</summary>
/// <param name="Folder">The folder that holds them.</param>
/// <param name="MajorVersion">Their major version, 15 or more.</param>
internal sealed partial record PostgresPrograms(string Folder, int MajorVersion)
{
    /// <summary>The oldest major version that Traguardo works with.</summary>
    public const int OldestMajorVersion = 15;

    private static readonly string[] Names = ["initdb", "pg_ctl", "postgres"];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    public string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>Finds them: in the folder that the options name, or in the npm package for this machine.</summary>
    /// <exception cref="DatabaseSetupException">There are none, or they do not run here.</exception>
    public static async Task<PostgresPrograms> FindAsync(
        EmbeddedClusterOptions options,
        DataFolder data,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        if (options.ProgramsFolder is { } named)
        {
            var (installed, trouble) = await TryAsync(Checked(named), account, cancellation);
            return installed ?? throw DoesNotRun(named, account, trouble);
        }

        var package = PackageFolder(options.NodeModulesFolder);
        var folder = Path.Combine(package, "native", "bin");
        var (bundled, first) = await TryAsync(folder, account, cancellation);
        if (bundled is not null || account.Name is null)
        {
            return bundled ?? throw DoesNotRun(folder, account, first);
        }

        // The server's user may be unable to enter the folder of the packages: it gets a copy of what it needs
        var copy = await CopyAsync(package, data, cancellation);
        var (copied, second) = await TryAsync(copy, account, cancellation);
        return copied ?? throw DoesNotRun(folder, account, second);
    }

    private static string Checked(string folder) =>
        Names.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is { } missing
            ? throw new DatabaseSetupException(
                $"nella cartella «{folder}», indicata da {DatabaseVariables.Programs}, manca il programma «{missing}» di PostgreSQL.",
                $"Indicare la cartella che contiene {string.Join(", ", Names)} (su Debian e Ubuntu: /usr/lib/postgresql/VERSIONE/bin)."
            )
            : folder;

    private static string PackageFolder(string nodeModules)
    {
        var cpu = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            _ => null,
        };
        var package = Path.Combine(nodeModules, "@embedded-postgres", "linux-" + cpu);
        return cpu is not null && Names.All(name => File.Exists(Path.Combine(package, "native", "bin", name)))
            ? package
            : throw new DatabaseSetupException(
                cpu is null
                    ? $"PostgreSQL incorporato non esiste per questo tipo di macchina ({RuntimeInformation.OSArchitecture})."
                    : $"PostgreSQL incorporato non è installato: i suoi programmi non sono in «{package}».",
                (cpu is null ? "" : "Installarlo con scripts/install-node-packages. ")
                    + $"Per usare un PostgreSQL già presente: {DatabaseVariables.Programs} (la cartella dei programmi) o {DatabaseVariables.Server} (un server)."
            );
    }

    /// <summary>The programs of a folder when they run; else what was said instead.</summary>
    /// <exception cref="DatabaseSetupException">They run, and are too old.</exception>
    private static async Task<(PostgresPrograms? Programs, CommandResult Trouble)> TryAsync(
        string folder,
        ServerAccount account,
        CancellationToken cancellation
    )
    {
        var result = await account.RunAsync(Path.Combine(folder, "postgres"), ["--version"], cancellation);
        if (!result.Succeeded || Version().Match(result.Output) is not { Success: true } match)
        {
            return (null, result);
        }

        var major = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return major >= OldestMajorVersion
            ? (new(folder, major), result)
            : throw new DatabaseSetupException(
                $"i programmi in «{folder}» sono di PostgreSQL {major}: serve PostgreSQL {OldestMajorVersion} o successivo."
            );
    }

    /// <summary>Copies the package's programs and libraries into the data folder, once for each version of the package.</summary>
    /// <returns>The folder of the programs.</returns>
    private static async Task<string> CopyAsync(string package, DataFolder data, CancellationToken cancellation)
    {
        var version = PackageVersion().Match(await File.ReadAllTextAsync(Path.Combine(package, "package.json"), cancellation));
        var copy = Path.Combine(data.Programs, version.Success ? version.Groups[1].Value : "unknown");
        if (!Directory.Exists(copy))
        {
            if (Directory.Exists(data.Programs))
            {
                Directory.Delete(data.Programs, recursive: true);
            }

            FileModes.MakeReadableFolder(data.Programs);
            var draft = copy + ".new";
            var result = await ServerAccount.Own.RunAsync(
                "/bin/sh",
                ["-c", """cp -RP -- "$1" "$2" && chmod -R u+rwX,go=rX -- "$2" """, "sh", Path.Combine(package, "native"), draft],
                cancellation
            );
            if (!result.Succeeded)
            {
                throw new DatabaseSetupException(
                    $"i programmi di PostgreSQL non si possono copiare nella cartella dei dati «{data.Path}».",
                    data.IsFull ? "Il disco è pieno: liberare spazio e riprovare." : null,
                    result.LastLines
                );
            }

            Directory.Move(draft, copy);
        }

        return Path.Combine(copy, "bin");
    }

    private static DatabaseSetupException DoesNotRun(string folder, ServerAccount account, CommandResult trouble) =>
        new(
            account.Name is null
                ? $"i programmi di PostgreSQL in «{folder}» non funzionano su questa macchina."
                : $"i programmi di PostgreSQL in «{folder}» non funzionano su questa macchina, o l'utente «{account.Name}» non li può eseguire.",
            $"Per usare un PostgreSQL già presente: {DatabaseVariables.Programs} (la cartella dei programmi) o {DatabaseVariables.Server} (un server).",
            trouble.LastLines
        );

    [GeneratedRegex(@"\(PostgreSQL\) ([0-9]{1,4})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Version();

    [GeneratedRegex("\"version\"\\s*:\\s*\"([0-9A-Za-z.+-]{1,60})\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PackageVersion();
}
