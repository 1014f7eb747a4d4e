// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0).</summary>
internal sealed record ProviderDocument
{
    /// <summary>Who signs its tokens.</summary>
    public required string Issuer { get; init; }

    /// <summary>Where browsers are sent.</summary>
    public required Uri Authorization { get; init; }

    /// <summary>Where codes become tokens.</summary>
    public required Uri Token { get; init; }

    /// <summary>Where its keys are.</summary>
    public required Uri Keys { get; init; }

    /// <summary>Where more is said of who has signed in; null when there is none.</summary>
    public Uri? UserInfo { get; init; }

    /// <summary>Where browsers are sent to leave; null when there is none.</summary>
    public Uri? EndSession { get; init; }

    /// <summary>True when this application says its secret in the body of requests, because the provider takes no header.</summary>
    public bool SecretInBody { get; init; }

    /// <summary>Reads a document.</summary>
    /// <exception cref="ProviderException">It lacks something, or is of another issuer.</exception>
    public static ProviderDocument Read(JsonElement json, SingleSignOnOptions options)
    {
        var authority = options.Authority;
        var issuer = json.Text("issuer") ?? throw Missing("issuer");
        if (issuer.TrimEnd('/') != options.Issuer)
        {
            throw new ProviderException(ProviderFault.Unavailable, $"The discovery document of {authority} is of the issuer {issuer}.");
        }

        var methods = json.Texts("token_endpoint_auth_methods_supported");
        return new ProviderDocument
        {
            Issuer = issuer,
            Authorization = Endpoint(json, "authorization_endpoint", authority) ?? throw Missing("authorization_endpoint"),
            Token = Endpoint(json, "token_endpoint", authority) ?? throw Missing("token_endpoint"),
            Keys = Endpoint(json, "jwks_uri", authority) ?? throw Missing("jwks_uri"),
            UserInfo = Endpoint(json, "userinfo_endpoint", authority),
            EndSession = Endpoint(json, "end_session_endpoint", authority),
            SecretInBody = methods.Contains("client_secret_post") && !methods.Contains("client_secret_basic"),
        };
    }

    private static Uri? Endpoint(JsonElement json, string name, Uri authority)
    {
        if (json.Text(name) is not { } text)
        {
            return null;
        }

        // A provider reached over TLS does not send secrets elsewhere without it
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == authority.Scheme)
            ? uri
            : throw new ProviderException(ProviderFault.Unavailable, $"In the discovery document {name} is {text}.");
    }

    private static ProviderException Missing(string name) => new(ProviderFault.Unavailable, $"The discovery document has no {name}.");
}
