// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Web.Features.Accounts.SingleSignOn;

namespace Traguardo.Web.Tests.Accounts;

/// <summary>Tokens without a provider: those of a real one are in <see cref="SingleSignOnTests"/>.</summary>
public sealed class IdTokenTests
{
    private const string Issuer = "https://accesso.example.org";
    private const string Client = "traguardo";
    private const string Nonce = "nonce";

    private static readonly RSA Key = RSA.Create(2048);
    private static readonly DateTimeOffset Now = new(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public void A_right_token_says_who_it_is() => Assert.Equal("chi", Trust(Sign(Claims()), Keys()).Text("sub"));

    [Fact]
    public void Whatever_byte_of_a_token_changes_it_is_refused()
    {
        var token = Sign(Claims());
        foreach (var index in Enumerable.Range(0, token.Length).Where(index => index % 7 == 0))
        {
            var changed = token[..index] + (token[index] == 'A' ? 'B' : 'A') + token[(index + 1)..];
            // The last letter of each part may hold bits that stand for nothing
            if (Decoded(changed) != Decoded(token))
            {
                Assert.Throws<ProviderException>(() => Trust(changed, Keys()));
            }
        }
    }

    [Fact]
    public void No_text_does_worse_than_being_refused() =>
        Check.QuickThrowOnFailure(
            Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), parts => IsRefused(string.Join('.', parts)))
                .And(
                    Prop.ForAll(
                        ArbMap.Default.ArbFor<string>(),
                        text =>
                            IsRefused($"{Part(text)}.{Part("{}")}.{Part("x")}")
                            && IsRefused($"{Part("{\"alg\":\"RS256\"}")}.{Part(text)}.AAAA")
                    )
                )
        );

    [Theory]
    [InlineData("""{"keys": 1}""")]
    [InlineData("""[]""")]
    [InlineData("""{"keys": [1, null, {}, {"kty": "RSA"}, {"kty": "RSA", "n": "!", "e": "AQAB"}]}""")]
    // Too short to be safe
    [InlineData("""{"keys": [{"kty": "RSA", "n": "AQAB", "e": "AQAB"}]}""")]
    // Not on the curve
    [InlineData(
        """{"keys": [{"kty": "EC", "crv": "P-256", "x": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE", "y": "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAE"}]}"""
    )]
    public void Keys_that_are_none_sign_nothing(string json)
    {
        var keys = SigningKeys.Read(JsonSerializer.Deserialize<JsonElement>(json));
        Assert.False(keys.Verify("RS256", id: null, [1], [2]));
        Assert.False(keys.Verify("ES256", id: null, [1], new byte[64]));
    }

    [Theory]
    [InlineData("enc", "RS256", false)]
    [InlineData("sig", "PS256", false)]
    [InlineData("sig", "RS256", true)]
    public void A_key_for_something_else_signs_no_token(string use, string algorithm, bool isTaken)
    {
        var keys = Keys(use, algorithm);
        Assert.Equal(isTaken, keys.Has("RS256", "k"));
        Assert.False(keys.Has("RS256", "un'altra"));
    }

    [Fact]
    public void The_provider_may_name_several_applications_if_it_says_that_the_token_is_ours()
    {
        var several = new[] { Client, "altro" };
        Assert.Throws<ProviderException>(() => Trust(Sign(Claims(audience: several)), Keys()));
        Assert.Equal("chi", Trust(Sign(Claims(audience: several, party: Client)), Keys()).Text("sub"));
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void A_token_is_good_until_it_expires_and_a_minute_more(int secondsAfter, bool isGood)
    {
        var token = IdToken.Read(Sign(Claims()));
        var at = Now.AddMinutes(5).AddSeconds(secondsAfter);
        var problem = Record.Exception(() => token.Trust(Keys(), Issuer, Client, Nonce, at));
        Assert.Equal(isGood, problem is null);
    }

    private static JsonElement Trust(string token, SigningKeys keys) => IdToken.Read(token).Trust(keys, Issuer, Client, Nonce, Now);

    private static bool IsRefused(string token)
    {
        var problem = Record.Exception(() => Trust(token, Keys()));
        return problem is ProviderException { Fault: ProviderFault.Untrusted };
    }

    private static Dictionary<string, object?> Claims(object? audience = null, string? party = null) =>
        new(StringComparer.Ordinal)
        {
            ["iss"] = Issuer,
            ["aud"] = audience ?? Client,
            ["azp"] = party,
            ["sub"] = "chi",
            ["nonce"] = Nonce,
            ["iat"] = Now.ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(5).ToUnixTimeSeconds(),
        };

    private static string Sign(Dictionary<string, object?> claims)
    {
        var text = Part("""{"alg": "RS256", "kid": "k"}""") + "." + Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
        var signature = Key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return text + "." + Base64Url.EncodeToString(signature);
    }

    private static SigningKeys Keys(string use = "sig", string algorithm = "RS256")
    {
        var key = Key.ExportParameters(includePrivateParameters: false);
        return SigningKeys.Read(
            JsonSerializer.SerializeToElement(
                new
                {
                    keys = new[]
                    {
                        new
                        {
                            kty = "RSA",
                            kid = "k",
                            use,
                            alg = algorithm,
                            n = Base64Url.EncodeToString(key.Modulus),
                            e = Base64Url.EncodeToString(key.Exponent),
                        },
                    },
                }
            )
        );
    }

    private static string Part(string? text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text ?? ""));

    private static string Decoded(string token) =>
        string.Join(
            '.',
            token.Split('.').Select(part => Base64Url.IsValid(part) ? Convert.ToHexString(Base64Url.DecodeFromChars(part)) : part)
        );
}
