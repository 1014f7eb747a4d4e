// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>Levels as templates name them: by the body's own name, by their number from the top, "ultimo", so that one template serves many bodies.</summary>
internal static class LevelNames
{
    /// <summary>The name of the level meant; null when the plan has none such.</summary>
    public static string? Find(CycleIndex index, string text)
    {
        var levels = index.Plan.Levels;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number >= 1 && number <= levels.Count ? levels[number - 1].Name : null;
        }

        return text switch
        {
            "ultimo" when levels.Count > 0 => levels[^1].Name,
            _ => levels.FirstOrDefault(level => TextFold.AreSame(level.Name, text))?.Name,
        };
    }
}
