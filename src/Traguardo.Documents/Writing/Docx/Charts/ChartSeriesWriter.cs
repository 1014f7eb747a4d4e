// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Writes a series of a native chart: its looks, labels and figures, with where these stand in the workbook.</summary>
internal static class ChartSeriesWriter
{
    public static void Write(Markup x, ChartSpec spec, int index)
    {
        var series = spec.Series[index];
        var number = Markup.Number(index);
        x.Open("c:ser").Empty("c:idx", "val", number).Empty("c:order", "val", number);
        x.Open("c:tx").Open("c:strRef").Text("c:f", ChartWorkbook.NameCell(index)).Open("c:strCache").Empty("c:ptCount", "val", "1");
        x.Open("c:pt", "idx", "0").Text("c:v", series.Name).Close(4);
        SeriesLines(x, spec, series);
        if (spec.Form is ChartForm.HorizontalBars or ChartForm.Columns)
        {
            x.Empty("c:invertIfNegative", "val", "0");
            Points(x, series);
        }
        else
        {
            Marker(x, series);
        }

        Labels(x, spec, series);
        Categories(x, spec);
        Values(x, spec, series, index);
        if (spec.Form is ChartForm.Line)
        {
            x.Empty("c:smooth", "val", "0");
        }

        x.Close();
    }

    private static void SeriesLines(Markup x, ChartSpec spec, ChartSeries series)
    {
        if (series.Look is SeriesLook.Invisible)
        {
            x.Open("c:spPr").Empty("a:noFill").Open("a:ln").Empty("a:noFill").Close(2);
        }
        else if (spec.Form is ChartForm.Line or ChartForm.Radar)
        {
            var isTarget = series.Look is SeriesLook.Target;
            ChartLook.Line(x, isTarget ? Look.Rule : Look.Blue, isTarget ? 19_050 : 28_575, isTarget ? "dash" : null);
        }
        else if (series.Look is SeriesLook.Plain)
        {
            x.Open("c:spPr");
            ChartLook.Solid(x, Look.Blue);
            x.Close();
        }
        else
        {
            ChartLook.Ground(x, series.Tone ?? Tone.None);
        }
    }

    private static void Points(Markup x, ChartSeries series)
    {
        if (series is not { Look: SeriesLook.ByTone, Tone: null })
        {
            return;
        }

        for (var i = 0; i < series.Points.Count; i++)
        {
            x.Open("c:dPt").Empty("c:idx", "val", Markup.Number(i)).Empty("c:invertIfNegative", "val", "0").Empty("c:bubble3D", "val", "0");
            ChartLook.Ground(x, series.Points[i].Tone);
            x.Close();
        }
    }

    private static void Marker(Markup x, ChartSeries series)
    {
        x.Open("c:marker");
        if (series.Look is SeriesLook.Target)
        {
            x.Empty("c:symbol", "val", "none");
        }
        else
        {
            x.Empty("c:symbol", "val", "circle").Empty("c:size", "val", "7").Open("c:spPr");
            ChartLook.Solid(x, Look.Blue);
            x.Close();
        }

        x.Close();
    }

    private static void Labels(Markup x, ChartSpec spec, ChartSeries series)
    {
        // On top of patterns and lines letters need a ground
        var isInside = spec.HasStrongLines || spec.IsStacked;
        var place = spec.Form switch
        {
            ChartForm.HorizontalBars or ChartForm.Columns => spec.IsStacked ? "ctr" : "outEnd",
            ChartForm.Line => "t",
            ChartForm.Radar => null,
        };
        var isShown = series.Points.Any(point => point.Text is null or { Length: > 0 });
        x.Open("c:dLbls");
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Text is not { } text || !isShown)
            {
                continue;
            }

            x.Open("c:dLbl").Empty("c:idx", "val", Markup.Number(i));
            if (text.Length == 0)
            {
                x.Empty("c:delete", "val", "1").Close();
                continue;
            }

            ChartLook.Rich(x, text, 900, isBold: true);
            Shown(x, place, isInside, isLabel: true);
            x.Close();
        }

        if (isShown)
        {
            x.Empty("c:numFmt", "formatCode", spec.NumberFormat, "sourceLinked", "0");
            Shown(x, place, isInside, isLabel: false);
        }
        else
        {
            x.Empty("c:delete", "val", "1");
        }

        x.Close();
    }

    private static void Shown(Markup x, string? place, bool isInside, bool isLabel)
    {
        if (isInside)
        {
            x.Open("c:spPr");
            ChartLook.Solid(x, "FFFFFF");
            x.Close();
        }

        if (!isLabel)
        {
            ChartLook.Letters(x, 900, isBold: true);
        }

        if (place is not null)
        {
            x.Empty("c:dLblPos", "val", place);
        }

        x.Empty("c:showLegendKey", "val", "0").Empty("c:showVal", "val", "1").Empty("c:showCatName", "val", "0");
        x.Empty("c:showSerName", "val", "0").Empty("c:showPercent", "val", "0").Empty("c:showBubbleSize", "val", "0");
    }

    private static void Categories(Markup x, ChartSpec spec)
    {
        x.Open("c:cat").Open("c:strRef").Text("c:f", ChartWorkbook.CategoryCells(spec)).Open("c:strCache");
        x.Empty("c:ptCount", "val", Markup.Number(spec.Categories.Count));
        for (var i = 0; i < spec.Categories.Count; i++)
        {
            x.Open("c:pt", "idx", Markup.Number(i)).Text("c:v", spec.Categories[i]).Close();
        }

        x.Close(3);
    }

    private static void Values(Markup x, ChartSpec spec, ChartSeries series, int index)
    {
        x.Open("c:val")
            .Open("c:numRef")
            .Text("c:f", ChartWorkbook.ValueCells(spec, index))
            .Open("c:numCache")
            .Text("c:formatCode", "General");
        x.Empty("c:ptCount", "val", Markup.Number(series.Points.Count));
        for (var i = 0; i < series.Points.Count; i++)
        {
            if (series.Points[i].Value is { } value)
            {
                x.Open("c:pt", "idx", Markup.Number(i)).Text("c:v", Markup.Number(value)).Close();
            }
        }

        x.Close(3);
    }
}
