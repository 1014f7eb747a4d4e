// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts;

/// <summary>A page that says one thing and where to go from there.</summary>
/// <param name="Status">Status of the answer.</param>
/// <param name="Title">Title of the page.</param>
/// <param name="Kind">Its tone.</param>
/// <param name="Text">What happened.</param>
/// <param name="Advice">What to do now.</param>
/// <param name="Links">Where to go; the first stands out.</param>
public sealed record Notice(int Status, string Title, AlertKind Kind, string Text, string Advice, params IReadOnlyList<MenuLink> Links)
{
    /// <summary>Facts to pass on to whoever can help; empty when there are none.</summary>
    public IReadOnlyList<(string Name, string Value)> Facts { get; init; } = [];
}
