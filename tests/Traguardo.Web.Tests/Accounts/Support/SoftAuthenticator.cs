// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>An authenticator with one passkey (ES256, attestation "none"), and the browser around it (WebAuthn level 2).</summary>
internal sealed class SoftAuthenticator
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string owner = "";
    private uint counter;

    /// <summary>What a browser answers to the options of a form that creates a passkey.</summary>
    public string Create(IHtmlFormElement form, string origin)
    {
        var options = JsonSerializer.Deserialize<JsonElement>(form.GetAttribute("data-tg-passkey-create")!);
        owner = options.GetProperty("user").GetProperty("id").GetString()!;
        var data = ClientData("webauthn.create", options.GetProperty("challenge").GetString()!, origin);
        var authenticatorData = AuthenticatorData(options.GetProperty("rp").GetProperty("id").GetString()!, HasCredential | UserVerified);
        // {"fmt": "none", "attStmt": {}, "authData": ...} in CBOR
        byte[] attestation =
        [
            0xA3,
            .. CborText("fmt"),
            .. CborText("none"),
            .. CborText("attStmt"),
            0xA0,
            .. CborText("authData"),
            .. CborBytes([.. authenticatorData, .. new byte[16], 0, (byte)id.Length, .. id, .. PublicKey()]),
        ];
        return Answer(
            new
            {
                clientDataJSON = Text(data),
                attestationObject = Text(attestation),
                transports = new[] { "internal" },
            }
        );
    }

    /// <summary>What a browser answers to the options of a form that asks for a passkey.</summary>
    public string Get(
        IHtmlFormElement form,
        string origin,
        bool isUserVerified = true,
        bool withOtherKey = false,
        string? userHandle = null
    )
    {
        var options = JsonSerializer.Deserialize<JsonElement>(form.GetAttribute("data-tg-passkey-get")!);
        var data = ClientData("webauthn.get", options.GetProperty("challenge").GetString()!, origin);
        var authenticatorData = AuthenticatorData(options.GetProperty("rpId").GetString()!, isUserVerified ? UserVerified : (byte)0);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = (withOtherKey ? other : key).SignData(
            [.. authenticatorData, .. SHA256.HashData(data)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );
        return Answer(
            new
            {
                clientDataJSON = Text(data),
                authenticatorData = Text(authenticatorData),
                signature = Text(signature),
                userHandle = userHandle is null ? owner : Text(Encoding.UTF8.GetBytes(userHandle)),
            }
        );
    }

    private string Answer(object response) =>
        JsonSerializer.Serialize(
            new
            {
                id = Text(id),
                rawId = Text(id),
                type = "public-key",
                clientExtensionResults = new { },
                response,
            }
        );

    private byte[] AuthenticatorData(string relyingParty, byte flags)
    {
        var count = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(count, ++counter);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(relyingParty)), (byte)(UserPresent | flags), .. count];
    }

    /// <summary>{1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR (RFC 9053).</summary>
    private byte[] PublicKey()
    {
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, .. CborBytes(point.X!), 0x22, .. CborBytes(point.Y!)];
    }

    private static byte[] ClientData(string type, string challenge, string origin) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                type,
                challenge,
                origin,
                crossOrigin = false,
            }
        );

    private static byte[] CborText(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    private static byte[] CborBytes(byte[] bytes) =>
        bytes.Length <= byte.MaxValue
            ? [0x58, (byte)bytes.Length, .. bytes]
            : [0x59, (byte)(bytes.Length >> 8), (byte)(bytes.Length & 0xFF), .. bytes];

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
