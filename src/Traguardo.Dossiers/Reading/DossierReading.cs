// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;

namespace Traguardo.Dossiers.Reading;

/// <summary>What came of reading a dossier: the whole dossier, or the list of everything that stands in the way; never a part.</summary>
public sealed class DossierReading
{
    private DossierReading(
        CycleDossier? dossier,
        LocationIndex? locations,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<ReadingError> errors,
        int errorCount
    )
    {
        Dossier = dossier;
        Locations = locations;
        Findings = findings;
        Errors = errors;
        ErrorCount = errorCount;
    }

    /// <summary>The dossier; null when there are errors.</summary>
    public CycleDossier? Dossier { get; }

    /// <summary>Where each row stands in the files; null when there are errors.</summary>
    public LocationIndex? Locations { get; }

    /// <summary>What the domain's checks say of a dossier that can be used all the same.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Empty when the dossier was read. Where there are very many, the first ones, and as the last one how many others there are.</summary>
    public IReadOnlyList<ReadingError> Errors { get; }

    /// <summary>How many errors there are, also those that the list only counts.</summary>
    public int ErrorCount { get; }

    public bool Succeeded => Dossier is not null;

    internal static DossierReading Of(CycleDossier dossier, LocationIndex locations, IReadOnlyList<Finding> findings) =>
        new(dossier, locations, findings, [], 0);

    internal static DossierReading Failed(ErrorList errors) => new(null, null, [], errors.ToList(), errors.Count);
}
