// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;

namespace Traguardo.Domain.Methodologies.Checking;

/// <summary>A place in a methodology, by the names of the domain's properties: "Indicators[2].Scoring.Steps[0].From". Readers map it to lines of their files.</summary>
/// <param name="Text">The names from the methodology down; empty for the methodology itself.</param>
public readonly record struct MethodologyPath(string Text)
{
    public static MethodologyPath Root { get; } = new("");

    /// <summary>The place that holds this one; null for the methodology itself.</summary>
    public MethodologyPath? Parent =>
        Text.Length == 0 ? null
        : Text.LastIndexOfAny(['.', '[']) is var cut and >= 0 ? new(Text[..cut])
        : Root;

    public MethodologyPath Field(string name) => new(Text.Length == 0 ? name : Text + "." + name);

    public MethodologyPath Item(int index) => new(Text + "[" + index.ToString(CultureInfo.InvariantCulture) + "]");

    public override string ToString() => Text;
}
