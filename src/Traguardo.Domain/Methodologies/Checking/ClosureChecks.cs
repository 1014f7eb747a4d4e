// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Totals of weights.</summary>
internal static class ClosureChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        var section = MethodologyPath.Root.Field(nameof(Methodology.Closures));
        for (var index = 0; index < methodology.Closures.Count; index++)
        {
            var closure = methodology.Closures[index];
            var place = section.Item(index);
            LevelNames.Check(closure.Levels, methodology, place.Field(nameof(WeightClosure.Levels)), problems);
            if (closure.Total <= 0)
            {
                problems.Add(
                    place.Field(nameof(WeightClosure.Total)),
                    "Il totale dei pesi non è positivo.",
                    ItalianNumber.Print(closure.Total),
                    "più di 0, di norma 100"
                );
            }

            if (closure is { Of: ClosureOf.Sheets, Levels.Count: > 0 })
            {
                problems.Add(place.Field(nameof(WeightClosure.Levels)), "Le schede non stanno in un livello del piano.");
            }
        }

        problems.AddRepeated(
            methodology.Closures.SelectMany(
                (closure, index) =>
                    (closure.Levels.Count == 0 ? ["tutti i livelli"] : closure.Levels).Select(level =>
                        ($"{MethodologyTokens.Closures.Italian(closure.Of)}, {level}", section.Item(index))
                    )
            ),
            name => $"Il totale dei pesi è indicato due volte per: {name}."
        );
    }
}
