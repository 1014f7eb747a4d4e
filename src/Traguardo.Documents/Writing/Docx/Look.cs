// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Colours, sizes and measures of a document on paper. Lengths are twips (1/20 of a point) unless said otherwise; colours have no '#'.</summary>
internal static class Look
{
    /// <summary>Everywhere at hand, or replaced by Liberation Sans, whose letters are as wide.</summary>
    public const string Font = "Arial";

    public const string CodeFont = "Courier New";
    public const string Ink = "17324D";
    public const string Text = "1A1A1A";
    public const string Quiet = "4C5F73";
    public const string Blue = "00569E";
    public const string Rule = "5D7083";
    public const string PaleRule = "B8C2CC";
    public const string HeaderGround = "DCE6F0";
    public const string GroupGround = "EEF2F6";
    public const string TotalGround = "E6EBF0";
    public const string MissingGround = "FFE7B8";
    public const string MissingInk = "8A1020";

    /// <summary>Half points.</summary>
    public const int BodySize = 21;

    public const int EmusPerTwip = 635;

    /// <summary>Paper of an A4 page.</summary>
    public const int PaperShort = 11_906;

    public const int PaperLong = 16_838;
    public const int SideMargin = 1_247;
    public const int TopMargin = 1_417;
    public const int BottomMargin = 1_304;
    public const int HeaderDistance = 680;

    public static int PageWidth(PageOrientation orientation) => orientation is PageOrientation.Portrait ? PaperShort : PaperLong;

    public static int PageHeight(PageOrientation orientation) => orientation is PageOrientation.Portrait ? PaperLong : PaperShort;

    public static int TextWidth(PageOrientation orientation) => PageWidth(orientation) - 2 * SideMargin;

    public static int TextHeight(PageOrientation orientation) => PageHeight(orientation) - TopMargin - BottomMargin;

    public static string Strong(Tone tone) => ChartColours.Strong(tone)[1..].ToUpperInvariant();

    public static string Pale(Tone tone) => ChartColours.Pale(tone)[1..].ToUpperInvariant();

    /// <summary>Letters of a tone on white, at least 4.5:1.</summary>
    public static string Letters(Tone tone) => tone is Tone.Partly ? "8A5200" : Strong(tone);

    /// <summary>The shape that tells a tone without its colour.</summary>
    public static string Shape(Tone tone) =>
        tone switch
        {
            Tone.Good => "●",
            Tone.Partly => "▲",
            Tone.Bad => "■",
            Tone.None => "○",
        };
}
