// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>
/// OpenID Connect on the framework's OAuth handler, which keeps state, correlation cookie and PKCE. Added here: discovery, nonce, and proof that what
/// the provider says is what the provider says.
/// </summary>
internal sealed class OidcHandler(
    IOptionsMonitor<OidcOptions> monitor,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ProviderClient provider,
    TimeProvider clock
) : OAuthHandler<OidcOptions>(monitor, logger, encoder)
{
    private const string NonceItem = "nonce";
    private const int NonceLength = 32;

    private ProviderDocument? document;

    /// <exception cref="ProviderException">The provider does not answer: who starts a sign-in says so.</exception>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        document = await provider.DocumentAsync(Context.RequestAborted);
        properties.SetString(NonceItem, WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(NonceLength)));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // The base adds client, scopes, redirection, PKCE and the sealed state, in which the nonce travels
        var made = QueryHelpers.ParseQuery(new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query);
        var address = QueryHelpers.AddQueryString(document!.Authorization.AbsoluteUri, made);
        return QueryHelpers.AddQueryString(address, "nonce", properties.GetString(NonceItem)!);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            document = await provider.DocumentAsync(Context.RequestAborted);
            if (Request.Query["iss"] is [{ } issuer] && issuer != document.Issuer)
            {
                throw new ProviderException(ProviderFault.Untrusted, "The answer is of another provider.");
            }

            return await base.HandleRemoteAuthenticateAsync();
        }
        catch (ProviderException problem)
        {
            return HandleRequestResult.Fail(problem);
        }
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey]!,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, document!.Token);
        if (Options.Provider.ClientSecret is { } secret && !document.SecretInBody)
        {
            // RFC 6749, 2.3.1: both are encoded as fields of forms before they are joined
            var pair = Encoding.UTF8.GetBytes(FormEncode(Options.ClientId) + ":" + FormEncode(secret));
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(pair));
        }
        else
        {
            fields["client_id"] = Options.ClientId;
            if (Options.Provider.ClientSecret is { } inBody)
            {
                fields["client_secret"] = inBody;
            }
        }

        request.Content = new FormUrlEncodedContent(fields);
        var answer = await provider.GetAsync(request, Context.RequestAborted);
        return OAuthTokenResponse.Success(JsonSerializer.SerializeToDocument(answer));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        ClaimsIdentity identity,
        AuthenticationProperties properties,
        OAuthTokenResponse tokens
    )
    {
        var text =
            tokens.Response?.RootElement.Text("id_token")
            ?? throw new ProviderException(ProviderFault.Untrusted, "The provider gave no id_token.");
        var token = IdToken.Read(text);
        var keys = await provider.KeysForAsync(token, document!, Context.RequestAborted);
        var claims = token.Trust(keys, document!.Issuer, Options.ClientId, properties.GetString(NonceItem) ?? "", clock.GetUtcNow());
        ExternalIdentity.Of(Options.Provider.Issuer, claims, await MoreAsync(claims, tokens.AccessToken)).AddTo(identity);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>What else the provider says, when the token holds neither name nor address; null when it says nothing.</summary>
    private async Task<JsonElement?> MoreAsync(JsonElement claims, string? accessToken)
    {
        if (
            (claims.Text("email") is not null && claims.Text("name") is not null)
            || document!.UserInfo is not { } address
            || accessToken is null
        )
        {
            return null;
        }

        var more = await provider.UserInfoAsync(address, accessToken, Context.RequestAborted);
        return more.Text("sub") == claims.Text("sub")
            ? more
            : throw new ProviderException(ProviderFault.Untrusted, "The provider says more of somebody else.");
    }

    private static string FormEncode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
