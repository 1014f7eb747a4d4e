// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>Charts as images with their caption, and their figures as a table that opens.</summary>
internal sealed class HtmlFigures(Markup html, HtmlScope scope)
{
    public void Write(ChartBlock block)
    {
        var id = scope.NewId("figura");
        var caption = PlainText.Caption("Figura", block.Number, block.Caption);
        var name = scope.NewName(caption);
        html.Open("figure", "class", "doc-figure").Line();
        // Only the tree is wider than the page
        var isWide = block.Chart is TreeChart;
        if (isWide)
        {
            html.Open("section", "class", "doc-scroll", "aria-label", name, "tabindex", "0");
        }

        html.Raw(ChartSvg.Draw(block.Chart, id));
        if (isWide)
        {
            html.Close("section");
        }

        html.Line().Element("figcaption", caption).Close("figure").Line();
        WriteFigures(block.Chart, name);
    }

    private void WriteFigures(Chart chart, string name)
    {
        var figures = ChartFigures.Of(chart);
        if (figures.Rows.Count == 0)
        {
            return;
        }

        var isWide = figures.Head.Count > 3;
        html.Open("details", "class", "doc-figures").Element("summary", "I dati del grafico").Line();
        if (isWide)
        {
            html.Open("section", "class", "doc-scroll", "aria-label", "Dati: " + name, "tabindex", "0");
        }

        html.Open("table", "class", "doc-table", "aria-label", isWide ? null : "Dati: " + name).Open("thead").Open("tr");
        foreach (var head in figures.Head)
        {
            html.Element("th", head.Length == 0 ? "Voce" : head, "scope", "col");
        }

        html.Close("tr").Close("thead").Open("tbody").Line();
        foreach (var row in figures.Rows)
        {
            html.Open("tr").Element("th", row[0].Length == 0 ? "n.d." : row[0], "scope", "row");
            foreach (var text in row.Skip(1))
            {
                html.Element("td", text);
            }

            html.Close("tr").Line();
        }

        html.Close("tbody").Close("table");
        if (isWide)
        {
            html.Close("section");
        }

        html.Close("details").Line();
    }
}
