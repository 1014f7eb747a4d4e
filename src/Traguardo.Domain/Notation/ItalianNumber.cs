// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Traguardo.Domain.Notation;

/// <summary>A printed figure as it was read.</summary>
/// <param name="Value">The figure with the decimals printed; null when it is not sure.</param>
/// <param name="Remark">What a person should see, in Italian; null when nothing.</param>
/// <param name="Reason">Why it is not read, in Italian; null when it is.</param>
public readonly record struct NumberReading(decimal? Value, string? Remark, string? Reason);

/// <summary>
/// Numbers as Italian documents print them. Dots and commas are decided by pattern, never by context:
/// <list type="bullet">
/// <item>a comma, once, is the decimal mark: <c>1234,5</c>, <c>0,80</c>, <c>1,234</c>; dots before it must part groups of three: <c>27.000,00</c>;</item>
/// <item>one dot after one to three digits (not beginning with 0) and before exactly three is the thousands mark: <c>1.071</c> is 1071;</item>
/// <item>several dots that part groups of three are thousands marks: <c>1.234.567</c>;</item>
/// <item>one dot not before exactly three digits, or after a lone 0, is a decimal point, read with a remark: <c>1.34</c>, <c>2.5</c>, <c>0.123</c>;</item>
/// <item>everything else is not read: <c>2.968.64</c>, <c>1234.567</c>, <c>1,2,3</c>, the English <c>1,234.56</c>, codes with leading zeros (<c>023</c>), more digits than a decimal holds.</item>
/// </list>
/// Decimals printed are kept in the decimal's scale (<c>27.000,00</c> has scale 2), so that printing gives them back.
/// </summary>
public static class ItalianNumber
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("0123456789.,");

    /// <summary>Reads a text that is only a number, with or without a sign. Never throws.</summary>
    public static NumberReading Read(string text)
    {
        var body = text.AsSpan().Trim();
        var negative = !body.IsEmpty && Characters.IsDash(body[0]);
        if (negative || (!body.IsEmpty && body[0] == '+'))
        {
            body = body[1..].TrimStart();
        }

        return ReadUnsigned(body, negative);
    }

    /// <summary>Reads a text that is only a number; false, and 0, when it is not surely one.</summary>
    public static bool TryRead(string text, out decimal value)
    {
        var read = Read(text);
        value = read.Value ?? 0m;
        return read.Value is not null;
    }

    /// <summary>The figure with the decimals of its own scale: <c>27.000,00</c>.</summary>
    public static string Print(decimal value) => Group(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The figure with so many decimals, rounded half away from zero.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="decimals">Decimals to print.</param>
    /// <exception cref="ArgumentOutOfRangeException">Decimals outside 0..28.</exception>
    public static string Print(decimal value, int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 28);
        var rounded = decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);
        return Group(rounded.ToString(format, CultureInfo.InvariantCulture));
    }

    private static NumberReading ReadUnsigned(ReadOnlySpan<char> body, bool negative)
    {
        if (body.IsEmpty || body.ContainsAnyExcept(Marks))
        {
            return Unread(Reasons.NotANumber(body));
        }

        var comma = body.IndexOf(',');
        var whole = comma < 0 ? body : body[..comma];
        var fraction = comma < 0 ? [] : body[(comma + 1)..];
        if (fraction.ContainsAny(',', '.'))
        {
            return Unread(IsEnglish(body) ? Reasons.EnglishNumber(body) : Reasons.NotANumber(body));
        }

        if (comma >= 0 && fraction.IsEmpty)
        {
            return Unread(Reasons.NotANumber(body));
        }

        var dot = whole.IndexOf('.');
        if (dot < 0)
        {
            return Plain(body, whole, fraction, negative);
        }

        if (IsGrouped(whole))
        {
            return Make(body, whole, fraction, negative, remark: null);
        }

        var before = whole[..dot];
        var after = whole[(dot + 1)..];
        var isDecimalPoint =
            comma < 0 && !after.IsEmpty && !after.Contains('.') && (before is "0" || (after.Length != 3 && IsPlainInteger(before)));
        return isDecimalPoint ? Make(body, before, after, negative, Remarks.DecimalPoint(body)) : Unread(Reasons.NotANumber(body));
    }

    private static NumberReading Plain(ReadOnlySpan<char> body, ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, bool negative)
    {
        if (IsPlainInteger(whole))
        {
            return Make(body, whole, fraction, negative, remark: null);
        }

        // "05" is 5; "023" may be a code or the tail of a cut figure
        return whole.Length == 2 && fraction.IsEmpty
            ? Make(body, whole[1..], fraction, negative, Remarks.LeadingZero(body))
            : Unread(whole.IsEmpty ? Reasons.NotANumber(body) : Reasons.LeadingZeros(body));
    }

    private static bool IsPlainInteger(ReadOnlySpan<char> digits) => digits is "0" || (!digits.IsEmpty && digits[0] != '0');

    private static bool IsGrouped(ReadOnlySpan<char> digits)
    {
        var first = digits.IndexOf('.');
        if (first is < 1 or > 3 || digits[0] == '0' || (digits.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var i = first; i < digits.Length; i++)
        {
            if ((digits[i] == '.') != ((i - first) % 4 == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEnglish(ReadOnlySpan<char> body)
    {
        var point = body.IndexOf('.');
        return point > 0 && body.LastIndexOf(',') < point && body.Count('.') == 1;
    }

    private static NumberReading Make(
        ReadOnlySpan<char> body,
        ReadOnlySpan<char> whole,
        ReadOnlySpan<char> fraction,
        bool negative,
        string? remark
    )
    {
        // a decimal holds at most 29 digits; longer texts are not worth copying
        if (whole.Length + fraction.Length > 64)
        {
            return Unread(Reasons.TooManyDigits(body));
        }

        var digits = new StringBuilder(whole.Length + fraction.Length + 1).Append(whole).Replace(".", "");
        if (!fraction.IsEmpty)
        {
            digits.Append('.').Append(fraction);
        }

        var exact = digits.ToString();
        var read = decimal.TryParse(exact, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        if (!read || !string.Equals(value.ToString(CultureInfo.InvariantCulture), exact, StringComparison.Ordinal))
        {
            return Unread(Reasons.TooManyDigits(body));
        }

        return new NumberReading(negative && value != 0 ? -value : value, remark, Reason: null);
    }

    private static NumberReading Unread(string reason) => new(Value: null, Remark: null, reason);

    private static string Group(string invariant)
    {
        var negative = invariant[0] == '-';
        var point = invariant.IndexOf('.', StringComparison.Ordinal);
        var whole = invariant[(negative ? 1 : 0)..(point < 0 ? invariant.Length : point)];
        var isZero = !invariant.AsSpan().ContainsAnyInRange('1', '9');
        var printed = new StringBuilder(invariant.Length + (whole.Length / 3));
        if (negative && !isZero)
        {
            printed.Append('-');
        }

        for (var i = 0; i < whole.Length; i++)
        {
            if (i > 0 && (whole.Length - i) % 3 == 0)
            {
                printed.Append('.');
            }

            printed.Append(whole[i]);
        }

        return point < 0 ? printed.ToString() : printed.Append(',').Append(invariant, point + 1, invariant.Length - point - 1).ToString();
    }
}
