// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Storage.Roles;
using Traguardo.Web.Access;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Access;

/// <summary>Every route of the site, called with every role, in one's own body and in another.</summary>
public sealed class RouteAccessTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Own = "cciaa-mantova";
    private const string OwnCycle = "mantova-2024";
    private const string Other = "cciaa-pavia";
    private const string OtherCycle = "pavia-2019";

    [Fact]
    public void Every_route_says_who_may_use_it() =>
        Assert.All(Routes(), route => Assert.True(route.Access is not null, $"{route.Method} {route.Pattern} says nothing of access"));

    [Fact]
    public void Every_route_of_a_body_asks_for_a_permission_and_no_other_route_does() =>
        Assert.All(Routes(), route => Assert.Equal(route.IsOfBody, route.Access?.Permission is not null));

    [Theory]
    [InlineData("amministratore", Role.Administrator)]
    [InlineData("controller", Role.Controller)]
    [InlineData("segretario-generale", Role.SecretaryGeneral)]
    [InlineData("dirigente", Role.Manager)]
    [InlineData("responsabile", Role.Officer)]
    [InlineData("dipendente", Role.Employee)]
    [InlineData("oiv", Role.Evaluator)]
    [InlineData("lettore", Role.Reader)]
    public async Task A_role_opens_the_routes_of_its_permissions_in_its_own_body_and_none_in_another(string word, Role role)
    {
        using var client = await site.ClientAsync($"{word}.{Own}");
        foreach (var route in Routes().Where(route => route.IsOfBody))
        {
            var allowed = AccessTable.RolesWith(route.Access!.Permission!.Value).Contains(role);
            var own = await CallAsync(client, route, Own, OwnCycle);
            Assert.True(
                allowed == own is not HttpStatusCode.Forbidden and not HttpStatusCode.Unauthorized,
                $"{word}: {route.Method} {route.Pattern} answers {own}, allowed: {allowed}"
            );
            Assert.True((int)own < 500, $"{word}: {route.Method} {route.Pattern} fails with {own}");
            var other = await CallAsync(client, route, Other, OtherCycle);
            Assert.True(other == HttpStatusCode.NotFound, $"{word}: {route.Method} {route.Pattern} of another body answers {other}");
        }
    }

    [Fact]
    public async Task Who_has_not_signed_in_is_sent_to_sign_in_from_every_route_that_is_not_public()
    {
        using var client = await site.ClientAsync(userName: null);
        foreach (var route in Routes().Where(route => route.Access is { IsPublic: false }))
        {
            using var answer = await SendAsync(client, route, Own, OwnCycle);
            Assert.True(
                answer.StatusCode == HttpStatusCode.Redirect
                    && answer.Headers.Location!.ToString().Contains("/accesso", StringComparison.Ordinal),
                $"{route.Method} {route.Pattern} answers {answer.StatusCode}"
            );
        }
    }

    [Fact]
    public async Task A_post_without_the_token_of_a_page_changes_nothing()
    {
        using var client = await site.ClientAsync($"controller.{Own}");
        foreach (var route in Routes().Where(route => route is { Method: "POST", IsOfBody: true }))
        {
            var status = await CallAsync(client, route, Own, OwnCycle);
            Assert.True(
                status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden,
                $"{route.Pattern} answers {status} to a forged form"
            );
        }
    }

    private static async Task<HttpStatusCode> CallAsync(TestClient client, Route route, string body, string cycle)
    {
        using var answer = await SendAsync(client, route, body, cycle);
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(TestClient client, Route route, string body, string cycle)
    {
        var path = route.Pattern.Replace("{ente}", body, StringComparison.Ordinal).Replace("{ciclo}", cycle, StringComparison.Ordinal);
        // Any other part of an address names something that is not there
        path = string.Join('/', path.Split('/').Select(part => part.StartsWith('{') ? "999999999" : part));
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), new Uri("/" + path.TrimStart('/'), UriKind.Relative));
        if (route.Method != "GET")
        {
            request.Content = route.TakesFiles ? new MultipartFormDataContent() : new FormUrlEncodedContent([]);
        }

        return await client.Http.SendAsync(request);
    }

    private List<Route> Routes() =>
        [
            .. site
                .Services.GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .SelectMany(endpoint =>
                    (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(method => new Route(
                        method,
                        endpoint.RoutePattern.RawText ?? "",
                        endpoint.Metadata.GetMetadata<RouteAccess>(),
                        endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is [var only]
                            && only.StartsWith("multipart/", StringComparison.Ordinal)
                    ))
                ),
        ];

    private sealed record Route(string Method, string Pattern, RouteAccess? Access, bool TakesFiles)
    {
        public bool IsOfBody => Pattern.Contains("{ente}", StringComparison.Ordinal);
    }
}
