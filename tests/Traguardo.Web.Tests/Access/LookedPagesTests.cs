// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Access;

/// <summary>No page is without a browser test that looks at it.</summary>
public sealed class LookedPagesTests(TestSite site) : IClassFixture<TestSite>
{
    /// <summary>Routes that give no page of their own, each with what it gives.</summary>
    private static readonly Dictionary<string, string> NoPages = new(StringComparer.Ordinal)
    {
        ["/statico/{hash}/{**path:minlength(1)}"] = "a style sheet, script or picture",
        ["/e/{ente}/c/{ciclo}"] = "leads to the dashboard",
        ["/e/{ente}/c/{ciclo}/documenti/{modello}/anteprima.html"] = "a file",
        ["/e/{ente}/c/{ciclo}/documenti/generati/{id:long}/{formato}"] = "a file",
        ["/e/{ente}/c/{ciclo}/documenti/generati/{id:long}/impronte.txt"] = "a file",
        ["/e/{ente}/c/{ciclo}/esporta/{formato}"] = "a file",
        ["/e/{ente}/c/{ciclo}/evidenze/{file:long}"] = "a file",
        ["/e/{ente}/c/{ciclo}/rilevazioni/modulo.xlsx"] = "a file",
        ["/e/{ente}/lavori/{id:long}/file"] = "a file",
        ["/e/{ente}/metodologie/{id:long}/testo"] = "a file",
        ["/e/{ente}/registro/registro.csv"] = "a file",
        ["/e/{ente}/scambio/modello"] = "a file",
        ["/e/{ente}/c/{ciclo}/piano/bozza/lettura"] = "a part of a page",
        ["/e/{ente}/lavori/{id:long}/stato"] = "a part of a page",
        ["/accesso/unico"] = "leads to the provider",
        ["/accesso/unico/esci"] = "leads to the provider",
        ["/profilo/unico/collega"] = "leads to the provider",
    };

    [Fact]
    public void Every_page_is_looked_at_by_a_browser_test()
    {
        var looked = typeof(LookedPagesTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(LooksAtAttribute.Of)
            .ToHashSet();
        var unseen = Routes().Where(route => !NoPages.ContainsKey(route) && !looked.Any(page => PagePattern.Matches(route, page)));
        Assert.Empty(unseen);
    }

    [Fact]
    public void What_is_said_to_give_no_page_is_a_route() => Assert.Empty(NoPages.Keys.Except(Routes()));

    [Fact]
    public async Task What_is_said_to_give_no_page_gives_none()
    {
        using var client = await site.ClientAsync("controller.cciaa-mantova");
        foreach (var route in NoPages.Keys.Where(route => !route.Contains(':', StringComparison.Ordinal)))
        {
            var path = route
                .Replace("{ente}", "cciaa-mantova", StringComparison.Ordinal)
                .Replace("{ciclo}", "mantova-2024", StringComparison.Ordinal);
            using var answer = await client.Http.GetAsync(
                new Uri(path.Replace("{formato}", "json", StringComparison.Ordinal), UriKind.Relative)
            );
            var isPage =
                answer.IsSuccessStatusCode
                && (await answer.Content.ReadAsStringAsync()).StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase);
            Assert.False(isPage, route);
        }
    }

    private IEnumerable<string> Routes() =>
        site
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/'))
            .Distinct();
}
