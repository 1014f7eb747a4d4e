// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Claims;
using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Who has signed in, as the provider says it.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Who it is there: unique, and never given to somebody else.</param>
/// <param name="Name">What people call them; null when it does not say.</param>
/// <param name="Email">E-mail address; null when it does not say.</param>
/// <param name="EmailIsVerified">True when the provider says that the address is theirs.</param>
public sealed record ExternalIdentity(string Issuer, string Subject, string? Name, string? Email, bool EmailIsVerified)
{
    private const string IssuerClaim = "iss";
    private const string SubjectClaim = "sub";
    private const string NameClaim = "name";
    private const string EmailClaim = "email";
    private const string VerifiedClaim = "email_verified";

    /// <summary>How they are told to people: name or address.</summary>
    public string Label => Name ?? Email ?? Subject;

    /// <summary>Reads the claims of a token; what it does not say is taken from a second source of the same subject.</summary>
    public static ExternalIdentity Of(string issuer, JsonElement claims, JsonElement? more)
    {
        // An address and whether it is verified belong together: never one from here and the other from there
        var source = claims.Text(EmailClaim) is null && more is { } other ? other : claims;
        return new ExternalIdentity(
            issuer,
            claims.Text(SubjectClaim)!,
            claims.Text(NameClaim) ?? more?.Text(NameClaim) ?? claims.Text("preferred_username") ?? more?.Text("preferred_username"),
            source.Text(EmailClaim),
            source.IsTrue(VerifiedClaim)
        );
    }

    /// <summary>Adds it to what the handler hands on.</summary>
    public void AddTo(ClaimsIdentity identity)
    {
        identity.AddClaim(new Claim(IssuerClaim, Issuer));
        identity.AddClaim(new Claim(SubjectClaim, Subject));
        Add(identity, NameClaim, Name);
        Add(identity, EmailClaim, Email);
        Add(identity, VerifiedClaim, EmailIsVerified ? "true" : null);
    }

    /// <summary>Reads it from what the handler hands on.</summary>
    public static ExternalIdentity From(ClaimsPrincipal principal) =>
        new(
            principal.FindFirstValue(IssuerClaim)!,
            principal.FindFirstValue(SubjectClaim)!,
            principal.FindFirstValue(NameClaim),
            principal.FindFirstValue(EmailClaim),
            principal.HasClaim(VerifiedClaim, "true")
        );

    private static void Add(ClaimsIdentity identity, string type, string? value)
    {
        if (value is not null)
        {
            identity.AddClaim(new Claim(type, value));
        }
    }
}
