// SPDX-License-Identifier: AGPL-3.0-or-later

using Npgsql;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Schema;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Hosting;

try
{
    var settings = Settings.FromEnvironment(Environment.GetEnvironmentVariable, AppContext.BaseDirectory);
    using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
    await using var opened = await settings.Database.OpenAsync(logger: loggers.CreateLogger("Traguardo"));
    await using var database = await Database.OpenAsync(opened.OwnerConnectionString, settings.WebConnectionString);
    if (settings.Site is { Demonstration: true, Home: { } home })
    {
        await new Demonstration(database, home).FillAsync();
    }

    await using var app = Site.Build(args, settings.Site, database);
    var first = await FirstAdministrator.EnsureAsync(app.Services);
    await app.StartAsync();
    await Greeting.WriteAsync(Console.Out, app.Urls.First(), settings, opened.Description, first);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception problem)
    when (problem
            is DatabaseSetupException
                or SchemaException
                or SettingsException
                or InvalidDataException
                or FirstAdministratorException
                or NpgsqlException
                // The port is taken
                or IOException
    )
{
    await Console.Error.WriteLineAsync("traguardo: " + ((problem as DatabaseSetupException)?.Explanation ?? problem.Message));
    return 1;
}
