// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Hosting;

namespace Traguardo.Load;

/// <summary>The site with the example bodies, on a free port, on an embedded database that is thrown away.</summary>
internal sealed class LoadedSite : IAsyncDisposable
{
    private readonly string dataFolder;
    private readonly OpenDatabase server;
    private readonly WebApplication site;

    private LoadedSite(string dataFolder, OpenDatabase server, Database database, WebApplication site) =>
        (this.dataFolder, this.server, Database, this.site) = (dataFolder, server, database, site);

    public Database Database { get; }

    public Uri Address => new(site.Urls.First());

    public static async Task<LoadedSite> StartAsync(string home)
    {
        var folder = Directory.CreateTempSubdirectory("traguardo-load-").FullName;
        var location = DatabaseLocation.FromEnvironment(name => name == DatabaseVariables.DataFolder ? folder : null, home);
        var opened = await location.OpenAsync();
        var database = await Database.OpenAsync(opened.OwnerConnectionString);
        await new Demonstration(database, home).FillAsync();
        var options = new SiteOptions
        {
            Address = new Uri("http://127.0.0.1:0"),
            Demonstration = true,
            Home = home,
        };
        var app = Site.Build([], options, database);
        await app.StartAsync();
        return new LoadedSite(folder, opened, database, app);
    }

    /// <summary>A client that has entered as a sample account, by the page of the demonstration.</summary>
    /// <param name="name">How the page calls the account.</param>
    public async Task<HttpClient> ClientAsync(string name)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = Address };
        var page = await client.GetStringAsync(new Uri("/accesso", UriKind.Relative));
        var (token, account) = (ValueBeside(page, "name=\"__RequestVerificationToken\""), ValueBeside(page, name));
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", token),
            KeyValuePair.Create("account", account),
        ]);
        using var answer = await client.PostAsync(new Uri("/accesso/esempio", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    /// <summary>The attribute "value" of the element with a text in it or in its attributes.</summary>
    private static string ValueBeside(string page, string text)
    {
        const string mark = "value=\"";
        var at = page.IndexOf(text, StringComparison.Ordinal);
        var element = page.LastIndexOf(
            at > 0 && text.Contains('=', StringComparison.Ordinal) ? "<input" : "<button",
            at,
            StringComparison.Ordinal
        );
        var start = page.IndexOf(mark, element, StringComparison.Ordinal) + mark.Length;
        return page[start..page.IndexOf('"', start)];
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await Database.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}
