// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts.Svg;

/// <summary>What the patterns of a chart mean: a sample and a word each, in as many rows as they need.</summary>
internal static class ChartLegend
{
    private const decimal SampleWidth = 26;
    private const decimal SampleHeight = 14;
    private const decimal RowHeight = 22;

    /// <summary>Words of the tones, for charts whose points have no words of their own.</summary>
    private static string WordOf(Tone tone) =>
        tone switch
        {
            Tone.Good => "raggiunto",
            Tone.Partly => "raggiunto in parte",
            Tone.Bad => "non raggiunto",
            Tone.None => "senza giudizio",
        };

    /// <summary>The legend of the tones that occur; none when no point has a tone.</summary>
    /// <param name="sample">Draws a sample around a place; null for a bar with the pattern of the tone.</param>
    public static void Draw(ChartPen pen, IEnumerable<Tone> tones, Action<Tone, decimal, decimal>? sample = null)
    {
        var all = tones.ToHashSet();
        if (all.Any(tone => tone != Tone.None))
        {
            Draw(
                pen,
                [.. Enum.GetValues<Tone>().Where(all.Contains).OrderBy(tone => tone == Tone.None).Select(tone => (WordOf(tone), tone, 0))],
                sample
            );
        }
    }

    /// <summary>A legend of classes.</summary>
    public static void Draw(
        ChartPen pen,
        IReadOnlyList<(string Word, Tone Tone, int Variant)> entries,
        Action<Tone, decimal, decimal>? sample = null
    )
    {
        pen.Top += 6;
        var x = 0m;
        foreach (var (word, tone, variant) in entries)
        {
            var width = Math.Min(ChartPen.Width, SampleWidth + 8 + ChartPen.WidthOf(word, ChartPen.SmallSize) + 1);
            if (x > 0 && x + width > ChartPen.Width)
            {
                x = 0;
                pen.Top += RowHeight;
            }

            if (sample is null)
            {
                pen.Bar(tone, x + 1, pen.Top + 2, SampleWidth - 2, SampleHeight, variant);
            }
            else
            {
                sample(tone, x + SampleWidth / 2, pen.Top + 2 + SampleHeight / 2);
            }

            pen.Text(word, x + SampleWidth + 6, pen.Top + 14, width - SampleWidth - 8, size: ChartPen.SmallSize);
            x += width + 16;
        }

        pen.Top += RowHeight;
    }
}
