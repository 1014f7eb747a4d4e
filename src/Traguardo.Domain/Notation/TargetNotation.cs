// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation.Reading;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation;

/// <summary>
/// The notation of targets as Italian documents print them: <c>&gt;= 27.000,00 N.</c>, "entro il 31/12/2019", "almeno 25% delle istanze pervenute",
/// "tra 0,8 e 1", "n. 1 report a bimestre". What no rule reads for sure becomes an <see cref="UnreadableTarget"/> with its text and a reason.
/// Reading what <see cref="Print"/> wrote gives the same target back, for every target that <see cref="Read"/> gives.
/// </summary>
public static class TargetNotation
{
    /// <summary>Reads a cell. Never throws for any text, takes time in proportion to its length, knows no culture.</summary>
    public static TargetReading Read(string text, NotationContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        return TargetReader.Read(text, context);
    }

    /// <summary>The target as an administrative document would print it.</summary>
    public static string Print(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return TargetPrinter.Print(target);
    }
}
