// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation.Reading;

namespace Traguardo.Domain.Notation;

/// <summary>
/// The notation of results as Italian documents print them: <c>28.133,00 N.</c>, "13 uffici su 14", "17.4.2019 6.5.2019", "18,30% (al 31/05/2024)",
/// "In corso di realizzazione". What no rule reads for sure becomes an <see cref="UnreadableValue"/> with its text and a reason.
/// Reading what <see cref="Print"/> wrote, in the same context, gives the same value back, for every value that <see cref="Read"/> gives.
/// </summary>
public static class MeasureNotation
{
    /// <summary>Reads a cell. Never throws for any text, takes time in proportion to its length, knows no culture.</summary>
    public static MeasureReading Read(string text, NotationContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return MeasureReader.Read(text, context);
    }

    /// <summary>The value as an administrative document would print it.</summary>
    public static string Print(MeasureValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return MeasurePrinter.Print(value);
    }
}
