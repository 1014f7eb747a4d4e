// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Tests.Support;

/// <summary>Compares routes with paths.</summary>
internal static class PagePattern
{
    /// <param name="pattern">A route with its parameters, such as "/e/{ente}/persone/{id:long}".</param>
    /// <param name="path">A path without query, or the same route.</param>
    public static bool Matches(string pattern, string path)
    {
        var wanted = pattern.Trim('/').Split('/');
        var found = path.Trim('/').Split('/');
        return wanted.Length == found.Length && wanted.Zip(found).All(pair => IsPart(pair.First, pair.Second));
    }

    private static bool IsPart(string wanted, string found) =>
        wanted == found
        || (wanted.StartsWith('{') && (wanted.Contains(':') ? found.Length > 0 && found.All(char.IsAsciiDigit) : !found.StartsWith('{')));
}
