// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Hosting;

/// <summary>Fills an empty installation with the example cycles and with accounts to try every role. Whole or not at all.</summary>
/// <param name="database">The database.</param>
/// <param name="home">The folder that holds examples and methodologies.</param>
public sealed class Demonstration(Database database, string home)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <summary>Fills the installation when it has no body and no account.</summary>
    /// <returns>The codes of the cycles that were loaded.</returns>
    /// <exception cref="InvalidDataException">An example cannot be read: the message says why.</exception>
    public async Task<IReadOnlyList<string>> FillAsync(CancellationToken cancellation = default)
    {
        await using var session = await database.BeginAsSystemAsync(cancellation);
        await using (var count = session.Command("select pg_advisory_xact_lock(1), (select count(*) from accounts)"))
        {
            await using var reader = await count.ExecuteReaderAsync(cancellation);
            await reader.ReadAsync(cancellation);
            if (reader.GetInt64(1) > 0)
            {
                return [];
            }
        }

        await SampleAccounts.AddAsync(
            session,
            SampleAccounts.Installer,
            "Amministratore dell'installazione",
            cancellation,
            isInstaller: true
        );
        var analyst = await SampleAccounts.AddAsync(session, "analista.unione", "Analista di più enti", cancellation);
        var loaded = new List<string>();
        foreach (var ofBody in Examples().GroupBy(example => example.Dossier.Plan.Body.Code))
        {
            var body = await BodyStore.AddAsync(session, ofBody.First().Dossier.Plan.Body, cancellation);
            foreach (var example in ofBody)
            {
                await CycleStore.AddAsync(session, example.Dossier, example.Methodology, cancellation);
                loaded.Add(example.Dossier.Plan.Cycle.Code);
            }

            await RoleStore.AddAsync(session, analyst, Role.Reader, unit: null, Always, cancellation: cancellation);
            await SampleAccounts.AddForBodyAsync(session, body, ofBody.First().Dossier.Plan.Units, cancellation);
        }

        await session.CommitAsync(cancellation);
        return loaded;
    }

    private IEnumerable<(CycleDossier Dossier, MethodologyText? Methodology)> Examples()
    {
        var folder = Path.Combine(home, "examples");
        var paths = Directory.Exists(folder) ? Directory.GetDirectories(folder) : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var reading = new DossierReader().Read(path);
            var dossier =
                reading.Dossier
                ?? throw new InvalidDataException(
                    $"L'esempio «{Path.GetFileName(path)}» non si può leggere: {string.Join("; ", reading.Errors)}"
                );
            yield return (dossier, dossier.Plan.Cycle.Methodology is { } id ? Methodology(id) : null);
        }
    }

    private MethodologyText Methodology(string id)
    {
        var path = Path.Combine(home, "methodologies", id + ".yaml");
        var reading = MethodologyReader.ReadFile(path);
        return reading.Methodology is { } methodology
            ? new MethodologyText(methodology.Id, methodology.Title, File.ReadAllText(path))
            : throw new InvalidDataException($"La metodologia «{id}» non si può usare: {string.Join("; ", reading.Errors)}");
    }
}
