// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>A token that says who has signed in (OpenID Connect Core 1.0, section 3.1.3.7), split and not yet trusted.</summary>
internal sealed class IdToken
{
    /// <summary>Longest token that is read.</summary>
    private const int LongestToken = 100_000;

    /// <summary>Longest subject that the standard allows.</summary>
    private const int LongestSubject = 255;

    /// <summary>Clocks may be apart by this much.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    private readonly JsonElement claims;
    private readonly byte[] signed;
    private readonly byte[] signature;

    private IdToken(JsonElement header, JsonElement claims, byte[] signed, byte[] signature)
    {
        Algorithm = header.Text("alg") ?? "";
        KeyId = header.Text("kid");
        this.claims = claims;
        this.signed = signed;
        this.signature = signature;
    }

    /// <summary>How it says that it is signed.</summary>
    public string Algorithm { get; }

    /// <summary>With which key; null when it does not say.</summary>
    public string? KeyId { get; }

    /// <summary>Splits a token.</summary>
    /// <exception cref="ProviderException">It is not one.</exception>
    public static IdToken Read(string text)
    {
        var parts = text.Split('.');
        if (text.Length > LongestToken || parts.Length != 3 || !parts.All(part => Base64Url.IsValid(part)))
        {
            throw Untrusted("The id_token is not a signed token.");
        }

        try
        {
            return new IdToken(
                JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[0])),
                JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(parts[1])),
                Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]),
                Base64Url.DecodeFromChars(parts[2])
            );
        }
        catch (JsonException problem)
        {
            throw new ProviderException(ProviderFault.Untrusted, "The id_token is not made of JSON.", problem);
        }
    }

    /// <summary>What it says of who has signed in, once it is proved that the provider says it, to us, now, about this sign-in.</summary>
    /// <exception cref="ProviderException">It is not proved.</exception>
    public JsonElement Trust(SigningKeys keys, string issuer, string clientId, string nonce, DateTimeOffset now)
    {
        if (!keys.Verify(Algorithm, KeyId, signed, signature))
        {
            throw Untrusted($"No key of the provider made the signature of the id_token ({Algorithm}).");
        }

        if (claims.Text("iss") != issuer)
        {
            throw Untrusted("The id_token is of another issuer.");
        }

        var audience = claims.Texts("aud");
        var party = claims.Text("azp");
        if (!audience.Contains(clientId) || (audience.Count > 1 && party is null) || (party is not null && party != clientId))
        {
            throw Untrusted("The id_token is for another application.");
        }

        if (claims.Time("exp") is not { } expires || expires + Tolerance <= now)
        {
            throw Untrusted("The id_token has expired, or does not say when it does.");
        }

        if (claims.Time("iat") is not { } issued || issued - Tolerance > now || claims.Time("nbf") - Tolerance > now)
        {
            throw Untrusted("The id_token is of the future, or does not say when it was made.");
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(claims.Text("nonce") ?? ""), Encoding.UTF8.GetBytes(nonce)))
        {
            throw Untrusted("The id_token is of another sign-in.");
        }

        return claims.Text("sub") is { Length: > 0 and <= LongestSubject }
            ? claims
            : throw Untrusted("The id_token does not say whose it is.");
    }

    private static ProviderException Untrusted(string message) => new(ProviderFault.Untrusted, message);
}
