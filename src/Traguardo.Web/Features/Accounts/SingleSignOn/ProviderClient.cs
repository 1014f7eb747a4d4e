// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net.Http.Headers;
using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Asks the provider what it says of itself, its keys, and more of who has signed in. Its document and keys are remembered for a while.</summary>
internal sealed class ProviderClient(SingleSignOnOptions options, TimeProvider clock) : IDisposable
{
    private const string DiscoveryPath = "/.well-known/openid-configuration";

    /// <summary>No answer of a provider is this long.</summary>
    private const int LongestAnswer = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    /// <summary>Keys are not asked for again sooner than this, whatever key a token names.</summary>
    private static readonly TimeSpan LeastMemory = TimeSpan.FromMinutes(1);

    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = Memory })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LongestAnswer,
    };

    private volatile Remembered<ProviderDocument>? document;
    private volatile Remembered<SigningKeys>? keys;

    /// <summary>What the provider says of itself.</summary>
    /// <exception cref="ProviderException">It does not answer, or not as it should.</exception>
    public async Task<ProviderDocument> DocumentAsync(CancellationToken cancellation)
    {
        if (document is { } known && clock.GetUtcNow() - known.At < Memory)
        {
            return known.Value;
        }

        var address = new Uri(options.Issuer + DiscoveryPath);
        var json = await GetAsync(new HttpRequestMessage(HttpMethod.Get, address), cancellation);
        var read = ProviderDocument.Read(json, options);
        document = new(read, clock.GetUtcNow());
        return read;
    }

    /// <summary>The keys of the provider, asked for again when they lack the one that a token names.</summary>
    /// <exception cref="ProviderException">It does not answer, or not as it should.</exception>
    public async Task<SigningKeys> KeysForAsync(IdToken token, ProviderDocument provider, CancellationToken cancellation)
    {
        if (keys is { } known)
        {
            var age = clock.GetUtcNow() - known.At;
            if (age < LeastMemory || (age < Memory && known.Value.Has(token.Algorithm, token.KeyId)))
            {
                return known.Value;
            }
        }

        var read = SigningKeys.Read(await GetAsync(new HttpRequestMessage(HttpMethod.Get, provider.Keys), cancellation));
        keys = new(read, clock.GetUtcNow());
        return read;
    }

    /// <summary>What the provider says of who has signed in, besides the token.</summary>
    /// <exception cref="ProviderException">It does not answer, or not as it should.</exception>
    public Task<JsonElement> UserInfoAsync(Uri address, string accessToken, CancellationToken cancellation)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return GetAsync(request, cancellation);
    }

    /// <summary>Sends a request and reads the JSON of its answer.</summary>
    /// <exception cref="ProviderException">There is no answer, or it is not what it should be.</exception>
    public async Task<JsonElement> GetAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using (request)
        {
            try
            {
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                using var response = await http.SendAsync(request, cancellation);
                var body = await response.Content.ReadAsByteArrayAsync(cancellation);
                if (!response.IsSuccessStatusCode)
                {
                    throw new ProviderException(
                        ProviderFault.Unavailable,
                        $"{request.RequestUri} answered {(int)response.StatusCode} {ErrorIn(body)}"
                    );
                }

                return JsonSerializer.Deserialize<JsonElement>(body);
            }
            catch (Exception problem) when (problem is HttpRequestException or JsonException || IsTimeout(problem, cancellation))
            {
                throw new ProviderException(ProviderFault.Unavailable, $"{request.RequestUri} does not answer as it should.", problem);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private static bool IsTimeout(Exception problem, CancellationToken cancellation) =>
        problem is OperationCanceledException && !cancellation.IsCancellationRequested;

    /// <summary>The code of an error (RFC 6749, 5.2), which holds no secret.</summary>
    private static string ErrorIn(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(body).Text("error") ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private sealed record Remembered<T>(T Value, DateTimeOffset At);
}
