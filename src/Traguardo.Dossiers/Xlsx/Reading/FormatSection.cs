// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>One section of a number format: how it shows a number, and what of the number it hides.</summary>
internal sealed partial class FormatSection
{
    private readonly bool isKnown;
    private readonly bool isRed;
    private readonly bool isFraction;
    private readonly bool showsDigits;
    private readonly bool showsZero;
    private readonly bool hasMinus;
    private readonly bool hasPlus;

    public FormatSection(IEnumerable<FormatToken> tokens)
    {
        var pieces = new FormatPieces(tokens);
        var (prefix, digits, suffix, days) = (pieces.Prefix, pieces.Digits, pieces.Suffix, pieces.Days);
        var number = Numbers().Match(digits);
        var isGeneral = Generals().IsMatch(digits);
        isRed = pieces.IsRed;
        isFraction = Fractions().IsMatch(digits);
        showsDigits = isGeneral || isFraction || number.Success;
        showsZero = isGeneral || digits.Contains('0', StringComparison.Ordinal);
        hasMinus = (prefix + suffix).AsSpan().ContainsAny("-\u2212()");
        hasPlus = prefix.Contains('+', StringComparison.Ordinal);
        Condition = pieces.Condition;
        HasText = pieces.HasText;
        IsPlainText = HasText && pieces.AreKnown && digits.Length + days.Count == 0 && string.IsNullOrWhiteSpace(prefix);
        IsDay = days.Count > 0;
        IsWholeDay = days.Any(part => part[0] == 'y') && days.Any(part => part[0] == 'm') && days.Any(part => part is "d" or "dd");
        IsPercent = digits.EndsWith('%');
        HasPercentSign = suffix.Contains('%', StringComparison.Ordinal);
        Decimals = number.Groups["exponent"].Success ? 0 : number.Groups["decimals"].Length;
        Digits = digits.Length > 1 && digits.All(sign => sign == '0') ? digits.Length : 0;
        isKnown =
            pieces.AreKnown
            && !HasText
            && (
                IsDay
                    ? DaySeparators().IsMatch(prefix + digits + suffix)
                    : (showsDigits || digits.Length == 0)
                        && Prefixes().IsMatch(prefix)
                        && Suffixes().IsMatch(suffix)
                        && !(IsPercent && HasPercentSign)
            );
    }

    /// <summary>The numbers it is for; null when it has no condition of its own.</summary>
    public FormatCondition? Condition { get; }

    /// <summary>Shown as a date or time.</summary>
    public bool IsDay { get; }

    /// <summary>Shown with day, month and year.</summary>
    public bool IsWholeDay { get; }

    /// <summary>Shown multiplied by 100, with a percent sign.</summary>
    public bool IsPercent { get; }

    /// <summary>Shown with a percent sign that is only text.</summary>
    public bool HasPercentSign { get; }

    /// <summary>Decimals that are always shown.</summary>
    public int Decimals { get; }

    /// <summary>Digits that a whole number is filled up to with zeros.</summary>
    public int Digits { get; }

    /// <summary>Shows a text in some way.</summary>
    public bool HasText { get; }

    /// <summary>Shows a text, and nothing else.</summary>
    public bool IsPlainText { get; }

    /// <summary>True when who sees the cell sees the number, save for decimals; days are all shown.</summary>
    /// <param name="hasSignByItself">True when the section is for all numbers, so that programs show the sign of those below zero.</param>
    public bool Shows(decimal value, bool hasSignByItself)
    {
        if (!isKnown || IsDay)
        {
            return isKnown;
        }

        return value switch
            {
                > 0 => !hasMinus,
                < 0 => (hasSignByItself || hasMinus || isRed) && !hasPlus,
                _ => true,
            } && (value == 0 ? showsZero || hasMinus : showsDigits && (!isFraction || value == decimal.Truncate(value)));
    }

    [GeneratedRegex(
        "^(general|standard)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Generals();

    /// <summary>Digits with separators of thousands, decimals, exponent, percent. A comma behind the digits would divide by a thousand.</summary>
    [GeneratedRegex(
        @"^(?=.*[0#?])([0#?,]*[0#?])?(\.(?<decimals>0*)[0#?]*)?(?<exponent>E[+-][0#?]+)?%?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();

    [GeneratedRegex("^[0#?]+/[0-9#?]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fractions();

    /// <summary>Before the digits: only signs and money. Words would make another thing of the number (">= 40", "entro 40").</summary>
    [GeneratedRegex(@"^[\s\p{Sc}+\-\u2212(]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Prefixes();

    /// <summary>Behind the digits: signs, money, a unit of measure.</summary>
    [GeneratedRegex(@"^[\s\p{Sc}\p{L}.°²³/\-\u2212)]*%?[\s\-\u2212)]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Suffixes();

    /// <summary>Between the parts of a date: no words.</summary>
    [GeneratedRegex(@"^[\s/\-.,:0]*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DaySeparators();
}
