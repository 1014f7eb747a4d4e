// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;
using Traguardo.Web.Hosting;

var home = Environment.GetEnvironmentVariable("TRAGUARDO_HOME");
await using var database = await Database.OpenAsync(Environment.GetEnvironmentVariable("TRAGUARDO_DATABASE") ?? "");
var options = new SiteOptions { Home = home, Demonstration = true };
if (options is { Demonstration: true, Home: { } folder })
{
    await new Demonstration(database, folder).FillAsync();
}

await using var app = Site.Build(args, options, database);
await app.RunAsync();
