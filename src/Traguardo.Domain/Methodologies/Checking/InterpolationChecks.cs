// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Points of an interpolation.</summary>
internal static class InterpolationChecks
{
    public static void Run(Interpolation interpolation, MethodologyPath place, Problems problems)
    {
        var points = place.Field(nameof(Interpolation.Points));
        if (interpolation.Points.Count < 2)
        {
            problems.Add(points, "Per tracciare una retta servono almeno due punti.", ItalianNumber.Print(interpolation.Points.Count));
            return;
        }

        CheckScores(interpolation, points, problems);
        CheckFixedValues(interpolation, points, problems);
        problems.AddRepeated(
            interpolation
                .Points.Select((point, index) => (point.At, Place: points.Item(index)))
                .Where(point => point.At.Kind != AnchorKind.Fixed)
                .Select(point => (MethodologyTokens.Anchors.Italian(point.At.Kind), point.Place)),
            name => $"Due punti stanno sullo stesso valore: «{name}»."
        );
    }

    private static void CheckScores(Interpolation interpolation, MethodologyPath points, Problems problems)
    {
        for (var index = 1; index < interpolation.Points.Count; index++)
        {
            if (interpolation.Points[index].Score < interpolation.Points[index - 1].Score)
            {
                problems.Add(
                    points.Item(index),
                    "I punteggi dei punti calano.",
                    ItalianNumber.Print(interpolation.Points[index].Score),
                    "almeno " + ItalianNumber.Print(interpolation.Points[index - 1].Score)
                );
                return;
            }
        }

        if (interpolation.Points[0].Score == interpolation.Points[^1].Score)
        {
            problems.Add(points, "I punti hanno tutti lo stesso punteggio.", ItalianNumber.Print(interpolation.Points[0].Score));
        }
    }

    /// <summary>Fixed values may rise or fall (when lower is better), but not turn back.</summary>
    private static void CheckFixedValues(Interpolation interpolation, MethodologyPath points, Problems problems)
    {
        var direction = 0;
        decimal? previous = null;
        for (var index = 0; index < interpolation.Points.Count; index++)
        {
            if (interpolation.Points[index].At is not { Kind: AnchorKind.Fixed, Value: { } value })
            {
                continue;
            }

            if (previous is { } before)
            {
                var step = value.CompareTo(before);
                if (step == 0 || step == -direction)
                {
                    problems.Add(
                        points.Item(index),
                        "I valori dei punti tornano indietro: devono solo crescere, o solo calare.",
                        $"{ItalianNumber.Print(value)} dopo {ItalianNumber.Print(before)}"
                    );
                    return;
                }

                direction = step;
            }

            previous = value;
        }
    }
}
