// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Cli.Loading;

/// <summary>A dossier with the methodology that scores it, both sound.</summary>
/// <param name="Path">The dossier, as the user named it.</param>
/// <param name="Dossier">The dossier.</param>
/// <param name="Locations">Where its rows stand in its files.</param>
/// <param name="Methodology">The methodology.</param>
/// <param name="Findings">What the checks of the dossier say of it, none of it an error.</param>
internal sealed record LoadedCycle(
    string Path,
    CycleDossier Dossier,
    LocationIndex Locations,
    Methodology Methodology,
    ValueList<Finding> Findings
);
