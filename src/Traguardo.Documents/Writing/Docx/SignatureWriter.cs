// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Writes where people sign: place and day, then the signers side by side in a table that only lays them out.</summary>
internal static class SignatureWriter
{
    private const int SideBySide = 3;
    private const string Blank = "______________________";

    public static void Write(Markup x, DocxBuild build, RunWriter runs, SignatureBlock block)
    {
        var place = block.Place ?? "Luogo e data: " + Blank;
        ParagraphWriter.Write(x, runs, StyleIds.BodyText, place, new ParagraphLook(KeepNext: true, Before: 360));
        foreach (var row in block.Signers.Chunk(SideBySide))
        {
            WriteRow(x, build, runs, row);
            ParagraphWriter.Open(x, StyleIds.Spacer);
            x.Close();
        }
    }

    private static void WriteRow(Markup x, DocxBuild build, RunWriter runs, Signer[] signers)
    {
        // One signer stands on the right half, as on letters
        var columns = Math.Max(2, signers.Length);
        var width = Markup.Number(build.TextWidth / columns);
        x.Open("w:tbl").Open("w:tblPr").Value("w:tblStyle", StyleIds.LayoutTable);
        x.Empty("w:tblW", "w:w", Markup.Number(build.TextWidth / columns * columns), "w:type", "dxa");
        x.Empty("w:tblLayout", "w:type", "fixed");
        x.Empty("w:tblLook", "w:val", "0000", "w:firstRow", "0", "w:lastRow", "0", "w:firstColumn", "0", "w:lastColumn", "0");
        x.Close().Open("w:tblGrid");
        for (var i = 0; i < columns; i++)
        {
            x.Empty("w:gridCol", "w:w", width);
        }

        x.Close().Open("w:tr").Open("w:trPr").Empty("w:cantSplit").Close();
        for (var i = 0; i < columns; i++)
        {
            x.Open("w:tc").Open("w:tcPr").Empty("w:tcW", "w:w", width, "w:type", "dxa").Close();
            var signer = signers.ElementAtOrDefault(i - (columns - signers.Length));
            ParagraphWriter.Write(x, runs, StyleIds.Signature, signer?.Post ?? "");
            if (signer is not null)
            {
                ParagraphWriter.Write(x, runs, StyleIds.SignatureName, signer.Name ?? Blank);
            }

            x.Close();
        }

        x.Close(2);
    }
}
