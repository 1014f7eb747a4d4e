// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;

namespace Traguardo.Storage.Plans;

/// <summary>A row of a draft, with what the database knows of it.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its number; 0 for a row that is not stored yet.</param>
/// <param name="Version">PostgreSQL's mark of its version: another one after every change.</param>
/// <param name="Ordinal">Its place among the rows of its table.</param>
/// <param name="Record">The domain's record.</param>
public sealed record DraftRow(DossierTable Table, long Id, uint Version, int Ordinal, object Record);
