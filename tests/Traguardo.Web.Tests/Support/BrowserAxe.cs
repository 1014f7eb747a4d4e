// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Microsoft.Playwright;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Web.Tests.Support;

/// <summary>axe-core, given to a page by the debugger's way, which the page's policy does not hold up.</summary>
internal static class BrowserAxe
{
    private const string Run = """
        async () => {
          const result = await axe.run(document, {
            runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
            resultTypes: ["violations"],
          });
          return JSON.stringify(result.violations.map((violation) => ({
            id: violation.id,
            help: violation.help,
            places: violation.nodes.map((node) => `${node.target.join(" ")} ${node.html.slice(0, 120)} ${node.any.concat(node.all, node.none).map((check) => check.message).join("; ")}`),
          })));
        }
        """;

    private static readonly Lazy<string> Source = new(() =>
    {
        var path = Path.Combine(Examples.Root, "node_modules", "axe-core", "axe.min.js");
        Assert.True(File.Exists(path), "axe-core is missing: run scripts/install-node-packages.");
        return File.ReadAllText(path);
    });

    public static Task LoadAsync(IPage page) => page.EvaluateAsync(Source.Value);

    /// <summary>A line for each rule that is broken, with the first places.</summary>
    public static async Task<IEnumerable<string>> ViolationsAsync(IPage page, string where)
    {
        var text = await page.EvaluateAsync<string>(Run);
        using var violations = JsonDocument.Parse(text);
        return
        [
            .. violations
                .RootElement.EnumerateArray()
                .Select(violation =>
                    $"{where}: axe {violation.GetProperty("id")}, {violation.GetProperty("help")}: "
                    + string.Join(" | ", violation.GetProperty("places").EnumerateArray().Take(4))
                ),
        ];
    }
}
