// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Html;

/// <summary>The shapes of the tones, as on the pages of the product: disc, triangle, square, ring. Told apart without colour; the word stands beside them.</summary>
internal static class HtmlShapes
{
    public static string Of(Tone tone) =>
        $"<svg class=\"doc-shape\" viewBox=\"0 0 16 16\" width=\"14\" height=\"14\" aria-hidden=\"true\" focusable=\"false\">{Inner(tone)}</svg>";

    private static string Inner(Tone tone) =>
        tone switch
        {
            Tone.Good =>
                "<circle cx=\"8\" cy=\"8\" r=\"7\" fill=\"#006b47\"/><path d=\"M4.5 8.2l2.4 2.4 4.6-5\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\"/>",
            Tone.Partly =>
                "<path d=\"M8 1l7.5 14H.5z\" fill=\"#b36b00\"/><path d=\"M8 5.5v5M8 11.6v1.8\" fill=\"none\" stroke=\"#fff\" stroke-width=\"1.8\"/>",
            Tone.Bad =>
                "<rect x=\"1\" y=\"1\" width=\"14\" height=\"14\" rx=\"1.5\" fill=\"#b3203a\"/><path d=\"M5 5l6 6M11 5l-6 6\" fill=\"none\" stroke=\"#fff\" stroke-width=\"2\"/>",
            Tone.None =>
                "<circle cx=\"8\" cy=\"8\" r=\"6\" fill=\"none\" stroke=\"#5d7083\" stroke-width=\"2\"/><path d=\"M5 8h6\" fill=\"none\" stroke=\"#5d7083\" stroke-width=\"2\"/>",
        };
}
