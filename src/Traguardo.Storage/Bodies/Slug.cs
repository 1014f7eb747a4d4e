// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Domain.Common;

namespace Traguardo.Storage.Bodies;

/// <summary>Names for addresses: lower-case letters without accents, digits, hyphens.</summary>
public static class Slug
{
    private const int LongestName = 60;

    /// <summary>The name that a code gives, or one with a number after it when that is taken.</summary>
    /// <param name="code">Any text.</param>
    /// <param name="taken">Names that are in use.</param>
    public static string Of(string code, IReadOnlySet<string> taken)
    {
        var name = Of(code);
        if (!taken.Contains(name))
        {
            return name;
        }

        var number = 2;
        while (taken.Contains(name + "-" + number.ToString(CultureInfo.InvariantCulture)))
        {
            number++;
        }

        return name + "-" + number.ToString(CultureInfo.InvariantCulture);
    }

    private static string Of(string code)
    {
        var name = new StringBuilder();
        foreach (var letter in code)
        {
            var plain = char.IsLetterOrDigit(letter) ? TextFold.Fold(letter.ToString()) : "";
            if (plain.Length > 0 && plain.All(char.IsAsciiLetterOrDigit))
            {
                name.Append(plain);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var text = name.ToString(0, Math.Min(name.Length, LongestName)).Trim('-');
        return text.Length == 0 ? "ente" : text;
    }
}
