// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Authentication.OAuth;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Options of <see cref="OidcHandler"/>.</summary>
internal sealed class OidcOptions : OAuthOptions
{
    /// <summary>The provider.</summary>
    public SingleSignOnOptions Provider { get; set; } = null!;
}
