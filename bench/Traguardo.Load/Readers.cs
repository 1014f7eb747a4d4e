// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Globalization;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;

namespace Traguardo.Load;

/// <summary>Many readers of the pages of a cycle at once. The time is the server's own, from the request's arrival to the end of its answer.</summary>
internal static class Readers
{
    private static readonly string[] Pages = ["cruscotto", "albero"];

    public static async Task RunAsync(LoadedSite site, int readers, TimeSpan duration)
    {
        var (body, cycle) = await LargestCycleAsync(site);
        using var client = await site.ClientAsync("Analista");
        foreach (var page in Pages)
        {
            var path = new Uri($"/e/{body}/c/{cycle}/{page}", UriKind.Relative);
            await MeasureAsync(client, path, readers, TimeSpan.FromSeconds(2));
            Print(page, readers, await MeasureAsync(client, path, readers, duration));
        }
    }

    private static async Task<IReadOnlyList<double>> MeasureAsync(HttpClient client, Uri path, int readers, TimeSpan duration)
    {
        var times = new ConcurrentBag<double>();
        var until = DateTime.UtcNow + duration;
        await Task.WhenAll(
            Enumerable
                .Range(0, readers)
                .Select(async _ =>
                {
                    while (DateTime.UtcNow < until)
                    {
                        using var answer = await client.GetAsync(path);
                        answer.EnsureSuccessStatusCode();
                        await answer.Content.ReadAsByteArrayAsync();
                        times.Add(ServerTime(answer));
                    }
                })
        );
        return [.. times.Order()];
    }

    private static double ServerTime(HttpResponseMessage answer)
    {
        var header = answer.TrailingHeaders.TryGetValues("Server-Timing", out var late) ? late : answer.Headers.GetValues("Server-Timing");
        var text = header.First();
        return double.Parse(text.AsSpan(text.IndexOf('=') + 1), CultureInfo.InvariantCulture);
    }

    private static void Print(string page, int readers, IReadOnlyList<double> times)
    {
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{page}: {readers} readers, {times.Count} pages; server ms: median {At(0.5):F1}, 95 % {At(0.95):F1}, 99 % {At(0.99):F1}, slowest {times[^1]:F1}"
            )
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
