// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Storage.Accounts;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Hosting;

namespace Traguardo.Load;

/// <summary>The site with the example bodies, on a free port, on an embedded database that is thrown away.</summary>
internal sealed partial class LoadedSite : IAsyncDisposable
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
    /// <param name="userName">For instance "analista.unione".</param>
    public async Task<HttpClient> ClientAsync(string userName)
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 200 }) { BaseAddress = Address };
        var page = await client.GetStringAsync(new Uri("/accesso", UriKind.Relative));
        using var form = new FormUrlEncodedContent([
            KeyValuePair.Create("__RequestVerificationToken", Token().Match(page).Groups[1].Value),
            KeyValuePair.Create("account", (await AccountAsync(userName)).ToString(CultureInfo.InvariantCulture)),
        ]);
        using var answer = await client.PostAsync(new Uri("/accesso/esempio", UriKind.Relative), form);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    private async Task<long> AccountAsync(string userName)
    {
        await using var session = await Database.BeginOutsideAsync(accountId: null);
        return (await AccountRows.FindByNameAsync(session, userName.ToUpperInvariant()))?.Id
            ?? throw new InvalidOperationException($"There is no sample account {userName}.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await Database.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}
