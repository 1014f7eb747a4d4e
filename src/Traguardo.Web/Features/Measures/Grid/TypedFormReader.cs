// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>Finds the rows of the grid among the fields of a form.</summary>
internal static partial class TypedFormReader
{
    /// <summary>More than any page holds; a form with more was not made here.</summary>
    public const int MostRows = 2000;

    /// <returns>Null when the form is none of ours: rows without a code, no name of the sending, too many rows.</returns>
    public static TypedForm? Read(IFormCollection form)
    {
        var common = new TypedFields();
        var rows = new SortedDictionary<int, TypedFields>();
        foreach (var (name, texts) in form)
        {
            var text = texts.ToString();
            if (name.StartsWith(GridFields.Common(""), StringComparison.Ordinal))
            {
                common.Set(name[GridFields.Common("").Length..], text);
            }
            else if (RowField().Match(name) is { Success: true } match)
            {
                var index = int.Parse(match.Groups["row"].ValueSpan, CultureInfo.InvariantCulture);
                if (!rows.TryGetValue(index, out var fields))
                {
                    rows.Add(index, fields = new TypedFields());
                }

                fields.Set(match.Groups["field"].Value, text);
            }
        }

        var id = form[GridFields.Form].ToString();
        return !Guid.TryParse(id, out _) || rows.Count > MostRows || rows.Values.Any(fields => fields[GridFields.Code].Length == 0)
            ? null
            : new TypedForm(id, common, [.. rows.Select(row => new TypedRow(row.Key, row.Value[GridFields.Code], row.Value))]);
    }

    [GeneratedRegex(
        @"^righe\[(?<row>[0-9]{1,4})\]\.(?<field>[a-z]{1,20}[0-9]{0,3})$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RowField();
}
