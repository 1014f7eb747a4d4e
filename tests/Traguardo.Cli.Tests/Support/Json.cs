// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;

namespace Traguardo.Cli.Tests.Support;

/// <summary>Reads the program's JSON outputs.</summary>
internal static class Json
{
    public static JsonElement Of(Outcome outcome) => JsonDocument.Parse(outcome.Output).RootElement;

    /// <summary>The figure of a score output with this kind and code, on this owner if one is given.</summary>
    public static JsonElement Figure(this JsonElement root, string kind, string code, string? parent = null) =>
        root.GetProperty("figures")
            .EnumerateArray()
            .Single(figure =>
                figure.Text("kind") == kind && figure.Text("code") == code && (parent is null || figure.Text("parent") == parent)
            );

    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static IEnumerable<string> Names(this JsonElement element) => element.EnumerateObject().Select(member => member.Name);
}
