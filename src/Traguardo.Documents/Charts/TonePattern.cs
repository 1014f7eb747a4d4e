// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>Grounds that tell tones apart without colour: plain, oblique lines, crossed lines, dots.</summary>
internal static class TonePattern
{
    /// <summary>Id of a pattern inside an image.</summary>
    public static string Id(string imageId, Tone tone) => imageId + "-" + Tones.Suffix(tone);

    /// <summary>Writes the definition of a pattern.</summary>
    public static void Define(SvgWriter svg, string imageId, Tone tone) => Define(svg, Id(imageId, tone), tone, variant: 0);

    /// <summary>Writes the definition of a pattern under an id of its own.</summary>
    /// <param name="variant">From 1 for other patterns of the same colour: lines across, upright, both, and so on in turn.</param>
    public static void Define(SvgWriter svg, string id, Tone tone, int variant)
    {
        svg.Open("pattern", "id", id, "width", "10", "height", "10", "patternUnits", "userSpaceOnUse");
        svg.Empty("rect", "width", "10", "height", "10", "fill", ChartColours.Pale(tone));
        if (tone is Tone.None)
        {
            svg.Empty("circle", "cx", "2.5", "cy", "2.5", "r", "1", "fill", Stroke(tone));
            svg.Empty("circle", "cx", "7.5", "cy", "7.5", "r", "1", "fill", Stroke(tone));
        }
        else if (Strokes(tone) is { } strokes)
        {
            svg.Empty("path", "d", strokes, "stroke", Stroke(tone), "stroke-width", "1", "fill", "none");
        }

        if (variant > 0)
        {
            svg.Empty(
                "path",
                "d",
                Further[(variant - 1) % Further.Length],
                "stroke",
                ChartColours.Strong(tone),
                "stroke-width",
                "1.5",
                "fill",
                "none"
            );
        }

        svg.Close();
    }

    private static readonly string[] Further = ["M0 5H10", "M5 0V10", "M0 5H10M5 0V10"];

    private static string? Strokes(Tone tone) =>
        tone switch
        {
            Tone.Partly => "M-1 11L11 -1M-1 1L1 -1M9 11L11 9",
            Tone.Bad => "M-1 11L11 -1M-1 1L1 -1M9 11L11 9M-1 -1L11 11M-1 9L1 11M9 -1L11 1",
            Tone.Good or Tone.None => null,
        };

    /// <summary>Seen on the pale ground, quiet below dark letters.</summary>
    private static string Stroke(Tone tone) =>
        tone switch
        {
            Tone.Good => "#9fd6bf",
            Tone.Partly => "#e8c274",
            Tone.Bad => "#eaa7b4",
            Tone.None => "#b3bfca",
        };
}
