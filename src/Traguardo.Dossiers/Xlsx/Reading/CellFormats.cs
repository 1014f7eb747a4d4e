// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>How a number is shown, as far as it changes what the number means.</summary>
/// <param name="IsDay">Shown as a date or time.</param>
/// <param name="IsPercent">Shown multiplied by 100.</param>
/// <param name="Decimals">Decimals that are always shown.</param>
/// <param name="Digits">Digits that a whole number is filled up to with zeros.</param>
internal readonly record struct CellFormat(bool IsDay, bool IsPercent, int Decimals, int Digits);

/// <summary>The number formats of a workbook's cell styles.</summary>
internal sealed partial class CellFormats
{
    private readonly List<CellFormat> formats = [];

    public CellFormat this[int style] => style >= 0 && style < formats.Count ? formats[style] : default;

    public static CellFormats Read(XmlReader? xml)
    {
        var styles = new CellFormats();
        var codes = new Dictionary<int, string>();
        var inCellFormats = false;
        while (xml is not null && xml.Read())
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType == XmlNodeType.Element:
                    codes[Number(xml, "numFmtId")] = xml.GetAttribute("formatCode") ?? "";
                    break;
                case "cellXfs":
                    inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
                    break;
                case "xf" when inCellFormats && xml.NodeType == XmlNodeType.Element:
                    styles.formats.Add(FormatOf(Number(xml, "numFmtId"), codes));
                    break;
            }
        }

        return styles;
    }

    private static int Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static CellFormat FormatOf(int id, Dictionary<int, string> codes) =>
        id switch
        {
            _ when codes.TryGetValue(id, out var code) => Parse(code),
            9 => new(IsDay: false, IsPercent: true, 0, 0),
            10 => new(IsDay: false, IsPercent: true, 2, 0),
            2 or 4 or 7 or 8 or 39 or 40 or 44 => new(IsDay: false, IsPercent: false, 2, 0),
            (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => new(IsDay: true, IsPercent: false, 0, 0),
            _ => default,
        };

    private static CellFormat Parse(string code)
    {
        var signs = Literals().Replace(code.Split(';')[0], "");
        if (Days().IsMatch(signs))
        {
            return new(IsDay: true, IsPercent: false, 0, 0);
        }

        var point = signs.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : signs[(point + 1)..].TakeWhile(sign => sign == '0').Count();
        var digits = signs.Length > 1 && signs.All(sign => sign == '0') ? signs.Length : 0;
        return new(IsDay: false, signs.Contains('%'), Math.Min(decimals, 28), digits);
    }

    /// <summary>
    /// Quoted text, escaped characters, fillers, brackets (colours, conditions, currencies; not elapsed time), and the
    /// word for "no format of its own", whose letters are no parts of a date (LibreOffice names it in every workbook).
    /// </summary>
    [GeneratedRegex(
        "General|Standard|\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?!h+\\]|m+\\]|s+\\])[^\\]]*\\]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Literals();

    [GeneratedRegex("[ymdhs]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days();
}
