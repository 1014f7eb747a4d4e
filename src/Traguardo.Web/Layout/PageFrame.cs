// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Layout;

/// <summary>What surrounds every page of one request: who reads, which body and cycle, where one can go. A request has one, made once.</summary>
public sealed record PageFrame
{
    /// <summary>The frame of a page for nobody in particular: product name, no navigation.</summary>
    public static PageFrame Bare { get; } = new();

    /// <summary>Name of the body; null on pages of no body.</summary>
    public string? BodyName { get; init; }

    /// <summary>Home of the body.</summary>
    public string? BodyAddress { get; init; }

    /// <summary>The cycle ("Ciclo 2024"); null on pages of no cycle.</summary>
    public string? CycleTitle { get; init; }

    /// <summary>Links at the side: those that the reader may open.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; init; } = [];

    /// <summary>Null when nobody has signed in.</summary>
    public UserMenu? User { get; init; }

    /// <summary>Other bodies and years of the reader; null when there is nothing to choose.</summary>
    public Switcher? Switcher { get; init; }

    /// <summary>Messages of the last action, shown once above the page.</summary>
    public IReadOnlyList<Flash> Flashes { get; init; } = [];
}

/// <summary>A link of the side navigation.</summary>
/// <param name="Label">What is printed.</param>
/// <param name="Href">Address.</param>
/// <param name="Icon">Icon of Bootstrap Italia, without "it-".</param>
/// <param name="IsCurrent">True for the page shown, or the part of the site that it belongs to.</param>
/// <param name="StartsGroup">True when a line parts it from the entry above.</param>
public sealed record NavigationEntry(string Label, string Href, string Icon, bool IsCurrent = false, bool StartsGroup = false);

/// <summary>Who has signed in.</summary>
/// <param name="Name">Name and surname.</param>
/// <param name="Role">Roles in the body shown, as printed; null when none.</param>
/// <param name="Links">Pages of one's own: profile, password.</param>
/// <param name="SignOutAction">Where the form that signs out posts to.</param>
public sealed record UserMenu(string Name, string? Role, IReadOnlyList<MenuLink> Links, string SignOutAction);

/// <summary>A link of a menu.</summary>
/// <param name="Label">What is printed.</param>
/// <param name="Href">Address.</param>
/// <param name="IsCurrent">True for the one shown.</param>
public sealed record MenuLink(string Label, string Href, bool IsCurrent = false);

/// <summary>Bodies and years to change to.</summary>
/// <param name="Bodies">Bodies of the reader, in order of name.</param>
/// <param name="Cycles">Cycles of the body shown, the latest first.</param>
public sealed record Switcher(IReadOnlyList<MenuLink> Bodies, IReadOnlyList<MenuLink> Cycles);

/// <summary>A message about what was just done.</summary>
/// <param name="Kind">Its tone.</param>
/// <param name="Text">One sentence.</param>
public sealed record Flash(Components.Feedback.AlertKind Kind, string Text);

/// <summary>A step of the path to the page.</summary>
/// <param name="Label">What is printed.</param>
/// <param name="Href">Address; null for the page itself.</param>
public sealed record Crumb(string Label, string? Href = null);
