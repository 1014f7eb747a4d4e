// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.Playwright;

namespace Traguardo.Web.Tests.Support;

/// <summary>What <see cref="BrowserFixture.CheckPageAsync"/> looks at.</summary>
internal static class BrowserChecks
{
    public const int Wide = 1280;

    /// <summary>The width at which WCAG 1.4.10 asks that a page does not scroll sideways.</summary>
    public const int Narrow = 320;

    /// <summary>Elements that reach beyond the window and do not stand in a frame that scrolls by itself.</summary>
    private const string TooWide = """
        () => {
          const inFrame = (element) => {
            for (let e = element.parentElement; e; e = e.parentElement) {
              if (["auto", "scroll", "hidden"].includes(getComputedStyle(e).overflowX) && e !== document.body && e !== document.documentElement) return true;
            }
            return false;
          };
          if (document.documentElement.scrollWidth <= document.documentElement.clientWidth) return [];
          return [...document.body.querySelectorAll("*")]
            .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5 && getComputedStyle(e).visibility !== "hidden" && !inFrame(e))
            .map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""}: ${Math.round(e.getBoundingClientRect().right)} px`)
            .slice(0, 8)
            .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
        }
        """;

    /// <summary>Opens all that a reader could open: what is hidden is looked at by nobody else.</summary>
    private const string OpenAll = """
        () => {
          for (const details of document.querySelectorAll("details:not([open])")) details.toggleAttribute("data-opened", (details.open = true));
          for (const popover of document.querySelectorAll("[popover]")) if (getComputedStyle(popover).display === "none") popover.showPopover();
        }
        """;

    private const string HidePopovers =
        "() => { for (const popover of document.querySelectorAll('[popover]:popover-open')) popover.hidePopover(); }";

    private const string CloseAll = """
        () => {
          for (const details of document.querySelectorAll("details[data-opened]")) details.open = false;
        }
        """;

    public static async Task WithScriptAsync(IBrowserContext context, Uri address, string name, int status, List<string> problems)
    {
        var page = await context.NewPageAsync();
        var complaints = Listen(page, address);
        await GoAsync(page, address, status, problems);
        await BrowserAxe.LoadAsync(page);
        await LookAsync(page, name, Wide, problems);
        await page.SetViewportSizeAsync(Narrow, 800);
        await GoAsync(page, address, status, problems);
        await BrowserAxe.LoadAsync(page);
        await LookAsync(page, name, Narrow, problems);
        problems.AddRange(complaints);
    }

    public static async Task WithoutScriptAsync(IBrowserContext context, Uri address, int status, List<string> problems)
    {
        var page = await context.NewPageAsync();
        await GoAsync(page, address, status, problems);
        if (!await page.Locator("main h1").First.IsVisibleAsync())
        {
            problems.Add("without script: no title is seen");
        }

        await SidewaysAsync(page, "without script", problems);
    }

    /// <summary>The checks at both widths, for a page that is not to be loaded again. It is left as wide as it was.</summary>
    public static async Task OpenedAsync(IPage page, string name, List<string> problems)
    {
        await BrowserAxe.LoadAsync(page);
        await LookAsync(page, name, Wide, problems);
        await page.SetViewportSizeAsync(Narrow, 800);
        await LookAsync(page, name, Narrow, problems);
        await page.SetViewportSizeAsync(Wide, 900);
    }

    private static async Task LookAsync(IPage page, string name, int width, List<string> problems)
    {
        var where = width.ToString(CultureInfo.InvariantCulture) + " px";
        await page.ScreenshotAsync(
            new PageScreenshotOptions { Path = Path.Combine(BrowserFixture.Screenshots, $"{name}-{width}.png"), FullPage = true }
        );
        await SidewaysAsync(page, where, problems);
        // Axe takes seconds on a large page: as people meet it where there is room, and with all that is in it where there is none
        if (width == Wide)
        {
            problems.AddRange(await BrowserAxe.ViolationsAsync(page, where));
        }

        await page.EvaluateAsync(OpenAll);
        if (width == Narrow)
        {
            problems.AddRange(await BrowserAxe.ViolationsAsync(page, where + ", all opened"));
        }

        await page.EvaluateAsync(HidePopovers);
        await SidewaysAsync(page, where + ", all opened", problems);
        await page.EvaluateAsync(CloseAll);
    }

    private static async Task SidewaysAsync(IPage page, string where, List<string> problems)
    {
        var wide = await page.EvaluateAsync<string[]>(TooWide);
        problems.AddRange(wide.Select(element => $"{where}: scrolls sideways, {element}"));
    }

    private static async Task GoAsync(IPage page, Uri address, int status, List<string> problems)
    {
        var answer = await page.GotoAsync(address.ToString(), new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        if (answer?.Status != status)
        {
            problems.Add($"answers {answer?.Status}, not {status}");
        }

        if (new Uri(page.Url).AbsoluteUri != address.AbsoluteUri)
        {
            // A page to sign in on is in order whatever was asked for
            problems.Add($"leads to {page.Url}");
        }
    }

    /// <summary>Messages of the console, errors of scripts and files that could not be loaded; the page's own status is looked at elsewhere.</summary>
    private static List<string> Listen(IPage page, Uri address)
    {
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            var isOwnStatus =
                message.Location.StartsWith(address.ToString(), StringComparison.Ordinal)
                && message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isOwnStatus)
            {
                complaints.Add($"console: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => complaints.Add("script: " + error);
        page.RequestFailed += (_, request) => complaints.Add($"not loaded: {request.Url} ({request.Failure})");
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && answer.Url != address.ToString())
            {
                complaints.Add($"not loaded: {answer.Url} ({answer.Status})");
            }
        };
        return complaints;
    }
}
