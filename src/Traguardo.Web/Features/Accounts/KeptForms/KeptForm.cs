// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>A form as it arrived: to be sent again as it is.</summary>
/// <param name="Address">Where it was sent: path and query of this site, without a host.</param>
/// <param name="Fields">Its texts, in order; a name may come more than once.</param>
/// <param name="Files">Names of the fields that held files, which are not kept.</param>
public sealed record KeptForm(string Address, IReadOnlyList<KeptField> Fields, IReadOnlyList<string> Files)
{
    /// <summary>Field that says which kept form is being sent again.</summary>
    public const string IdField = "__modulo";

    /// <summary>Most characters of all fields together.</summary>
    private const int MostCharacters = 1_000_000;

    /// <summary>Most fields.</summary>
    private const int MostFields = 20_000;

    /// <summary>Reads the form of a request.</summary>
    /// <returns>False when it is too large to keep, or its address could lead elsewhere.</returns>
    public static bool TryRead(HttpRequest request, IFormCollection form, string tokenField, [NotNullWhen(true)] out KeptForm? kept)
    {
        kept = null;
        var address = request.PathBase.ToUriComponent() + request.Path.ToUriComponent() + request.QueryString;
        var fields = form.Where(field => field.Key != tokenField && field.Key != IdField)
            .SelectMany(field => field.Value.Select(value => new KeptField(field.Key, value ?? "")))
            .ToList();
        if (
            !Addresses.IsLocal(address)
            || fields.Count > MostFields
            || fields.Sum(field => (long)field.Name.Length + field.Value.Length) > MostCharacters
        )
        {
            return false;
        }

        kept = new KeptForm(address, fields, [.. form.Files.Select(file => file.Name).Distinct(StringComparer.Ordinal)]);
        return true;
    }

    /// <summary>Encrypts it.</summary>
    public byte[] Close(IDataProtector protector) => protector.Protect(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>Decrypts it; null when it cannot be.</summary>
    public static KeptForm? Open(IDataProtector protector, byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptForm>(protector.Unprotect(content));
        }
        catch (Exception problem) when (problem is CryptographicException or JsonException)
        {
            return null;
        }
    }
}

/// <summary>A text of a form.</summary>
public sealed record KeptField(string Name, string Value);
