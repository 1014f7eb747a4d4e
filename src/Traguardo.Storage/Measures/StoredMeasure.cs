// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Storage.Measures;

/// <summary>A measure of the register, with what is known of how it came there.</summary>
/// <param name="Id">Number in this database.</param>
/// <param name="Entry">The measure.</param>
/// <param name="Recorded">When and by whom.</param>
/// <param name="Withdrawal">Null while it counts.</param>
public sealed record StoredMeasure(long Id, MeasureEntry Entry, Signature Recorded, Withdrawal? Withdrawal)
{
    public bool IsWithdrawn => Withdrawal is not null;
}

/// <summary>When something was done, and by whom.</summary>
/// <param name="At">In UTC.</param>
/// <param name="AccountId">The account; null for the program itself (an import at the start).</param>
/// <param name="Name">Name of the account; null with it.</param>
public sealed record Signature(DateTime At, long? AccountId, string? Name);

/// <summary>Why a measure no longer counts.</summary>
public sealed record Withdrawal(string Reason, Signature Signature);
