// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Numbers;

/// <summary>
/// A rounding rule as a value: a mode and a number of decimals. Before it rounds it drops the noise that divisions leave in the last of
/// the 28 digits of a decimal (<see cref="Exact.Settle"/>), so that 95,464999...9 that stands for 95,465 is the tie that it is on paper.
/// </summary>
public readonly record struct Rounding
{
    /// <summary>Most decimals that a rule may ask for: beyond them the noise of divisions begins.</summary>
    public const int MaximumDigits = 12;

    private static readonly decimal[] Powers =
    [
        1m,
        10m,
        100m,
        1_000m,
        10_000m,
        100_000m,
        1_000_000m,
        10_000_000m,
        100_000_000m,
        1_000_000_000m,
        10_000_000_000m,
        100_000_000_000m,
        1_000_000_000_000m,
    ];

    /// <exception cref="ArgumentOutOfRangeException">Digits outside 0..<see cref="MaximumDigits"/>.</exception>
    public Rounding(RoundingMode mode, int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, MaximumDigits);
        Mode = mode;
        Digits = digits;
    }

    public RoundingMode Mode { get; }

    /// <summary>Decimals kept, 0 to <see cref="MaximumDigits"/>.</summary>
    public int Digits { get; }

    /// <summary>Half up to two decimals: what most bodies print.</summary>
    public static Rounding HalfUp2 { get; } = new(RoundingMode.HalfUp, 2);

    public Rounding WithDigits(int digits) => new(Mode, digits);

    public decimal Apply(decimal value) => ApplyToSettled(Exact.Settle(value));

    /// <summary>Rounds a figure that is settled already.</summary>
    internal decimal ApplyToSettled(decimal settled) =>
        settled.Scale <= Digits
            ? settled
            : Mode switch
            {
                RoundingMode.HalfUp => decimal.Round(settled, Digits, MidpointRounding.AwayFromZero),
                RoundingMode.HalfEven => decimal.Round(settled, Digits, MidpointRounding.ToEven),
                RoundingMode.Down => decimal.Round(settled, Digits, MidpointRounding.ToZero),
                RoundingMode.Up => AwayFromZero(settled),
                _ => HalfDown(settled),
            };

    private decimal AwayFromZero(decimal value)
    {
        var truncated = decimal.Round(value, Digits, MidpointRounding.ToZero);
        return truncated == value ? truncated : truncated + (Math.Sign(value) / Powers[Digits]);
    }

    private decimal HalfDown(decimal value)
    {
        var truncated = decimal.Round(value, Digits, MidpointRounding.ToZero);
        var half = 0.5m / Powers[Digits];
        return Math.Abs(value - truncated) > half ? truncated + (Math.Sign(value) / Powers[Digits]) : truncated;
    }
}
