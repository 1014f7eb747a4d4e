// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>Says in Italian why PostgreSQL did not start, from what it said in English.</summary>
internal static class ServerTrouble
{
    private static readonly (string Said, string Means, string Hint)[] Known =
    [
        ("No space left on device", "il disco è pieno", "Liberare spazio e riprovare."),
        ("Disk quota exceeded", "lo spazio concesso all'utente sul disco è finito", "Liberare spazio e riprovare."),
        ("Read-only file system", "il disco è in sola lettura", $"Indicare un'altra cartella con {DatabaseVariables.DataFolder}."),
        ("Permission denied", "manca un permesso su un file o una cartella", "Controllare a chi appartiene la cartella dei dati."),
        ("Cannot allocate memory", "la memoria non basta", "Chiudere altri programmi o assegnare più memoria alla macchina."),
        ("could not resize shared memory", "la memoria condivisa non basta", "In un contenitore: assegnarne di più (opzione --shm-size)."),
        ("invalid checkpoint record", "i dati sono danneggiati", "Ripristinarli da una copia di sicurezza."),
        ("could not locate a valid checkpoint record", "i dati sono danneggiati", "Ripristinarli da una copia di sicurezza."),
        (
            "database files are incompatible with server",
            "i dati sono di un PostgreSQL di altro tipo",
            $"Indicare i suoi programmi con {DatabaseVariables.Programs}."
        ),
    ];

    /// <summary>Why initdb failed.</summary>
    public static DatabaseSetupException OfInitialisation(DataFolder data, CommandResult result) =>
        Explain($"la base dati nella cartella «{data.Path}» non si può creare", data, result.LastLines);

    /// <summary>Why a server ended while it started.</summary>
    /// <param name="startedAt">When it was started: older lines of the log do not count.</param>
    public static DatabaseSetupException OfStart(DataFolder data, DateTime startedAt) =>
        Explain($"PostgreSQL non si avvia sulla cartella «{data.Path}»", data, [.. LastLines(data, startedAt)]);

    private static DatabaseSetupException Explain(string what, DataFolder data, IReadOnlyList<string> said)
    {
        var known = Known.FirstOrDefault(entry => said.Any(line => line.Contains(entry.Said, StringComparison.OrdinalIgnoreCase)));
        if (known.Said is null && data.IsFull)
        {
            // Nor could the server write why
            known = Known[0];
        }

        return known.Said is null
            ? new($"{what}.", $"Il registro del server è nella cartella «{data.Log}».", said)
            : new($"{what}: {known.Means}.", known.Hint, said);
    }

    private static IEnumerable<string> LastLines(DataFolder data, DateTime startedAt) =>
        new DirectoryInfo(data.Log)
            .GetFiles("*.log")
            .Where(file => file.LastWriteTimeUtc >= startedAt)
            .OrderBy(file => file.LastWriteTimeUtc)
            .SelectMany(file => File.ReadLines(file.FullName).TakeLast(200))
            .Where(line => !line.Contains("LOG:", StringComparison.Ordinal) && line.Length > 0)
            .TakeLast(12);
}
