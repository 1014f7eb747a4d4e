// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Components;

namespace Traguardo.Web.Components.Forms;

/// <summary>
/// What all fields of a form share. The value is the text as typed, so that a form comes back as it was sent, with its errors. The element's id is
/// <c>campo-</c> and the name, unless given: <see cref="ErrorSummary"/> links to it.
/// </summary>
public abstract class FieldBase : ComponentBase
{
    /// <summary>Name of the field in the form.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    /// <summary>Label, above the field.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>How to fill it in; below the label.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>What is wrong with what was sent; null when nothing.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>True when it cannot be left empty; the others are marked "facoltativo" unless <see cref="HideOptional"/>.</summary>
    [Parameter]
    public bool Required { get; set; }

    /// <summary>True where marking what is optional would be noise: filters, grids.</summary>
    [Parameter]
    public bool HideOptional { get; set; }

    /// <summary>True when the label is for screen readers only: cells of a grid.</summary>
    [Parameter]
    public bool HideLabel { get; set; }

    /// <summary>True when it cannot be changed here.</summary>
    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>Id of the element; null for the usual one.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>Other attributes of the element: autocomplete, hx-….</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    /// <summary>Id of the element.</summary>
    protected string ElementId => Id ?? FieldIds.Of(Name);

    /// <summary>"true" when there is an error, else no attribute.</summary>
    protected string? Invalid => Error is null ? null : "true";

    /// <summary>Ids of hint and error, for aria-describedby; null when there is neither.</summary>
    protected string? DescribedBy
    {
        get
        {
            var ids = new[] { Hint is null ? null : FieldIds.Hint(ElementId), Error is null ? null : FieldIds.Error(ElementId) };
            var text = string.Join(' ', ids.Where(id => id is not null));
            return text.Length == 0 ? null : text;
        }
    }
}
