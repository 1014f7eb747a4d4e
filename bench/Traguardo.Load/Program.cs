// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Load;

// Loads the real site on the embedded database in a folder of its own.
//   readers [COUNT] [SECONDS]    pages of a cycle, read by many at once: how long the server takes for each
//   documents [COUNT]            a queue of documents in all formats, while readers go on reading
//   writers [COUNT] [SECONDS]    measures of a cycle, typed by many at once: what is acknowledged must be what is stored
var home = Environment.GetEnvironmentVariable("TRAGUARDO_HOME") ?? Directory.GetCurrentDirectory();
int Number(int index, int usual) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : usual;

switch (args.FirstOrDefault())
{
    case "readers":
        await using (var site = await LoadedSite.StartAsync(home))
        {
            await Readers.RunAsync(site, Number(1, 50), TimeSpan.FromSeconds(Number(2, 20)));
        }

        return 0;
    case "writers":
        await using (var site = await LoadedSite.StartAsync(home))
        {
            return await Writers.RunAsync(site, Number(1, 50), TimeSpan.FromSeconds(Number(2, 60))) ? 0 : 1;
        }

    case "documents":
        await using (var site = await LoadedSite.StartAsync(home))
        {
            return await Documents.RunAsync(site, Number(1, 100)) ? 0 : 1;
        }

    default:
        await Console.Error.WriteLineAsync("Traguardo.Load readers|writers [COUNT] [SECONDS], or documents [COUNT]");
        return 2;
}
