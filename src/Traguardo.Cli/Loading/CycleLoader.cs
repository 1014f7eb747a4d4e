// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Cli.Loading;

/// <summary>Reads dossiers and methodologies for the commands.</summary>
/// <param name="terminal">The current directory and the environment.</param>
internal sealed class CycleLoader(Terminal terminal)
{
    /// <summary>Reads a dossier with its methodology.</summary>
    /// <param name="path">The dossier, as the user named it.</param>
    /// <param name="methodology">The methodology that the user names; null for the dossier's own.</param>
    /// <exception cref="BadInputException">One of them cannot be read or does not hold together.</exception>
    public LoadedCycle Load(string path, string? methodology = null)
    {
        var (dossier, locations) = ReadDossier(path);
        var file = MethodologyFinder.Find(methodology, terminal.FullPath(path), dossier.Plan.Cycle.Methodology, terminal);
        var rules = ReadMethodology(file);
        if (methodology is null && dossier.Plan.Cycle.Methodology is { } asked && asked != rules.Id)
        {
            throw new BadInputException(
                $"il ciclo si misura con la metodologia «{asked}», ma «{terminal.Shown(file)}» è la metodologia «{rules.Id}».",
                [],
                "Per usarla lo stesso: --methodology FILE"
            );
        }

        var findings = PlanIntegrity.Check(dossier, rules);
        RefuseErrors(path, findings, locations);
        return new(path, dossier, locations, rules, findings);
    }

    /// <summary>Reads a dossier to make figures of it at a day: weights that must add to a total, and do not, are refused too.</summary>
    /// <exception cref="BadInputException">One of them cannot be read, does not hold together, or has open weights.</exception>
    public LoadedCycle LoadToScore(string path, string? methodology, DateOnly? asOf)
    {
        var cycle = Load(path, methodology);
        var plan = PlanHistory.At(cycle.Dossier, asOf).Plan;
        RefuseErrors(path, WeightClosures.Check(plan, cycle.Methodology), cycle.Locations);
        return cycle;
    }

    /// <summary>Reads a dossier without looking for its methodology.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public (CycleDossier Dossier, LocationIndex Locations) ReadDossier(string path)
    {
        var reading = new DossierReader().Read(terminal.FullPath(path));
        return reading.Succeeded
            ? (reading.Dossier!, reading.Locations!)
            : throw Refused(
                $"il dossier «{path}» non si può leggere",
                reading.Errors.Select(error => error.ToString()),
                reading.ErrorCount
            );
    }

    /// <summary>Reads a methodology.</summary>
    /// <exception cref="BadInputException">It cannot be read or does not hold together.</exception>
    public Methodology ReadMethodology(string path)
    {
        var shown = terminal.Shown(terminal.FullPath(path));
        try
        {
            var reading = MethodologyReader.ReadFile(terminal.FullPath(path));
            return reading.Methodology
                ?? throw Refused(
                    $"la metodologia «{shown}» non si può usare",
                    reading.Errors.Select(error => error.ToString()),
                    reading.ErrorCount
                );
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                File.Exists(terminal.FullPath(path))
                    ? $"il file della metodologia «{shown}» non si può leggere."
                    : $"il file della metodologia «{shown}» non esiste."
            );
        }
    }

    /// <summary>Refuses a cycle with findings that are errors.</summary>
    /// <exception cref="BadInputException">There is at least one.</exception>
    public static void RefuseErrors(string path, ValueList<Finding> findings, LocationIndex locations)
    {
        var errors = findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding =>
                new ReadingError(locations.Locate(finding.Place), finding.Message.TrimEnd('.'), finding.Found, finding.Expected).ToString()
            )
            .ToList();
        if (errors.Count > 0)
        {
            throw Refused($"il dossier «{path}» non si può usare", errors, errors.Count);
        }
    }

    private static BadInputException Refused(string what, IEnumerable<string> errors, int count) =>
        new($"{what}: {(count == 1 ? "c'è un errore" : $"ci sono {count} errori")}.", [.. errors]);
}
