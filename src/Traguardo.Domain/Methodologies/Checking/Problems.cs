// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>Collects what the checks of one methodology find, in order.</summary>
internal sealed class Problems
{
    private readonly List<MethodologyProblem> found = [];

    public IReadOnlyList<MethodologyProblem> All => found;

    public void Add(MethodologyPath place, string message, string? found = null, string? expected = null) =>
        this.found.Add(new(place, message, found, expected));

    /// <summary>Adds a problem for a name that refers to nothing, with the nearest one that exists.</summary>
    public void AddUnknown(MethodologyPath place, string message, string name, IEnumerable<string> known)
    {
        var names = known.ToList();
        var meant = Nearest.To(name, names);
        Add(
            place,
            message,
            name,
            names.Count == 0 ? "nulla di simile è definito"
                : meant is null ? "uno fra: " + string.Join(", ", names)
                : $"forse «{meant}»"
        );
    }

    /// <summary>Adds a problem for each name that is given a second time.</summary>
    /// <param name="names">The names with their places.</param>
    /// <param name="message">What to say of a repeated one.</param>
    public void AddRepeated(IEnumerable<(string Name, MethodologyPath Place)> names, Func<string, string> message)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, place) in names)
        {
            if (!seen.Add(name))
            {
                Add(place, message(name), name);
            }
        }
    }
}
