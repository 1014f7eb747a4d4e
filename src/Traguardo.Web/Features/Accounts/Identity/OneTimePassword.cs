// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;

namespace Traguardo.Web.Features.Accounts.Identity;

/// <summary>Passwords and codes that people read from a screen or a sheet and type: letters and digits that are not taken for one another, in groups.</summary>
internal static class OneTimePassword
{
    /// <summary>Without 0, 1, i, l, o: 31 characters, five bits each nearly.</summary>
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    private const int Groups = 4;
    private const int GroupLength = 4;

    /// <summary>Sixteen characters of nearly 80 bits: <c>k7rm-9xtq-2hwd-pf4z</c>.</summary>
    public static string Make() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    /// <summary>The same text however it was typed: capitals, spaces, dashes left out.</summary>
    public static string Canonical(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
