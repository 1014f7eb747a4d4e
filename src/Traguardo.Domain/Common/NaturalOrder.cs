// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Common;

/// <summary>
/// Sorts codes as people do: runs of digits compare as numbers ("3.1.2" before "3.1.10"), the rest by letters without regard to case.
/// Codes that differ only in case or in leading zeros come in ordinal order, so that the order is always the same.
/// </summary>
public sealed class NaturalOrder : IComparer<string>
{
    private NaturalOrder() { }

    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return string.CompareOrdinal(x, y);
        }

        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var order =
                char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0]) ? Numbers(ref left, ref right) : Letters(ref left, ref right);
            if (order != 0)
            {
                return order;
            }
        }

        var rest = left.Length.CompareTo(right.Length);
        return rest != 0 ? rest : string.CompareOrdinal(x, y);
    }

    private static int Letters(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var order = char.ToLowerInvariant(left[0]).CompareTo(char.ToLowerInvariant(right[0]));
        left = left[1..];
        right = right[1..];
        return order;
    }

    /// <summary>Compares numbers of any length: after leading zeros the longer is the greater.</summary>
    private static int Numbers(ref ReadOnlySpan<char> left, ref ReadOnlySpan<char> right)
    {
        var one = TakeDigits(ref left);
        var other = TakeDigits(ref right);
        var order = one.Length.CompareTo(other.Length);
        return order != 0 ? order : one.SequenceCompareTo(other);
    }

    private static ReadOnlySpan<char> TakeDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        text = text[digits.Length..];
        return digits.TrimStart('0');
    }
}
