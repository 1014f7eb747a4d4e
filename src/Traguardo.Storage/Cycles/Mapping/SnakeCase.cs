// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Storage.Cycles.Mapping;

/// <summary>Names of columns.</summary>
internal static class SnakeCase
{
    /// <summary>"ReadingReason" becomes "reading_reason".</summary>
    public static string Of(string name)
    {
        var column = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && column.Length > 0)
            {
                column.Append('_');
            }

            column.Append(char.ToLowerInvariant(letter));
        }

        return column.ToString();
    }
}
