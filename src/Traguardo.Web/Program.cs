// SPDX-License-Identifier: AGPL-3.0-or-later

var builder = WebApplication.CreateBuilder(args);
await using var app = builder.Build();
await app.RunAsync();
