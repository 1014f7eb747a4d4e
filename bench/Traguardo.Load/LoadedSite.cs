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
            ShowTimings = true,
        };
        var app = Site.Build([], options, database);
        await app.StartAsync();
        return new LoadedSite(folder, opened, database, app);
    }

    /// <summary>A client that is signed in as a sample account.</summary>
    public async Task<HttpClient> ClientAsync(string userName)
    {
        var cookies = new CookieContainer();
        cookies.Add(Address, new Cookie(".AspNetCore.Cookies", await TicketAsync(userName)));
        return new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, MaxConnectionsPerServer = 200 })
        {
            BaseAddress = Address,
        };
    }

    private async Task<string> TicketAsync(string userName)
    {
        await using var session = await Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command("select id, display_name, security_stamp from accounts where user_name = $1", userName);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            throw new InvalidOperationException($"There is no account {userName}.");
        }

        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var identity = new ClaimsIdentity(
            [
                new Claim(AccountClaims.Account, reader.GetInt64(0).ToString(CultureInfo.InvariantCulture)),
                new Claim(AccountClaims.Name, reader.GetString(1)),
                new Claim(AccountClaims.Stamp, reader.GetString(2)),
            ],
            scheme
        );
        var options = site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        return options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), scheme));
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await Database.DisposeAsync();
        await server.DisposeAsync();
        Directory.Delete(dataFolder, recursive: true);
    }
}
