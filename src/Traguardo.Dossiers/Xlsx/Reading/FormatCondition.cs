// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The numbers that a section of a number format is for: <c>&gt;=100</c>.</summary>
internal sealed partial record FormatCondition(string Sign, decimal Limit)
{
    /// <summary>The condition between two brackets; null when they hold something else.</summary>
    public static FormatCondition? Parse(string text) =>
        Conditions().Match(text) is { Success: true } match && ExcelNumbers.TryParse(match.Groups["limit"].Value, out var limit)
            ? new FormatCondition(match.Groups["sign"].Value, limit)
            : null;

    public bool Holds(decimal value) =>
        Sign switch
        {
            "<" => value < Limit,
            "<=" => value <= Limit,
            ">" => value > Limit,
            ">=" => value >= Limit,
            "=" => value == Limit,
            _ => value != Limit,
        };

    [GeneratedRegex("^(?<sign><=|>=|<>|<|>|=) *(?<limit>-?[0-9.]+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Conditions();
}
