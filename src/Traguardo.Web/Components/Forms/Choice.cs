// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Forms;

/// <summary>One of several values to choose from.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What is printed.</param>
/// <param name="Group">Heading that it stands under in a list; null when none. Choices of a group stand together.</param>
/// <param name="Hint">What it means, below it; only among radio buttons.</param>
public sealed record Choice(string Value, string Label, string? Group = null, string? Hint = null);
