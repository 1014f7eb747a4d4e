// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts.SignIn;

namespace Traguardo.Web.Features.Accounts.Passkeys;

/// <summary>What a browser is asked for, and the state that comes back with its answer.</summary>
/// <param name="OptionsJson">Options of WebAuthn.</param>
/// <param name="State">The challenge, sealed.</param>
public sealed record PasskeyRequest(string OptionsJson, string State);

/// <summary>Makes and checks passkeys. The ceremony is Identity's; a passkey proves possession and, by its PIN or the owner's body, who holds it.</summary>
internal sealed partial class PasskeyDesk(
    IPasskeyHandler<Account> handler,
    UserManager<Account> users,
    Seal seal,
    AddressLimiter limiter,
    AccountOptions options,
    ILogger<PasskeyDesk> log
)
{
    private const string AddPurpose = "passkey-add";
    private const string SignInPurpose = "passkey-sign-in";

    /// <summary>Longest answer of a browser: some authenticators attest with certificates.</summary>
    private const int LongestAnswer = 100_000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>False where browsers have no passkeys: they belong to names, not to numeric addresses.</summary>
    public static bool IsPossible(HttpContext context) => !IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out _);

    /// <summary>
    /// True when a page of this very host asked for the passkey. The framework compares with what the request says of its origin, which would also let in
    /// pages of hosts below this one. Behind a proxy that ends TLS the request may look as if it had none.
    /// </summary>
    public static bool IsOurs(PasskeyOriginValidationContext origin) =>
        !origin.CrossOrigin
        && Uri.TryCreate(origin.Origin, UriKind.Absolute, out var page)
        && page.Authority == origin.HttpContext.Request.Host.Value
        && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == origin.HttpContext.Request.Scheme);

    /// <summary>What to ask for to sign in; null where there are no passkeys.</summary>
    public async Task<PasskeyRequest?> RequestAsync(HttpContext context)
    {
        if (!IsPossible(context))
        {
            return null;
        }

        var request = await handler.MakeRequestOptionsAsync(user: null, context);
        return new PasskeyRequest(request.RequestOptionsJson, seal.Close(SignInPurpose, request.AssertionState, Lifetime));
    }

    /// <summary>Judges the answer to <see cref="RequestAsync"/>.</summary>
    public async Task<Attempt> SignInAsync(HttpContext context, string state, string answer)
    {
        var address = context.Connection.RemoteIpAddress;
        if (!limiter.TryTake(address))
        {
            return new Attempt(Verdict.TooMany);
        }

        if (answer.Length > LongestAnswer || seal.Open<string>(SignInPurpose, state) is not { } asked)
        {
            return new Attempt(Verdict.Refused);
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = context,
                CredentialJson = answer,
                AssertionState = asked,
            }
        );
        if (!result.Succeeded || (result.User.IsSample && !options.Demonstration))
        {
            LogRefused(result.Failure);
            return new Attempt(Verdict.Refused);
        }

        limiter.GiveBack(address);
        if (result.User.IsDisabled)
        {
            return new Attempt(Verdict.Disabled);
        }

        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return new Attempt(Verdict.Right, result.User);
    }

    /// <summary>What to ask for to add a passkey to an account; null where there are no passkeys.</summary>
    /// <param name="name">What its owner will call it.</param>
    public async Task<PasskeyRequest?> CreationAsync(HttpContext context, Account account, string name)
    {
        if (!IsPossible(context))
        {
            return null;
        }

        var id = account.Id.ToString(CultureInfo.InvariantCulture);
        var creation = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity
            {
                Id = id,
                Name = account.UserName,
                DisplayName = account.DisplayName,
            },
            context
        );
        return new PasskeyRequest(
            creation.CreationOptionsJson,
            seal.Close(AddPurpose, new Addition(id, name, creation.AttestationState), Lifetime)
        );
    }

    /// <summary>Adds the passkey that answers <see cref="CreationAsync"/>.</summary>
    /// <returns>False when the answer is not right.</returns>
    public async Task<bool> AddAsync(HttpContext context, Account account, string state, string answer)
    {
        if (
            answer.Length > LongestAnswer
            || seal.Open<Addition>(AddPurpose, state) is not { } addition
            || addition.AccountId != account.Id.ToString(CultureInfo.InvariantCulture)
        )
        {
            return false;
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = context,
                CredentialJson = answer,
                AttestationState = addition.State,
            }
        );
        if (!result.Succeeded)
        {
            LogRefused(result.Failure);
            return false;
        }

        result.Passkey.Name = addition.Name;
        return (await users.AddOrUpdatePasskeyAsync(account, result.Passkey)).Succeeded;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The answer of an authenticator was refused")]
    private partial void LogRefused(Exception? problem);

    private sealed record Addition(string AccountId, string Name, string? State);
}
