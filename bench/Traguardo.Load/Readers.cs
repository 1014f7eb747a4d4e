// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;

namespace Traguardo.Load;

/// <summary>
/// Many readers of the pages of a cycle at once: first each asks for the page again as soon as it has come, then each takes a second to look at it. The time
/// is the server's own, from the request's arrival to the last byte of its answer.
/// </summary>
internal static class Readers
{
    private static readonly string[] Pages = ["cruscotto", "albero"];

    public static async Task RunAsync(LoadedSite site, int readers, TimeSpan duration)
    {
        var (body, cycle) = await LargestCycleAsync(site);
        using var client = await site.ClientAsync("analista.unione");
        foreach (var page in Pages)
        {
            var path = new Uri($"/e/{body}/c/{cycle}/{page}", UriKind.Relative);
            await ReadAsync(client, path, readers, TimeSpan.FromSeconds(3), TimeSpan.Zero);
            foreach (var pause in new[] { TimeSpan.Zero, TimeSpan.FromSeconds(1) })
            {
                using var times = new ServerTimes("/e/{ente}/c/{ciclo}/" + page);
                await ReadAsync(client, path, readers, duration, pause);
                var asking = pause == TimeSpan.Zero ? "without a pause" : $"each pausing {pause.TotalSeconds:0} s";
                Console.WriteLine($"{page}: {readers} readers, {asking}: {times}");
            }
        }
    }

    private static Task ReadAsync(HttpClient client, Uri path, int readers, TimeSpan duration, TimeSpan pause)
    {
        var until = DateTime.UtcNow + duration;
        return Task.WhenAll(
            Enumerable
                .Range(0, readers)
                .Select(async reader =>
                {
                    // They do not all begin in the same moment
                    await Task.Delay(pause * reader / readers);
                    while (DateTime.UtcNow < until)
                    {
                        using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
                        answer.EnsureSuccessStatusCode();
                        await answer.Content.CopyToAsync(Stream.Null);
                        await Task.Delay(pause);
                    }
                })
        );
    }

    private static async Task<(string Body, string Cycle)> LargestCycleAsync(LoadedSite site)
    {
        IReadOnlyList<StoredBody> bodies;
        await using (var outside = await site.Database.BeginAsSystemAsync())
        {
            bodies = await BodyStore.ListAsync(outside);
        }

        var found = ("", "", Rows: -1L);
        foreach (var body in bodies)
        {
            await using var session = await site.Database.BeginReadingAsync(body.Id, accountId: null);
            foreach (var cycle in await CycleStore.ListAsync(session))
            {
                await using var count = session.Command("select count(*) from objectives where cycle_id = $1", cycle.Id);
                var rows = (long)(await count.ExecuteScalarAsync())!;
                found = rows > found.Rows ? (body.Slug, cycle.Slug, rows) : found;
            }
        }

        return (found.Item1, found.Item2);
    }
}
