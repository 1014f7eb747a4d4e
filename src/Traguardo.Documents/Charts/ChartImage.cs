// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>The root element of a chart with what screen readers say of it.</summary>
internal static class ChartImage
{
    /// <summary>An image wider than this needs the width of the page, and scrolls where it has less.</summary>
    private const decimal WideFrom = 800;

    /// <summary>Opens the image.</summary>
    /// <param name="svg">Where to.</param>
    /// <param name="id">Beginning of all ids in it, unique on the page.</param>
    /// <param name="role">"img" for a picture; "group" when it holds links, which a picture cannot.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen in it.</param>
    /// <param name="width">Width in its own units.</param>
    /// <param name="height">Height in its own units.</param>
    public static void Open(SvgWriter svg, string id, string role, string title, string description, decimal width, decimal height)
    {
        svg.Open(
            "svg",
            "xmlns",
            "http://www.w3.org/2000/svg",
            "class",
            width > WideFrom ? "tg-chart__image tg-chart__image--wide" : "tg-chart__image",
            "role",
            role,
            "aria-labelledby",
            $"{id}-titolo {id}-descrizione",
            "viewBox",
            $"0 0 {SvgWriter.Number(width)} {SvgWriter.Number(height)}",
            "width",
            SvgWriter.Number(width),
            "height",
            SvgWriter.Number(height),
            "font-family",
            ChartColours.Font
        );
        svg.Text("title", title, "id", id + "-titolo");
        svg.Text("desc", description, "id", id + "-descrizione");
    }
}
