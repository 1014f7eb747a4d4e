// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Reading;

/// <summary>How indicators came out.</summary>
/// <param name="All">How many there are, those out of the plan in force too.</param>
/// <param name="Met">How many reached their target.</param>
/// <param name="Missed">How many did not.</param>
public readonly record struct Tally(int All, int Met, int Missed)
{
    /// <summary>Those of which neither can be said.</summary>
    public int Other => All - Met - Missed;

    /// <summary>"12 di 14"; empty without indicators.</summary>
    public string MetText => All == 0 ? "" : $"{Met} di {All}";

    public static Tally operator +(Tally one, Tally other) => Add(one, other);

    public static Tally Add(Tally one, Tally other) => new(one.All + other.All, one.Met + other.Met, one.Missed + other.Missed);

    public static Tally Of(IEnumerable<IndicatorRow> rows)
    {
        var tally = default(Tally);
        foreach (var row in rows)
        {
            tally += new Tally(1, row.Met is true ? 1 : 0, row.Met is false ? 1 : 0);
        }

        return tally;
    }
}
