// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation;

/// <summary>Characters that documents, and the programs that scan them, print in several shapes.</summary>
internal static class Characters
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D";
    private const string Apostrophes = "'\u2018\u2019\u02BC\u2032`\u00B4";
    private const string Quotes = "\"\u201C\u201D\u201E\u00AB\u00BB";
    private const string Bullets = "\u2022\u25AA\u25A0\u25CF\u25E6\u2023\u00B7\uF0B7";
    private const string Superscripts = "\u00B9\u00B2\u00B3\u2070\u2074\u2075\u2076\u2077\u2078\u2079";
    private const string Accented = "àáâãäèéêëìíîïòóôõöùúûüç";
    private const string Unaccented = "aaaaaeeeeiiiiooooouuuuc";

    public static bool IsDash(char c) => Dashes.Contains(c, StringComparison.Ordinal);

    public static bool IsApostrophe(char c) => Apostrophes.Contains(c, StringComparison.Ordinal);

    public static bool IsQuote(char c) => Quotes.Contains(c, StringComparison.Ordinal);

    public static bool IsBullet(char c) => Bullets.Contains(c, StringComparison.Ordinal);

    public static bool IsSuperscript(char c) => Superscripts.Contains(c, StringComparison.Ordinal);

    /// <summary>Letters, but not "º" and "ª", which count as letters in Unicode and as marks of ordinals here.</summary>
    public static bool IsLetter(char c) => char.IsLetter(c) && c is not ('º' or 'ª');

    /// <summary>Digits, and the figures of other scripts: no rule reads those, and no rule may overlook them.</summary>
    public static bool IsFigure(char c) => char.IsAsciiDigit(c) || (c > '\u007F' && char.IsNumber(c) && !IsSuperscript(c));

    /// <summary>Lower case without accents.</summary>
    public static char Fold(char c)
    {
        var lower = char.ToLowerInvariant(c);
        var at = lower < '\u00E0' ? -1 : Accented.IndexOf(lower, StringComparison.Ordinal);
        return at < 0 ? lower : Unaccented[at];
    }
}
