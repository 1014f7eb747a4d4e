// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Levels that rules name: each must be among those of the methodology, so that a slip of the pen does not make a mean of nothing.</summary>
internal static class LevelNames
{
    public static void Check(ValueList<string> names, Methodology methodology, MethodologyPath place, Problems problems)
    {
        var known = methodology.Levels.SelectMany(rule => rule.AppliesTo).ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
        {
            if (!known.Contains(names[index]))
            {
                problems.AddUnknown(
                    place.Item(index),
                    "Il livello non è fra quelli della metodologia: si elenca anche se non ha una cifra propria.",
                    names[index],
                    known
                );
            }
        }

        problems.AddRepeated(names.Select((name, index) => (name, place.Item(index))), name => $"Il livello «{name}» è ripetuto.");
    }
}
