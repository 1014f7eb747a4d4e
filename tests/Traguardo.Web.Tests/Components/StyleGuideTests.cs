// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Components;

/// <summary>Every component as a browser shows it. The pictures in TestResults/screenshots are for eyes.</summary>
public sealed class StyleGuideTests(ShellSite site, BrowserFixture browser) : IClassFixture<ShellSite>
{
    [Theory]
    [LooksAt]
    [InlineData("/stile", "stile-dati", 200)]
    [InlineData("/stile/moduli", "stile-moduli", 200)]
    [InlineData("/stile/grafici", "stile-grafici", 200)]
    [InlineData("/stile/conflitto", "stile-conflitto", 200)]
    [InlineData("/licenza", "licenza", 200)]
    [InlineData("/accessibilita", "accessibilita", 200)]
    [InlineData("/stile/errore/403", "errore-403", 403)]
    [InlineData("/stile/errore/404", "errore-404", 404)]
    [InlineData("/stile/errore/413", "errore-413", 413)]
    [InlineData("/stile/errore/503", "errore-503", 503)]
    [InlineData("/stile/errore/guasto", "errore-500", 500)]
    public Task A_page_has_no_barrier_no_complaint_and_no_need_of_script(string path, string name, int status) =>
        browser.CheckPageAsync(site.At(path), name, status);
}
