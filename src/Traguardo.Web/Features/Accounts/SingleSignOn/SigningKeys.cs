// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>The public keys of a provider (RFC 7517): RSA for RS256, the curve P-256 for ES256. Others are left out.</summary>
internal sealed class SigningKeys
{
    private const int LeastRsaBytes = 256;
    private const int CoordinateBytes = 32;

    private readonly List<Key> keys;

    private SigningKeys(List<Key> keys) => this.keys = keys;

    /// <summary>Reads a key set; keys that cannot be used are left out.</summary>
    public static SigningKeys Read(JsonElement json) =>
        new(
            json.ValueKind == JsonValueKind.Object && json.TryGetProperty("keys", out var list) && list.ValueKind == JsonValueKind.Array
                ? [.. list.EnumerateArray().Select(ReadKey).OfType<Key>()]
                : []
        );

    /// <summary>True when there is a key with this id for the algorithm; without an id, any key for the algorithm.</summary>
    public bool Has(string algorithm, string? id) => Of(algorithm, id).Any();

    /// <summary>True when one of the keys made the signature.</summary>
    public bool Verify(string algorithm, string? id, ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        foreach (var key in Of(algorithm, id))
        {
            try
            {
                if (key.Verify(data, signature))
                {
                    return true;
                }
            }
            catch (CryptographicException)
            {
                // Numbers that are no key: it has signed nothing
            }
        }

        return false;
    }

    private IEnumerable<Key> Of(string algorithm, string? id) =>
        keys.Where(key => key.Algorithm == algorithm && (id is null || key.Id == id));

    private static Key? ReadKey(JsonElement json)
    {
        if (json.Text("use") is { } use && use != "sig")
        {
            return null;
        }

        Key? key = json.Text("kty") switch
        {
            "RSA" when Bytes(json, "n") is { Length: >= LeastRsaBytes } n && Bytes(json, "e") is { } e => new RsaKey(
                json.Text("kid"),
                new RSAParameters { Modulus = n, Exponent = e }
            ),
            "EC"
                when json.Text("crv") == "P-256"
                    && Bytes(json, "x") is { Length: CoordinateBytes } x
                    && Bytes(json, "y") is { Length: CoordinateBytes } y => new CurveKey(
                json.Text("kid"),
                new ECParameters
                {
                    Curve = ECCurve.NamedCurves.nistP256,
                    Q = new ECPoint { X = x, Y = y },
                }
            ),
            _ => null,
        };
        return key is null || (json.Text("alg") is { } algorithm && algorithm != key.Algorithm) ? null : key;
    }

    private static byte[]? Bytes(JsonElement json, string name) =>
        json.Text(name) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private abstract record Key(string? Id, string Algorithm)
    {
        public abstract bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
    }

    private sealed record RsaKey(string? Id, RSAParameters Parameters) : Key(Id, "RS256")
    {
        public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
        {
            using var rsa = RSA.Create(Parameters);
            return rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private sealed record CurveKey(string? Id, ECParameters Parameters) : Key(Id, "ES256")
    {
        public override bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
        {
            using var curve = ECDsa.Create(Parameters);
            return curve.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }
}
