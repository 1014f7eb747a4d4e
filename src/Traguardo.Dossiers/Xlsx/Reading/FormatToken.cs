// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Xlsx.Reading;

internal enum FormatTokenKind
{
    /// <summary>Shown as it is.</summary>
    Literal,

    /// <summary>Space, or characters that fill the cell.</summary>
    Room,

    /// <summary>Between brackets: a colour, a condition, a currency, elapsed time.</summary>
    Bracket,

    /// <summary>The word for "no format of its own", which LibreOffice names in every workbook.</summary>
    General,

    /// <summary>A part of a date or time.</summary>
    Day,

    /// <summary>Places of digits, and what stands among them: separators, exponent, percent, the bar of a fraction.</summary>
    Digits,

    /// <summary>The place of the cell's text.</summary>
    Text,

    /// <summary>Between two sections.</summary>
    End,
}

/// <summary>A piece of a number format.</summary>
internal readonly partial record struct FormatToken(FormatTokenKind Kind, string Text)
{
    private static readonly FormatTokenKind[] Kinds = Enum.GetValues<FormatTokenKind>();

    public static IEnumerable<FormatToken> Split(string code) =>
        Tokens()
            .Matches(code)
            .Select(match =>
            {
                var kind = Array.Find(Kinds, kind => match.Groups[kind.ToString()].Success);
                return new FormatToken(kind, match.Groups[kind.ToString()].Value);
            });

    /// <summary>All characters of a format belong to some token.</summary>
    [GeneratedRegex(
        """
            "(?<Literal>[^"]*)"?|\\(?<Literal>.?)|(?<Room>[_*].?)|\[(?<Bracket>[^\]]*)\]?|(?<General>General|Standard)|(?<Day>AM/PM|A/P|y+|m+|d+|h+|s+)|(?<Digits>[0#?.,%]|E[+-]|/(?=[0-9#?])|(?<=/[0-9]*)[0-9])|(?<Text>@)|(?<End>;)|(?<Literal>.)
            """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tokens();
}
