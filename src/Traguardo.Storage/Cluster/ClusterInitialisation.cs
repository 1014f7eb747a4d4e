// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Storage.Cluster;

/// <summary>Makes the data of a new cluster, and checks those of an old one.</summary>
internal static class ClusterInitialisation
{
    /// <summary>
    /// From this version PostgreSQL brings its own C.UTF-8: the order of texts, and with it every index on them, no longer depends on the
    /// system's library and on which locales it has.
    /// </summary>
    private const int FirstWithOwnLocale = 17;

    /// <summary>Makes the data where there are none, beside their place first: what is in their place is complete.</summary>
    /// <exception cref="DatabaseSetupException">They cannot be made, or are not for these programs.</exception>
    public static async Task EnsureAsync(
        DataFolder data,
        PostgresPrograms programs,
        ServerAccount account,
        bool durable,
        CancellationToken cancellation
    )
    {
        await RemoveDraftsAsync(data, cancellation);
        if (Directory.Exists(data.Cluster))
        {
            await CheckAsync(data, programs, cancellation);
            await RepairOwnershipAsync(data, account, cancellation);
            return;
        }

        var draft = data.NewDraft();
        try
        {
            await account.MakePrivateFolderAsync(draft, cancellation);
            var result = await account.RunAsync(programs.InitDb, Arguments(draft, programs, durable), cancellation);
            if (!result.Succeeded)
            {
                throw ServerTrouble.OfInitialisation(data, result);
            }

            Directory.Move(draft, data.Cluster);
        }
        catch (Exception)
        {
            // Also when cancelled: initdb was killed then, and what it started may need a moment to notice
            await RemoveDraftsAsync(data, CancellationToken.None);
            throw;
        }
    }

    private static IEnumerable<string> Arguments(string folder, PostgresPrograms programs, bool durable) =>
        [
            "-D",
            folder,
            "-U",
            ClusterRoles.Administrator,
            "-E",
            "UTF8",
            .. programs.MajorVersion >= FirstWithOwnLocale
                ? new[] { "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8" }
                : ["--locale=C.UTF-8"],
            "--auth-local=trust",
            "--auth-host=reject",
            "--data-checksums",
            .. durable ? Array.Empty<string>() : ["--no-sync"],
        ];

    /// <summary>Removes what an interrupted initialisation left; it may still run when only this program was killed.</summary>
    private static async Task RemoveDraftsAsync(DataFolder data, CancellationToken cancellation)
    {
        foreach (var draft in data.Drafts)
        {
            await ServerProcesses.EndAllAsync(draft, TimeSpan.Zero, cancellation);
            Directory.Delete(draft, recursive: true);
        }
    }

    private static async Task CheckAsync(DataFolder data, PostgresPrograms programs, CancellationToken cancellation)
    {
        var file = Path.Combine(data.Cluster, "PG_VERSION");
        if (!File.Exists(file))
        {
            throw new DatabaseSetupException(
                $"la cartella «{data.Cluster}» non contiene i dati di PostgreSQL, o ne manca una parte.",
                $"Ripristinarla da una copia, oppure spostarla altrove: al prossimo avvio se ne crea una nuova, vuota."
            );
        }

        var version = (await File.ReadAllTextAsync(file, cancellation)).Trim();
        if (version != programs.MajorVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new DatabaseSetupException(
                $"i dati nella cartella «{data.Path}» sono di PostgreSQL {version}, ma i programmi in uso sono di PostgreSQL {programs.MajorVersion}.",
                $"Indicare con {DatabaseVariables.Programs} la cartella dei programmi di PostgreSQL {version}; "
                    + "per passare alla nuova versione: farne una copia di sicurezza con quelli, poi ripristinarla in una cartella nuova."
            );
        }
    }

    /// <summary>Data that root copied belong to root, and the copy may be open to others, which PostgreSQL refuses.</summary>
    private static async Task RepairOwnershipAsync(DataFolder data, ServerAccount account, CancellationToken cancellation)
    {
        if (account.Name is { } name && await ServerAccount.Own.OwnerAsync(data.Cluster, cancellation) != name)
        {
            await account.GiveAsync(data.Cluster, cancellation);
        }

        FileModes.MakePrivateFolder(data.Cluster);
    }
}
