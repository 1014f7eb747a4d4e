// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml.Packaging;
using Traguardo.Documents.Charts;

namespace Traguardo.Documents.Writing.Docx.Charts;

/// <summary>Writes a chart as a part of its own, with the workbook of its figures, so that it can be edited like one made by hand.</summary>
internal static class ChartPartWriter
{
    private const string WorkbookId = "rIdData";
    private const string CategoryAxis = "111111111";
    private const string ValueAxis = "222222222";

    public static void Add(MainDocumentPart main, string id, Chart chart)
    {
        var spec = ChartSpecs.Of(chart);
        var part = main.AddNewPart<ChartPart>(id);
        Write(spec).WriteTo(part.GetStream(FileMode.Create));
        var data = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, WorkbookId);
        using var workbook = new MemoryStream(ChartWorkbook.Write(spec), writable: false);
        data.FeedData(workbook);
    }

    private static Markup Write(ChartSpec spec)
    {
        var x = new Markup();
        x.Open("c:chartSpace", Namespaces.Charts).Empty("c:date1904", "val", "0").Empty("c:lang", "val", "it-IT");
        x.Empty("c:roundedCorners", "val", "0")
            .Open("c:chart")
            .Empty("c:autoTitleDeleted", "val", "1")
            .Open("c:plotArea")
            .Empty("c:layout");
        Plot(x, spec);
        Axes(x, spec);
        x.Close();
        if (spec.HasLegend)
        {
            x.Open("c:legend").Empty("c:legendPos", "val", "b").Empty("c:overlay", "val", "0");
            ChartLook.Letters(x, 900);
            x.Close();
        }

        x.Empty("c:plotVisOnly", "val", "1").Empty("c:dispBlanksAs", "val", "gap").Close();
        x.Open("c:spPr").Open("a:solidFill").Empty("a:srgbClr", "val", "FFFFFF").Close().Open("a:ln").Empty("a:noFill").Close(2);
        ChartLook.Letters(x, 900);
        x.Open("c:externalData", "r:id", WorkbookId).Empty("c:autoUpdate", "val", "0");
        return x.Close(2);
    }

    private static void Plot(Markup x, ChartSpec spec)
    {
        var element = spec.Form switch
        {
            ChartForm.HorizontalBars or ChartForm.Columns => "c:barChart",
            ChartForm.Line => "c:lineChart",
            ChartForm.Radar => "c:radarChart",
        };
        x.Open(element);
        if (spec.Form is ChartForm.Radar)
        {
            x.Empty("c:radarStyle", "val", "marker");
        }
        else
        {
            if (spec.Form is not ChartForm.Line)
            {
                x.Empty("c:barDir", "val", spec.Form is ChartForm.HorizontalBars ? "bar" : "col");
            }

            x.Empty(
                "c:grouping",
                "val",
                spec.Form is ChartForm.Line ? "standard"
                    : spec.IsStacked ? "stacked"
                    : "clustered"
            );
        }

        x.Empty("c:varyColors", "val", "0");
        for (var index = 0; index < spec.Series.Count; index++)
        {
            ChartSeriesWriter.Write(x, spec, index);
        }

        if (spec.Form is ChartForm.HorizontalBars or ChartForm.Columns)
        {
            x.Empty("c:gapWidth", "val", "60").Empty("c:overlap", "val", spec.IsStacked ? "100" : "0");
        }
        else if (spec.Form is ChartForm.Line)
        {
            x.Empty("c:marker", "val", "1");
        }

        x.Empty("c:axId", "val", CategoryAxis).Empty("c:axId", "val", ValueAxis).Close();
    }

    private static void Axes(Markup x, ChartSpec spec)
    {
        // Bars from top to bottom in the order of the points; the axis of figures stays below
        var isBars = spec.Form is ChartForm.HorizontalBars;
        x.Open("c:catAx").Empty("c:axId", "val", CategoryAxis);
        x.Open("c:scaling").Empty("c:orientation", "val", isBars ? "maxMin" : "minMax").Close().Empty("c:delete", "val", "0");
        x.Empty("c:axPos", "val", isBars ? "l" : "b");
        if (spec.Form is ChartForm.Radar)
        {
            x.Open("c:majorGridlines");
            ChartLook.Line(x, Look.PaleRule, 6350);
            x.Close();
        }

        x.Empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
        x.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "low");
        ChartLook.Line(x, Look.Rule, 9525);
        ChartLook.Letters(x, 900);
        x.Empty("c:crossAx", "val", ValueAxis).Empty("c:crosses", "val", "autoZero").Empty("c:auto", "val", "0");
        x.Empty("c:lblAlgn", "val", "ctr").Empty("c:lblOffset", "val", "100").Empty("c:noMultiLvlLbl", "val", "1").Close();
        x.Open("c:valAx").Empty("c:axId", "val", ValueAxis).Open("c:scaling").Empty("c:orientation", "val", "minMax");
        Limit(x, "c:max", spec.Maximum);
        Limit(x, "c:min", spec.Minimum);
        x.Close().Empty("c:delete", "val", "0").Empty("c:axPos", "val", isBars ? "b" : "l").Open("c:majorGridlines");
        ChartLook.Line(x, spec.HasStrongLines ? Look.Ink : Look.PaleRule, spec.HasStrongLines ? 15_875 : 6350);
        x.Close();
        if (spec.AxisTitle is { } title)
        {
            x.Open("c:title");
            ChartLook.Rich(x, title, 900, isBold: false, rotation: isBars ? null : "-5400000");
            x.Empty("c:overlay", "val", "0").Close();
        }

        x.Empty("c:numFmt", "formatCode", spec.NumberFormat, "sourceLinked", "0");
        x.Empty("c:majorTickMark", "val", "none").Empty("c:minorTickMark", "val", "none").Empty("c:tickLblPos", "val", "nextTo");
        ChartLook.Line(x, Look.PaleRule, 6350);
        ChartLook.Letters(x, 800);
        x.Empty("c:crossAx", "val", CategoryAxis).Empty("c:crosses", "val", isBars ? "max" : "autoZero");
        x.Empty("c:crossBetween", "val", "between");
        Limit(x, "c:majorUnit", spec.Step > 0 ? spec.Step : null);
        x.Close();
    }

    private static void Limit(Markup x, string name, decimal? value)
    {
        if (value is { } number)
        {
            x.Empty(name, "val", Markup.Number(number));
        }
    }
}
