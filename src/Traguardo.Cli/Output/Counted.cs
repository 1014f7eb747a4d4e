// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Output;

/// <summary>Says how many things there are.</summary>
internal static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="one">The name of one.</param>
    /// <param name="many">The name of several, or of none.</param>
    public static string Of(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
