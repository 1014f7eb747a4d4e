// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says a rounding.</summary>
internal static class RoundingWords
{
    private static readonly string[] Ordinals =
    [
        "prima",
        "seconda",
        "terza",
        "quarta",
        "quinta",
        "sesta",
        "settima",
        "ottava",
        "nona",
        "decima",
        "undicesima",
        "dodicesima",
    ];

    /// <summary>"si arrotonda alla seconda cifra decimale, metà in su".</summary>
    public static string Text(Rounding rounding) =>
        rounding.Mode switch
        {
            RoundingMode.Down => "si tronca " + At(rounding.Digits),
            RoundingMode.Up => "si arrotonda sempre in su " + At(rounding.Digits),
            _ => $"si arrotonda {At(rounding.Digits)}, {RoundingTokens.Modes.Name(rounding.Mode)}",
        };

    private static string At(int digits) => digits == 0 ? "all'intero" : $"alla {Ordinals[digits - 1]} cifra decimale";
}
