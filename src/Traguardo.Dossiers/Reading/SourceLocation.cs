// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Dossiers.Reading;

/// <summary>The kinds of file that carry a dossier.</summary>
public enum SourceFormat
{
    Json,
    Workbook,

    /// <summary>A folder's CSV tables and its YAML head.</summary>
    Folder,
}

/// <summary>A place in a file, as its reader would look for it.</summary>
/// <param name="Format">The kind of file.</param>
/// <param name="File">File name, without its folder.</param>
/// <param name="Table">Sheet of a workbook; path of the element in JSON (<c>objectives[3]</c>); null in CSV and YAML.</param>
/// <param name="Row">Row of the sheet, or line of the file, from 1; null when the whole table or file is meant.</param>
/// <param name="Column">Heading of the column, or key; null when the whole row is meant.</param>
/// <param name="Letters">Letters of the column in a sheet; null elsewhere.</param>
public sealed record SourceLocation(
    SourceFormat Format,
    string File,
    string? Table = null,
    int? Row = null,
    string? Column = null,
    string? Letters = null
)
{
    public override string ToString()
    {
        var text = new StringBuilder(File);
        if (Format == SourceFormat.Json)
        {
            return AppendJson(text).ToString();
        }

        if (Table is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", foglio «{Excerpt.Of(Table)}»");
        }

        if (Row is { } row)
        {
            text.Append(CultureInfo.InvariantCulture, $", riga {row}");
        }

        if (Column is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", colonna «{Excerpt.Of(Column)}»");
        }

        if (Letters is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(Column is null ? ", colonna" : "")} ({Letters})");
        }

        return text.ToString();
    }

    private StringBuilder AppendJson(StringBuilder text)
    {
        if (Row is { } row)
        {
            text.Append(CultureInfo.InvariantCulture, $", riga {row}");
        }

        if (Table is not null || Column is not null)
        {
            text.Append(", ")
                .Append(Table)
                .Append(Table is not null && Column is not null ? "." : "")
                .Append(Column is null ? null : Excerpt.Of(Column));
        }

        return text;
    }
}
