// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;

namespace Traguardo.Storage.Admissions;

/// <summary>What an account may enter, as every request asks before anything else.</summary>
/// <param name="Body">The body.</param>
/// <param name="Roles">The account's roles in it that are valid on the day; at least one.</param>
/// <param name="Bodies">All bodies that the account sees, by name.</param>
/// <param name="Cycles">The cycles of the body, the latest first.</param>
/// <param name="Cycle">The cycle that was asked for; null when none was, or there is none of this name.</param>
/// <param name="Stamp">Its stamp (<see cref="CycleStore.StampAsync"/>) at this moment; null without a cycle.</param>
public sealed record Admission(
    StoredBody Body,
    IReadOnlyList<RoleAssignment> Roles,
    IReadOnlyList<StoredBody> Bodies,
    IReadOnlyList<CycleRow> Cycles,
    CycleRow? Cycle,
    long? Stamp
);
