// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Building;

/// <summary>Where a template stands: the cycle, and what the loops around the place are at, the innermost first.</summary>
/// <param name="Index">The cycle.</param>
/// <param name="Item">What the innermost loop is at; null outside of loops.</param>
/// <param name="Above">The place around the innermost loop; null outside of loops.</param>
internal sealed record Scope(CycleIndex Index, object? Item = null, Scope? Above = null)
{
    public Scope Within(object item) => new(Index, item, this);

    /// <summary>What the innermost loop over such things is at; null when there is none.</summary>
    public T? Current<T>()
        where T : class => Item as T ?? Above?.Current<T>();

    public ObjectiveItem? Objective => Current<ObjectiveItem>();

    public Unit? Unit => Current<Unit>();

    public Sheet? Sheet => Current<Sheet>();
}
