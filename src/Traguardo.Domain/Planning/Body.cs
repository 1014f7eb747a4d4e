// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Planning;

/// <summary>A public body (ente).</summary>
/// <param name="Code">Stable code, for instance the IPA code.</param>
/// <param name="Name">Official name.</param>
/// <param name="Kind">What it is ("Camera di commercio"); null when not said.</param>
/// <param name="ValidFrom">First day of its existence; null when it does not matter.</param>
/// <param name="ValidTo">Last day; null while it exists.</param>
/// <param name="Predecessors">Names or codes of the bodies merged into it, separated by "; "; null when none.</param>
public sealed record Body(
    string Code,
    string Name,
    string? Kind = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null,
    string? Predecessors = null
);

/// <summary>An organisational unit (area, servizio, ufficio, azienda speciale).</summary>
/// <param name="Code">Unique among the units of the cycle.</param>
/// <param name="Name">Name as the body writes it.</param>
/// <param name="Kind">The body's own word for its kind ("area", "servizio"); methodologies choose rules by it.</param>
/// <param name="Parent">Code of the unit that contains it; null at the top.</param>
/// <param name="PrintedName">Another spelling that documents use; null when none.</param>
public sealed record Unit(
    string Code,
    string Name,
    string? Kind = null,
    string? Parent = null,
    string? PrintedName = null,
    DateOnly? ValidFrom = null,
    DateOnly? ValidTo = null
);

/// <summary>One performance cycle of one body.</summary>
/// <param name="Code">Unique code ("ente-2024" in a file name).</param>
/// <param name="Title">The document that it stands for.</param>
/// <param name="Start">First day of the period.</param>
/// <param name="End">Last day of the period, not before <paramref name="Start"/>.</param>
/// <param name="ReferenceDate">The day at which the cycle is looked at when no other is asked for: 30 June for a half-year report. Null means the end.</param>
/// <param name="Phase">Phase: piano, monitoraggio, relazione.</param>
/// <param name="Methodology">Id of the methodology that scores it.</param>
public sealed record Cycle(
    string Code,
    string Title,
    DateOnly Start,
    DateOnly End,
    DateOnly? ReferenceDate = null,
    string? Phase = null,
    string? Methodology = null
)
{
    public int Year => End.Year;

    /// <summary>The day at which the cycle is looked at when no other is asked for, and that of what has no date of its own.</summary>
    public DateOnly UsualDay => ReferenceDate ?? End;
}

/// <summary>A level of the plan's tree under the body's own name ("Obiettivo strategico"). Levels are listed from the top.</summary>
public sealed record Level(string Name);
