// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Web.Features.Accounts.Identity;

namespace Traguardo.Web.Features.Accounts.SecondFactor;

/// <summary>Codes for who has lost the authenticator, each good once. Of nearly 80 random bits, so that a plain hash hides them.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;

    /// <summary>Ten new codes.</summary>
    public static IReadOnlyList<string> Make() => [.. Enumerable.Range(0, Count).Select(_ => OneTimePassword.Make())];

    /// <summary>What is stored of a code, however it was typed.</summary>
    public static byte[] Hash(long accountId, string typed) =>
        SHA256.HashData(
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{accountId} {OneTimePassword.Canonical(typed)}"))
        );
}
