// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Letters, lines and grounds of native charts.</summary>
internal static class ChartLook
{
    /// <summary>Letters of a part of a chart.</summary>
    /// <param name="size">Hundredths of a point.</param>
    public static void Letters(Markup x, int size, bool isBold = false)
    {
        x.Open("c:txPr").Empty("a:bodyPr").Empty("a:lstStyle").Open("a:p").Open("a:pPr");
        Run(x, "a:defRPr", size, isBold);
        x.Close().Empty("a:endParaRPr", "lang", "it-IT").Close(2);
    }

    /// <summary>A text of its own.</summary>
    public static void Rich(Markup x, string text, int size, bool isBold, string? rotation = null)
    {
        x.Open("c:tx")
            .Open("c:rich")
            .Empty("a:bodyPr", "rot", rotation, "vert", rotation is null ? null : "horz", "wrap", "none")
            .Empty("a:lstStyle");
        x.Open("a:p").Open("a:pPr");
        Run(x, "a:defRPr", size, isBold);
        x.Close().Open("a:r");
        Run(x, "a:rPr", size, isBold);
        x.Text("a:t", text).Close(4);
    }

    public static void Line(Markup x, string color, int width, string? dash = null)
    {
        x.Open("c:spPr");
        LineOnly(x, color, width, dash);
        x.Close();
    }

    public static void LineOnly(Markup x, string color, int width, string? dash = null)
    {
        x.Open("a:ln", "w", Markup.Number(width));
        Solid(x, color);
        if (dash is not null)
        {
            x.Empty("a:prstDash", "val", dash);
        }

        x.Close();
    }

    /// <summary>Ground of a tone: plain, oblique lines, crossed lines, level lines, so that tones differ in black and white.</summary>
    public static void Ground(Markup x, Tone tone)
    {
        x.Open("c:spPr");
        var pattern = tone switch
        {
            Tone.Good => null,
            Tone.Partly => "wdUpDiag",
            Tone.Bad => "diagCross",
            Tone.None => "ltHorz",
        };
        if (pattern is null)
        {
            Solid(x, Look.Strong(tone));
        }
        else
        {
            x.Open("a:pattFill", "prst", pattern).Open("a:fgClr").Empty("a:srgbClr", "val", Look.Strong(tone)).Close();
            x.Open("a:bgClr").Empty("a:srgbClr", "val", "FFFFFF").Close(2);
        }

        LineOnly(x, Look.Strong(tone), 12_700);
        x.Close();
    }

    public static void Solid(Markup x, string color) => x.Open("a:solidFill").Empty("a:srgbClr", "val", color).Close();

    private static void Run(Markup x, string element, int size, bool isBold)
    {
        x.Open(element, "lang", element == "a:rPr" ? "it-IT" : null, "sz", Markup.Number(size), "b", isBold ? "1" : "0");
        Solid(x, Look.Ink);
        x.Empty("a:latin", "typeface", Look.Font).Empty("a:cs", "typeface", Look.Font).Close();
    }
}
