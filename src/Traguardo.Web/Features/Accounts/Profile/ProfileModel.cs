// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.Profile;

/// <summary>What the profile shows.</summary>
public sealed record ProfileModel
{
    /// <summary>What surrounds the page.</summary>
    public required PageFrame Frame { get; init; }

    /// <summary>The account.</summary>
    public required Account Account { get; init; }

    /// <summary>How many recovery codes are left.</summary>
    public required int RecoveryCodes { get; init; }

    /// <summary>Its passkeys.</summary>
    public required IReadOnlyList<UserPasskeyInfo> Passkeys { get; init; }

    /// <summary>True where browsers can use passkeys.</summary>
    public required bool PasskeysArePossible { get; init; }

    /// <summary>Its identities of the single sign-on.</summary>
    public required IReadOnlyList<AccountLogin> Logins { get; init; }

    /// <summary>Name of the provider of the single sign-on; null when there is none.</summary>
    public required string? SingleSignOn { get; init; }

    /// <summary>What happened lately.</summary>
    public required IReadOnlyList<StoredAccountEvent> Events { get; init; }
}
