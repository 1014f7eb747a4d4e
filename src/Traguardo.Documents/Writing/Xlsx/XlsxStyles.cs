// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Xml;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Xlsx;

/// <summary>The styles of a workbook, numbered in the order in which its cells ask for them.</summary>
internal sealed class XlsxStyles
{
    /// <summary>Numbers below are the program's own formats.</summary>
    private const int FirstOwnFormat = 164;

    /// <summary>Excel holds some 200 formats of one's own; what comes after is shown by its figure alone.</summary>
    private const int MostFormats = 180;

    /// <summary>The two fills that every workbook begins with.</summary>
    private const int FixedFills = 2;

    private readonly List<XlsxLook> looks = [new XlsxLook()];
    private readonly Dictionary<XlsxLook, int> indexes = new() { [new XlsxLook()] = 0 };
    private readonly List<string> grounds = [];
    private readonly List<string> formats = [];

    /// <summary>The number of a style.</summary>
    public string IndexOf(XlsxLook look)
    {
        if (look.NumberFormat is { } format && !formats.Contains(format))
        {
            // Formats without words are few, one for each number of decimals, and always have room
            if (formats.Count >= MostFormats && XlsxNumberFormat.WithoutWords(format) is var plain && plain != format)
            {
                return IndexOf(look with { NumberFormat = plain });
            }

            formats.Add(format);
        }

        if (look.Ground is { } ground && !grounds.Contains(ground))
        {
            grounds.Add(ground);
        }

        if (!indexes.TryGetValue(look, out var index))
        {
            indexes[look] = index = looks.Count;
            looks.Add(look);
        }

        return Number(index);
    }

    /// <summary>The style sheet; no style may be asked for after it.</summary>
    public void Write(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", XlsxParts.Main);
        if (formats.Count > 0)
        {
            Start(xml, "numFmts", formats.Count);
            for (var index = 0; index < formats.Count; index++)
            {
                Empty(xml, "numFmt", "numFmtId", Number(FirstOwnFormat + index), "formatCode", formats[index]);
            }

            xml.WriteEndElement();
        }

        WriteFonts(xml);
        WriteFills(xml);
        WriteBorders(xml);
        Start(xml, "cellStyleXfs", 1);
        Empty(xml, "xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0");
        xml.WriteEndElement();
        Start(xml, "cellXfs", looks.Count);
        looks.ForEach(look => WriteLook(xml, look));
        xml.WriteEndElement();
        Start(xml, "cellStyles", 1);
        Empty(xml, "cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteFonts(XmlWriter xml)
    {
        var letters = Enum.GetValues<XlsxLetter>();
        Start(xml, "fonts", letters.Length);
        foreach (var letter in letters)
        {
            xml.WriteStartElement("font", XlsxParts.Main);
            if (letter is XlsxLetter.Bold or XlsxLetter.Title)
            {
                Empty(xml, "b");
            }

            if (letter is XlsxLetter.Link)
            {
                Empty(xml, "u");
            }

            Empty(xml, "sz", "val", letter is XlsxLetter.Title ? "14" : "11");
            Empty(xml, "color", "rgb", "FF" + ColourOf(letter));
            Empty(xml, "name", "val", "Calibri");
            Empty(xml, "family", "val", "2");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string ColourOf(XlsxLetter letter) =>
        letter switch
        {
            XlsxLetter.Normal => "1A1A1A",
            XlsxLetter.Bold or XlsxLetter.Title => "17324D",
            XlsxLetter.Quiet => "4C5F73",
            XlsxLetter.Link => "0059B3",
        };

    private void WriteFills(XmlWriter xml)
    {
        Start(xml, "fills", FixedFills + grounds.Count);
        foreach (var pattern in new[] { "none", "gray125" })
        {
            xml.WriteStartElement("fill", XlsxParts.Main);
            Empty(xml, "patternFill", "patternType", pattern);
            xml.WriteEndElement();
        }

        foreach (var ground in grounds)
        {
            xml.WriteStartElement("fill", XlsxParts.Main);
            xml.WriteStartElement("patternFill", XlsxParts.Main);
            xml.WriteAttributeString("patternType", "solid");
            Empty(xml, "fgColor", "rgb", "FF" + ground);
            Empty(xml, "bgColor", "indexed", "64");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteBorders(XmlWriter xml)
    {
        Start(xml, "borders", 2);
        foreach (var hasLines in new[] { false, true })
        {
            xml.WriteStartElement("border", XlsxParts.Main);
            foreach (var side in new[] { "left", "right", "top", "bottom" })
            {
                xml.WriteStartElement(side, XlsxParts.Main);
                if (hasLines)
                {
                    xml.WriteAttributeString("style", "thin");
                    Empty(xml, "color", "rgb", "FFB8C2CC");
                }

                xml.WriteEndElement();
            }

            Empty(xml, "diagonal");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void WriteLook(XmlWriter xml, XlsxLook look)
    {
        var format = look.NumberFormat is { } code ? FirstOwnFormat + formats.IndexOf(code) : 0;
        var fill = look.Ground is { } ground ? FixedFills + grounds.IndexOf(ground) : 0;
        xml.WriteStartElement("xf", XlsxParts.Main);
        Attributes(
            xml,
            "numFmtId",
            Number(format),
            "fontId",
            Number((int)look.Letter),
            "fillId",
            Number(fill),
            "borderId",
            look.HasBorder ? "1" : "0",
            "xfId",
            "0",
            "applyNumberFormat",
            format > 0 ? "1" : null,
            "applyFont",
            "1",
            "applyFill",
            fill > 0 ? "1" : null,
            "applyBorder",
            look.HasBorder ? "1" : null,
            "applyAlignment",
            "1"
        );
        Empty(
            xml,
            "alignment",
            "horizontal",
            look.Alignment switch
            {
                // Numbers would stand at the right by themselves
                CellAlignment.Start => "left",
                CellAlignment.Center => "center",
                CellAlignment.End => "right",
            },
            "vertical",
            look.IsVertical ? "center" : "top",
            "textRotation",
            look.IsVertical ? "90" : null,
            "indent",
            look.HasBorder && !look.IsVertical && look.Alignment is not CellAlignment.Center ? "1" : null,
            "wrapText",
            look.HasBorder ? "1" : null
        );
        xml.WriteEndElement();
    }

    private static void Start(XmlWriter xml, string name, int count)
    {
        xml.WriteStartElement(name, XlsxParts.Main);
        xml.WriteAttributeString("count", Number(count));
    }

    private static void Empty(XmlWriter xml, string name, params ReadOnlySpan<string?> attributes)
    {
        xml.WriteStartElement(name, XlsxParts.Main);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params ReadOnlySpan<string?> attributes)
    {
        for (var i = 0; i + 1 < attributes.Length; i += 2)
        {
            if (attributes[i + 1] is { } value)
            {
                xml.WriteAttributeString(attributes[i]!, value);
            }
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
