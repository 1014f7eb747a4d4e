// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Quantities as documents print them: "27.000,00 N.", "n. 6 iniziative", "€ 115", "25 % delle istanze".</summary>
internal static class QuantityPrinter
{
    public static string Print(Quantity quantity)
    {
        var value = ItalianNumber.Print(quantity.Value);
        var noun = quantity.Noun is null ? "" : " " + quantity.Noun;
        if (quantity.Unit.IsNone)
        {
            return value + noun;
        }

        if (quantity.Unit == UnitOfMeasure.Euro)
        {
            return "€ " + value + noun;
        }

        return quantity.Unit == UnitOfMeasure.Number && quantity.Noun is not null
            ? "n. " + value + noun
            : value + " " + quantity.Unit.Symbol + noun;
    }
}
