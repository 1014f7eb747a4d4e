// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Hosting;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>What is done with somebody whom the provider knows and Traguardo does not.</summary>
public enum FirstSignIn
{
    /// <summary>Refused, with a page that says what to ask the administrator.</summary>
    Refuse,

    /// <summary>Linked to the one account that has the same e-mail address, if the provider says that it has verified it; else refused.</summary>
    VerifiedEmail,
}

/// <summary>The provider of the single sign-on: OpenID Connect with discovery (Entra, Keycloak, a gateway of SPID and CIE).</summary>
public sealed record SingleSignOnOptions
{
    /// <summary>Section of the configuration.</summary>
    public const string Section = "SingleSignOn";

    /// <summary>The issuer: its discovery document is below this address.</summary>
    public required Uri Authority { get; init; }

    /// <summary>The issuer as accounts are linked to it: without a closing slash, which documents of one provider write and others do not.</summary>
    public string Issuer => Authority.AbsoluteUri.TrimEnd('/');

    /// <summary>What the provider calls this application.</summary>
    public required string ClientId { get; init; }

    /// <summary>Null for a public client, which PKCE alone protects.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What is asked for; always with <c>openid</c>.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["openid", "profile", "email"];

    /// <summary>How people call it: shown on the button.</summary>
    public string Name { get; init; } = "le credenziali dell’ente";

    /// <summary>What is done with somebody unknown.</summary>
    public FirstSignIn FirstSignIn { get; init; } = FirstSignIn.Refuse;

    /// <summary>Reads the section.</summary>
    /// <returns>Null when there is no authority in it.</returns>
    /// <exception cref="SettingsException">A setting is missing or wrong; the message says which, in Italian.</exception>
    public static SingleSignOnOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (Text(section, nameof(Authority)) is not { } authority)
        {
            return null;
        }

        var scopes = (Text(section, nameof(Scopes)) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new SingleSignOnOptions
        {
            Authority = AuthorityOf(authority),
            ClientId =
                Text(section, nameof(ClientId)) ?? throw new SettingsException($"Nella configurazione manca {Section}:{nameof(ClientId)}."),
            ClientSecret = Text(section, nameof(ClientSecret)),
            Scopes = scopes.Length == 0 ? ["openid", "profile", "email"] : [.. scopes.Append("openid").Distinct(StringComparer.Ordinal)],
            Name = Text(section, nameof(Name)) ?? "le credenziali dell’ente",
            FirstSignIn = FirstSignInOf(Text(section, nameof(FirstSignIn))),
        };
    }

    private static Uri AuthorityOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            ? uri
            : throw new SettingsException(
                $"{Section}:{nameof(Authority)} è «{text}»: deve essere un indirizzo che comincia con https:// (http:// solo su questo computer)."
            );

    private static FirstSignIn FirstSignInOf(string? text) =>
        text?.ToLowerInvariant() switch
        {
            null or "refuse" => FirstSignIn.Refuse,
            "verified-email" or "verifiedemail" => FirstSignIn.VerifiedEmail,
            _ => throw new SettingsException($"{Section}:{nameof(FirstSignIn)} è «{text}»: può essere refuse o verified-email."),
        };

    private static string? Text(IConfigurationSection section, string name) => section[name] is { Length: > 0 } text ? text : null;
}
