// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Rules of states.</summary>
internal static class StateChecks
{
    public static void Run(Methodology methodology, Problems problems)
    {
        var section = MethodologyPath.Root.Field(nameof(Methodology.States));
        for (var index = 0; index < methodology.States.Count; index++)
        {
            if (methodology.States[index] is { Counts: false, Score: { } score })
            {
                problems.Add(
                    section.Item(index),
                    "Lo stato non conta ma ha un punteggio.",
                    ItalianNumber.Print(score),
                    "uno stato che conti, oppure nessun punteggio"
                );
            }
        }

        problems.AddRepeated(
            methodology.States.Select((rule, index) => (MeasureTokens.States.Italian(rule.State), section.Item(index))),
            state => $"Lo stato «{state}» è regolato due volte."
        );
    }
}
