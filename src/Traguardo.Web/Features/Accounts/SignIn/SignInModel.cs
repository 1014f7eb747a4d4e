// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Accounts;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Accounts.Passkeys;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>What the sign-in page shows.</summary>
public sealed record SignInModel
{
    /// <summary>What surrounds the page.</summary>
    public required PageFrame Frame { get; init; }

    /// <summary>Where to go afterwards.</summary>
    public required string ReturnTo { get; init; }

    /// <summary>User name as typed.</summary>
    public string UserName { get; init; } = "";

    /// <summary>What is wrong with what was sent.</summary>
    public FieldErrors Errors { get; init; } = new();

    /// <summary>Whose form waits to be sent; null when none does.</summary>
    public Account? FormWaitsFor { get; init; }

    /// <summary>Name of the provider of the single sign-on; null when there is none.</summary>
    public string? SingleSignOn { get; init; }

    /// <summary>What a passkey is asked for; null where browsers cannot use passkeys.</summary>
    public PasskeyRequest? Passkey { get; init; }

    /// <summary>Accounts of the demonstration; empty outside it.</summary>
    public IReadOnlyList<Account> Samples { get; init; } = [];

    /// <summary>How many wrong attempts suspend an account, and for how many minutes.</summary>
    public required LockoutRule Lockout { get; init; }
}
