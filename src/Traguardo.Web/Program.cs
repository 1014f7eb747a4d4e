// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Layout;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddWebShell();

await using var app = builder.Build();
app.UseWebShell();
app.MapWebShell();
await app.RunAsync();
