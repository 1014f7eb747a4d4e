// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Plans;

/// <summary>What came of a change of a draft: one of a closed family. Nothing is written unless it is <see cref="DraftSaved"/>.</summary>
public abstract record DraftOutcome
{
    private protected DraftOutcome() { }
}

/// <summary>The change is in the transaction.</summary>
/// <param name="Content">The draft as it is now.</param>
/// <param name="Rows">How many rows came, went or changed; 0 when there was nothing to do.</param>
/// <param name="Renamed">Codes that became others.</param>
public sealed record DraftSaved(DraftContent Content, int Rows, IReadOnlyList<Renamed> Renamed) : DraftOutcome;

/// <summary>A code that became another in the whole draft.</summary>
public sealed record Renamed(string Old, string New);

/// <summary>The draft was approved or discarded in the meantime.</summary>
public sealed record DraftGone(DraftEnd End) : DraftOutcome;

/// <summary>Others changed the same rows since the sender saw them.</summary>
/// <param name="Content">The draft as it is now.</param>
/// <param name="Conflicts">The rows, each as it was sent and as it is.</param>
public sealed record DraftConflict(DraftContent Content, IReadOnlyList<RowConflict> Conflicts) : DraftOutcome;

/// <summary>A row that two people changed.</summary>
/// <param name="Sent">What was sent.</param>
/// <param name="Current">The row as it is now; null when it was taken away.</param>
/// <param name="Change">Who changed it, and when; null when the register does not know.</param>
public sealed record RowConflict(SentRow Sent, DraftRow? Current, RowChange? Change);

/// <summary>What was sent cannot be.</summary>
/// <param name="Content">The draft as it is now.</param>
/// <param name="Problems">All that is wrong, in Italian.</param>
public sealed record DraftRefused(DraftContent Content, IReadOnlyList<DraftProblem> Problems) : DraftOutcome;

/// <summary>Something wrong with what was sent.</summary>
/// <param name="Key">The row, by the sender's name; null when it is the draft as a whole.</param>
/// <param name="Field">Name of the field; null when it is the whole row.</param>
/// <param name="Message">What was found and what is expected, one sentence or two.</param>
public sealed record DraftProblem(string? Key, string? Field, string Message);
