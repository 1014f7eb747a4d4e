// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx.Tables;

/// <summary>Styles of tables and of the text in their cells.</summary>
internal static class TableStyles
{
    public static void Write(Markup x)
    {
        Text(x);
        x.Open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal").Value("w:name", "Normal Table");
        x.Value("w:uiPriority", 99).Empty("w:semiHidden").Empty("w:unhideWhenUsed").Open("w:tblPr");
        x.Empty("w:tblInd", "w:w", "0", "w:type", "dxa");
        Margins(x, 0, 108);
        x.Close(2);
        x.Open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", StyleIds.LayoutTable);
        x.Value("w:name", "Traguardo impaginazione").Value("w:basedOn", "TableNormal").Close();
        x.Open("w:style", "w:type", "table", "w:customStyle", "1", "w:styleId", StyleIds.Table);
        x.Value("w:name", "Traguardo tabella").Value("w:basedOn", "TableNormal").Empty("w:qFormat").Open("w:tblPr");
        x.Open("w:tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            var isOutside = side is "top" or "bottom";
            x.Empty(
                "w:" + side,
                "w:val",
                "single",
                "w:sz",
                isOutside ? "8" : "4",
                "w:space",
                "0",
                "w:color",
                isOutside ? Look.Rule : Look.PaleRule
            );
        }

        x.Close();
        Margins(x, RowHeights.CellMargin, ColumnWidths.CellMargin);
        x.Close();
        x.Open("w:tblStylePr", "w:type", "firstRow").Open("w:rPr").Empty("w:b").Close().Open("w:tcPr");
        x.Empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", Look.HeaderGround).Close(2);
        x.Open("w:tblStylePr", "w:type", "firstCol").Open("w:rPr").Empty("w:b").Close(2);
        x.Close();
    }

    private static void Text(Markup x)
    {
        var text = new ParagraphStyleLook(StyleIds.TableText, "Table Contents") { Size = TextSizes.Largest };
        text.Write(x);
        (text with { Id = StyleIds.TableTextSmall, Name = "Table Contents Small", BasedOn = text.Id, Size = TextSizes.Middle }).Write(x);
        (
            text with
            {
                Id = StyleIds.TableTextSmallest,
                Name = "Table Contents Smallest",
                BasedOn = text.Id,
                Size = TextSizes.Smallest,
            }
        ).Write(x);
        (text with { Id = StyleIds.TableHeading, Name = "Table Heading", BasedOn = text.Id, IsBold = true, Color = Look.Ink }).Write(x);
    }

    private static void Margins(Markup x, int vertical, int horizontal)
    {
        x.Open("w:tblCellMar");
        foreach (
            var (side, width) in ((string, int)[])[("top", vertical), ("left", horizontal), ("bottom", vertical), ("right", horizontal)]
        )
        {
            x.Empty("w:" + side, "w:w", Markup.Number(width), "w:type", "dxa");
        }

        x.Close();
    }
}
