// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Verification;

/// <summary>The words of comparisons with published figures.</summary>
public static class ComparisonTokens
{
    public static Tokens<ComparisonOutcome> Outcomes { get; } =
        new(
            new(ComparisonOutcome.Reproduced, "torna", "reproduced", "torna"),
            new(
                ComparisonOutcome.ReproducedFromPrinted,
                "torna-dai-valori-stampati",
                "reproduced-from-printed",
                "torna dai valori stampati"
            ),
            new(ComparisonOutcome.Explained, "errata", "explained", "spiegato in errata"),
            new(ComparisonOutcome.Unexplained, "non-spiegato", "unexplained", "non spiegato")
        );
}
