// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Accounts;

/// <summary>Who asks, and from where: what events of accounts say. Outside any request it is the program itself.</summary>
internal sealed class RequestOrigin(IHttpContextAccessor accessor, Database database)
{
    /// <summary>The account that has signed in; null when none has.</summary>
    public long? AccountId => accessor.HttpContext?.User.AccountId();

    /// <summary>Network address; null for the program itself.</summary>
    public string? Address => accessor.HttpContext?.Connection.RemoteIpAddress?.ToString();

    /// <summary>A transaction outside any body, by who asks.</summary>
    public Task<BodySession> BeginAsync() => database.BeginOutsideAsync(AccountId, accessor.HttpContext?.RequestAborted ?? default);
}
