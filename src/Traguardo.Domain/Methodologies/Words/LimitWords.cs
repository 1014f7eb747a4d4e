// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Says a cap and a floor.</summary>
internal static class LimitWords
{
    /// <summary>", con massimo 100 e minimo 0"; empty when there are none.</summary>
    public static string Text(decimal? cap, decimal? floor) =>
        (cap, floor) switch
        {
            (null, null) => "",
            ({ } high, null) => $", con massimo {ItalianNumber.Print(high)}",
            (null, { } low) => $", con minimo {ItalianNumber.Print(low)}",
            ({ } high, { } low) => $", con massimo {ItalianNumber.Print(high)} e minimo {ItalianNumber.Print(low)}",
        };
}
