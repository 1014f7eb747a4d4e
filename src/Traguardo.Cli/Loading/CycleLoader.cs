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
        var findings = PlanIntegrity.Check(dossier, rules);
        RefuseErrors(path, findings, locations);
        return new(path, dossier, locations, rules, findings);
    }

    /// <summary>Reads a dossier without looking for its methodology.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    public (CycleDossier Dossier, LocationIndex Locations) ReadDossier(string path)
    {
        var reading = new DossierReader(dossier => PlanIntegrity.Check(dossier)).Read(terminal.FullPath(path));
        return reading.Succeeded
            ? (reading.Dossier!, reading.Locations!)
            : throw Refused($"il dossier «{path}» non si può leggere", reading.Errors);
    }

    /// <summary>Reads a methodology.</summary>
    /// <exception cref="BadInputException">It cannot be read or does not hold together.</exception>
    public Methodology ReadMethodology(string path)
    {
        var reading = MethodologyReader.Read(terminal.FullPath(path));
        return reading.Methodology
            ?? throw Refused($"la metodologia «{terminal.Shown(terminal.FullPath(path))}» non si può usare", reading.Errors);
    }

    /// <summary>Refuses a cycle with findings that are errors.</summary>
    /// <exception cref="BadInputException">There is at least one.</exception>
    public static void RefuseErrors(string path, ValueList<Finding> findings, LocationIndex locations)
    {
        var errors = findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => new ReadingError(locations.Locate(finding.Place), finding.Message, finding.Found, finding.Expected))
            .ToList();
        if (errors.Count > 0)
        {
            throw Refused($"il dossier «{path}» non si può usare", errors);
        }
    }

    private static BadInputException Refused(string what, IReadOnlyList<ReadingError> errors) =>
        new(
            $"{what}: {(errors.Count == 1 ? "c'è un errore" : $"ci sono {errors.Count} errori")}.",
            [.. errors.Select(error => error.ToString())]
        );
}
