// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts.SingleSignOn;

namespace Traguardo.Web.Features.Accounts;

/// <summary>How accounts are entered in this installation.</summary>
public sealed record AccountOptions
{
    /// <summary>True when sample accounts are entered without a password. Otherwise they are not entered at all, whatever they were given.</summary>
    public bool Demonstration { get; init; }

    /// <summary>The provider of the single sign-on; null when there is none.</summary>
    public SingleSignOnOptions? SingleSignOn { get; init; }

    /// <summary>How many wrong attempts in a row suspend an account.</summary>
    public LockoutRule Lockout { get; init; } = new(Limit: 5, Suspension: TimeSpan.FromMinutes(10));

    /// <summary>How many wrong attempts from one network address are judged within <see cref="AddressWindow"/>. An office shares one address.</summary>
    public int AddressLimit { get; init; } = 30;

    /// <summary>For how long wrong attempts count against an address.</summary>
    public TimeSpan AddressWindow { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>A session ends when nothing is asked for this long.</summary>
    public TimeSpan IdleLimit { get; init; } = TimeSpan.FromHours(8);

    /// <summary>A session ends after this long, whatever is asked.</summary>
    public TimeSpan SessionLimit { get; init; } = TimeSpan.FromHours(12);
}
