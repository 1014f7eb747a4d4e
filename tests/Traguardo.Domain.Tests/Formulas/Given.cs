// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

/// <summary>Formulas that a test takes for granted.</summary>
internal static class Given
{
    public static Formula Formula(string text)
    {
        var reading = Domain.Formulas.Formula.Parse(text);
        Assert.True(reading.IsRead, $"{text}: {reading.Error?.Message}");
        Assert.Null(reading.Error);
        return reading.Formula;
    }

    public static FormulaError Error(string text)
    {
        var reading = Domain.Formulas.Formula.Parse(text);
        Assert.False(reading.IsRead, $"«{text}» is read as {reading.Formula}");
        Assert.Null(reading.Formula);
        return reading.Error;
    }

    /// <summary>The value over a = 2, b = 3, c = 5, d = 0.</summary>
    public static FormulaResult Result(string text) =>
        Formula(text)
            .Evaluate(name =>
                name.ToLowerInvariant() switch
                {
                    "a" => 2m,
                    "b" => 3m,
                    "c" => 5m,
                    "d" => 0m,
                    _ => null,
                }
            );

    public static decimal Value(string text)
    {
        var result = Result(text);
        Assert.Null(result.Reason);
        return result.Value!.Value;
    }

    public static string Reason(string text)
    {
        var result = Result(text);
        Assert.Null(result.Value);
        return result.Reason!;
    }
}
