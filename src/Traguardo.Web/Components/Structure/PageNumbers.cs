// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Structure;

/// <summary>Which numbers a pager shows.</summary>
internal static class PageNumbers
{
    /// <summary>The first page, the last, and those next to the one shown; null stands for pages left out, never for a single one.</summary>
    public static IEnumerable<int?> Around(int page, int pages)
    {
        var last = 0;
        foreach (var number in Enumerable.Range(1, pages).Where(n => n == 1 || n == pages || Math.Abs(n - page) <= 1))
        {
            if (number == last + 2)
            {
                yield return last + 1;
            }
            else if (number > last + 2)
            {
                yield return null;
            }

            yield return number;
            last = number;
        }
    }
}
