// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;
using Traguardo.Domain.Cycles;

namespace Traguardo.Documents.Directives;

/// <summary>What a document says of a score that a person set.</summary>
internal static class OverrideWords
{
    public static string Of(CycleIndex index, ScoreOverride set)
    {
        var by = set.Author is { } author ? " " + Organs.With("da", author) : "";
        var on = set.Date is { } date ? " il " + Print.Day(date) : "";
        var act = index.FindAct(set.Act) is { } found ? $" ({ActWords.Of(found)})" : "";
        return $"Punteggio assegnato{by}{on}{act}: {set.Reason}";
    }
}
