// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Administration.Accounts;

/// <summary>What the page of an account shows to an administrator.</summary>
public sealed record AccountModel
{
    /// <summary>What surrounds the page.</summary>
    public required PageFrame Frame { get; init; }

    /// <summary>The account as it is.</summary>
    public required Account Account { get; init; }

    /// <summary>Names and address as typed.</summary>
    public required AccountDetails Details { get; init; }

    /// <summary>True when the administrator looks at their own account.</summary>
    public required bool IsSelf { get; init; }

    /// <summary>Its passkeys.</summary>
    public required IReadOnlyList<AccountPasskey> Passkeys { get; init; }

    /// <summary>Its identities of the single sign-on.</summary>
    public required IReadOnlyList<AccountLogin> Logins { get; init; }

    /// <summary>The issuer whose identities can be linked; null when there is no single sign-on.</summary>
    public required string? Issuer { get; init; }

    /// <summary>What happened lately.</summary>
    public required IReadOnlyList<StoredAccountEvent> Events { get; init; }

    /// <summary>What is wrong with what was sent.</summary>
    public required FieldErrors Errors { get; init; }
}
