// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>Colours of charts: those of <c>traguardo.css</c>, written out since an image may stand in a document.</summary>
public static class ChartColours
{
    public const string Ink = "#17324d";
    public const string Quiet = "#4c5f73";
    public const string Line = "#d5dbe1";
    public const string Ground = "#e6ebf0";
    public const string Blue = "#0066cc";
    public const string Target = "#17324d";
    public const string Font = "Titillium Web, Arial, sans-serif";

    /// <summary>Full colour, at least 3:1 on white.</summary>
    public static string Strong(Tone tone) =>
        tone switch
        {
            Tone.Good => "#006b47",
            Tone.Partly => "#b36b00",
            Tone.Bad => "#b3203a",
            Tone.None => "#5d7083",
        };

    /// <summary>Ground below dark text, at least 7:1 with <see cref="Ink"/>.</summary>
    public static string Pale(Tone tone) =>
        tone switch
        {
            Tone.Good => "#d3eee2",
            Tone.Partly => "#ffe7b8",
            Tone.Bad => "#fad6dd",
            Tone.None => "#e8ecf0",
        };
}
