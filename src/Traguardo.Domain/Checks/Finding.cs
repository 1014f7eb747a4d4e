// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Domain.Checks;

/// <summary>Something that a check has to say about a dossier (rilievo).</summary>
/// <param name="Code">Stable code of the check ("pesi-non-chiusi").</param>
/// <param name="Severity">Whether the dossier can be used all the same.</param>
/// <param name="Place">Where.</param>
/// <param name="Message">What is wrong, in Italian, for users.</param>
/// <param name="Found">What is there; null when nothing is.</param>
/// <param name="Expected">What should be; null when it cannot be said.</param>
public sealed record Finding(string Code, Severity Severity, Place Place, string Message, string? Found = null, string? Expected = null);

/// <summary>How serious a finding is.</summary>
public enum Severity
{
    /// <summary>Worth a look.</summary>
    Notice,

    /// <summary>Probably wrong; figures are made all the same.</summary>
    Warning,

    /// <summary>The dossier cannot be used.</summary>
    Error,
}

/// <summary>A cell of a dossier, independent of the kind of file.</summary>
/// <param name="Table">The table.</param>
/// <param name="Row">Index of the row in the dossier's list, from 0; -1 for the table as a whole.</param>
/// <param name="Field">Name of the property in the domain's record; null for the whole row.</param>
public readonly record struct Place(DossierTable Table, int Row = -1, string? Field = null);
