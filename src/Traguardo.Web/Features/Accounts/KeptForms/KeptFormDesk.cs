// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>Keeps forms that arrive after their session's end, and gives them back to the same account in the same browser.</summary>
internal sealed class KeptFormDesk(
    Database database,
    IDataProtectionProvider protection,
    IOptions<AntiforgeryOptions> tokens,
    FormOwner owner,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly IDataProtector protector = protection.CreateProtector("Traguardo.KeptForms");

    /// <summary>Keeps the form of a request.</summary>
    /// <param name="accountId">Whose page it was on.</param>
    /// <returns>Its id; null when it is too large.</returns>
    public async Task<long?> KeepAsync(HttpContext context, long accountId)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (
            owner.BrowserHash(context) is not { } browser
            || !KeptForm.TryRead(context.Request, form, tokens.Value.FormFieldName, out var kept)
        )
        {
            return null;
        }

        await using var session = await database.BeginOutsideAsync(accountId, context.RequestAborted);
        var now = clock.GetUtcNow();
        var id = await KeptFormRows.AddAsync(
            session,
            accountId,
            browser,
            kept.Close(protector),
            now,
            now - Lifetime,
            context.RequestAborted
        );
        await session.CommitAsync(context.RequestAborted);
        return id;
    }

    /// <summary>The form, for the account that has signed in with this browser; null when there is none.</summary>
    public async Task<KeptForm?> FindAsync(HttpContext context, long accountId, long id)
    {
        if (owner.BrowserHash(context) is not { } browser)
        {
            return null;
        }

        await using var session = await database.BeginOutsideAsync(accountId, context.RequestAborted);
        var oldest = clock.GetUtcNow() - Lifetime;
        var content = await KeptFormRows.FindAsync(session, id, accountId, browser, oldest, context.RequestAborted);
        return content is null ? null : KeptForm.Open(protector, content);
    }

    /// <summary>The account that a form of this browser is kept for, before anybody has signed in; null when there is none.</summary>
    public async Task<Account?> WaitsForAsync(HttpContext context, long id)
    {
        if (owner.BrowserHash(context) is not { } browser)
        {
            return null;
        }

        await using var session = await database.BeginOutsideAsync(accountId: null, context.RequestAborted);
        return await KeptFormRows.FindAccountAsync(session, id, browser, context.RequestAborted);
    }

    /// <summary>Drops the form.</summary>
    public async Task RemoveAsync(HttpContext context, long accountId, long id)
    {
        if (owner.BrowserHash(context) is not { } browser)
        {
            return;
        }

        await using var session = await database.BeginOutsideAsync(accountId, context.RequestAborted);
        await KeptFormRows.RemoveAsync(session, id, accountId, browser, context.RequestAborted);
        await session.CommitAsync(context.RequestAborted);
    }
}
