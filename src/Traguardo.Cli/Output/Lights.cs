// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Output;

/// <summary>
/// Styles with a meaning. Words always stand beside them: colour alone says nothing to who cannot see it. The dark variants of the palette are
/// readable on light and dark backgrounds.
/// </summary>
internal static class Lights
{
    public const string Attention = "olive";

    public const string Wrong = "maroon";

    public const string Fine = "green";

    public const string Strong = "bold";

    /// <summary>The style of a traffic light of a rating scale; null when none.</summary>
    public static string? Of(string? light) =>
        light switch
        {
            "verde" => Fine,
            "giallo" => Attention,
            "rosso" => Wrong,
            _ => null,
        };
}
