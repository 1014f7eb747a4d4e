// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Reads texts of a workbook's XML, of which the reader gives a long one in pieces, without ever holding more than a cell may have.</summary>
internal static class XmlTexts
{
    /// <summary>The text of the current element, which stays too long when it has more than a cell may hold; leaves the reader at the end of the element.</summary>
    public static string ReadContent(PartXml xml)
    {
        var text = new Pieces();
        AddContent(xml, text);
        return text.ToString();
    }

    /// <summary>The text of an <c>si</c> or <c>is</c> element: its runs joined, phonetic guides left out.</summary>
    public static string ReadRuns(PartXml xml)
    {
        if (xml.IsEmpty)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new Pieces();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Start == "rPh")
            {
                xml.Skip();
            }
            else if (xml.Start == "t")
            {
                AddContent(xml, text);
            }
        }

        return ExcelText.Decode(text.ToString());
    }

    private static void AddContent(PartXml xml, Pieces text)
    {
        if (xml.IsEmpty)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (!text.IsFull && xml.Text is { } piece)
            {
                text.Add(piece);
            }
        }
    }

    /// <summary>Pieces of one text, of which there is nearly always only one.</summary>
    private sealed class Pieces
    {
        /// <summary>What errors show of a text that is too long, and more.</summary>
        private const int Beginning = 100;

        private string first = "";
        private StringBuilder? all;

        public bool IsFull => (all?.Length ?? first.Length) > DossierLimits.CellText;

        public void Add(string piece)
        {
            if (first.Length == 0)
            {
                first = piece;
            }
            else
            {
                (all ??= new StringBuilder(first)).Append(piece);
            }
        }

        /// <summary>The text; of one that is too long the beginning, filled up so that no taking away of spaces or escapes makes it short.</summary>
        public override string ToString() =>
            IsFull
                ? string.Concat((all?.ToString(0, Beginning) ?? first).AsSpan(0, Beginning), new string('…', DossierLimits.CellText + 1))
                : all?.ToString() ?? first;
    }
}
