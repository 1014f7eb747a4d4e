// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Sessions;

/// <summary>For whom a transaction works.</summary>
/// <param name="BodyId">The body whose rows it sees; null for none.</param>
/// <param name="AccountId">The account that does it; null for nobody, or for the program.</param>
/// <param name="IsSystem">True for the program's own work.</param>
/// <param name="OnlyReads">True for a transaction that reads one moment of the database and writes nothing.</param>
internal readonly record struct SessionScope(long? BodyId, long? AccountId, bool IsSystem = false, bool OnlyReads = false);
