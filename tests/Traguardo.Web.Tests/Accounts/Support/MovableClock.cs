// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>The clock of the machine, which tests may put forward.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Forward(TimeSpan time) => ahead += time;
}
