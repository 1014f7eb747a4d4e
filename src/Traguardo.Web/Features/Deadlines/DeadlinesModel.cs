// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Deadlines;

/// <summary>The page of what is to be entered.</summary>
public sealed record DeadlinesModel(
    PageFrame Frame,
    string CyclePath,
    string CycleTitle,
    Cycle Cycle,
    DateOnly Today,
    IReadOnlyList<Deadline> Deadlines,
    bool IsLimited
)
{
    /// <summary>Days ahead that are near.</summary>
    public const int NearDays = 30;

    public IReadOnlyList<Deadline> Overdue => [.. Deadlines.Where(deadline => deadline.Due < Today)];

    public IReadOnlyList<Deadline> Near =>
        [.. Deadlines.Where(deadline => deadline.Due >= Today && deadline.Due <= Today.AddDays(NearDays))];

    public IReadOnlyList<Deadline> Later => [.. Deadlines.Where(deadline => deadline.Due > Today.AddDays(NearDays))];
}
