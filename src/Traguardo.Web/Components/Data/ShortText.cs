// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Data;

/// <summary>Texts of targets and results in cells: a short one stays on one line (">= 2.400 gg"), a long one is broken.</summary>
public static class ShortText
{
    private const int Longest = 14;

    /// <summary>Class of a cell.</summary>
    public static string Class(string? text) => text is null || text.Length <= Longest ? "tg-nowrap" : "tg-cell-text tg-preline";
}
