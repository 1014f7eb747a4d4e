// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The number formats of a workbook's cell styles.</summary>
internal sealed class CellFormats
{
    private const string General = "General";
    private const string Date = "d/m/yyyy";

    /// <summary>The formats that files name by number only, as programs in Italian have them.</summary>
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [5] = "#,##0 \"€\";-#,##0 \"€\"",
        [6] = "#,##0 \"€\";[Red]-#,##0 \"€\"",
        [7] = "#,##0.00 \"€\";-#,##0.00 \"€\"",
        [8] = "#,##0.00 \"€\";[Red]-#,##0.00 \"€\"",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = Date,
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = Date + " h:mm",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;[Red]-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;[Red]-#,##0.00",
        [41] = "_-* #,##0_-;-* #,##0_-;_-* \"-\"_-;_-@_-",
        [42] = "_-* #,##0 \"€\"_-;-* #,##0 \"€\"_-;_-* \"-\" \"€\"_-;_-@_-",
        [43] = "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
        [44] = "_-* #,##0.00 \"€\"_-;-* #,##0.00 \"€\"_-;_-* \"-\"?? \"€\"_-;_-@_-",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [49] = "@",
    };

    private readonly List<int> styles = [];
    private readonly Dictionary<int, string> codes = [];
    private readonly Dictionary<int, NumberFormat> formats = [];

    /// <summary>The format of a style. Cells that name no style have the first one, and a workbook may do without styles altogether.</summary>
    /// <exception cref="WorkbookRefusedException">The workbook has no such style.</exception>
    public NumberFormat this[int style]
    {
        get
        {
            var id =
                style < styles.Count ? styles[style]
                : style == 0 ? 0
                : throw WorkbookRefusedException.Damaged();
            if (!formats.TryGetValue(id, out var format))
            {
                format = new NumberFormat(CodeOf(id));
                formats.Add(id, format);
            }

            return format;
        }
    }

    public static CellFormats Read(PartXml? xml)
    {
        var read = new CellFormats();
        var inCellFormats = false;
        while (xml is not null && xml.Read())
        {
            switch (xml.Start)
            {
                case "numFmt":
                    read.codes[Number(xml, "numFmtId")] = xml["formatCode"] ?? General;
                    break;
                case "cellXfs":
                    inCellFormats = true;
                    break;
                case "xf" when inCellFormats:
                    read.styles.Add(Number(xml, "numFmtId"));
                    break;
            }

            inCellFormats &= xml.End != "cellXfs";
        }

        return read;
    }

    private static int Number(PartXml xml, string attribute) =>
        int.TryParse(xml[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private string CodeOf(int id) =>
        codes.TryGetValue(id, out var code) ? code
        : id is (>= 27 and <= 36) or (>= 50 and <= 58) ? Date
        : BuiltIn.GetValueOrDefault(id, General);
}
