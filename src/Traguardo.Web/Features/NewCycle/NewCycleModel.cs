// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.NewCycle;

/// <summary>The page that starts a cycle.</summary>
/// <param name="Action">Where the form is sent.</param>
/// <param name="BackHref">Where who gives up goes.</param>
/// <param name="Cycles">Cycles whose plan can be copied.</param>
/// <param name="Methodologies">Stored methodologies.</param>
/// <param name="Typed">What the fields hold, by name.</param>
public sealed record NewCycleModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    string Action,
    string BackHref,
    IReadOnlyList<Choice> Cycles,
    IReadOnlyList<Choice> Methodologies,
    IReadOnlyDictionary<string, string> Typed,
    FieldErrors Errors
)
{
    /// <summary>Field of the cycle that the plan is copied from.</summary>
    public const string Source = "da";

    /// <summary>Field of the methodology.</summary>
    public const string Methodology = "methodology";

    /// <summary>Text of a field.</summary>
    public string this[string name] => Typed.GetValueOrDefault(name) ?? "";
}
