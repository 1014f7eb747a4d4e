// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;

namespace Traguardo.Load;

/// <summary>A queue of documents, each in all formats, while readers go on reading: whether all are made, what memory it takes, and what the readers feel.</summary>
internal static partial class Documents
{
    private const int Readers = 10;
    private const string Template = "relazione-schede";

    /// <returns>False when a document was not made.</returns>
    public static async Task<bool> RunAsync(LoadedSite site, int count)
    {
        var (body, cycle) = await CycleAsync(site);
        var root = $"/e/{body.Slug}/c/{cycle.Slug}";
        using var client = await site.ClientAsync("controller." + body.Slug);
        var page = new Uri(root + "/cruscotto", UriKind.Relative);
        var form = await client.GetStringAsync(new Uri($"{root}/documenti/{Template}", UriKind.Relative));
        var token = Token().Match(form).Groups[1].Value;
        var (before, highest, watch) = (Environment.WorkingSet, Environment.WorkingSet, Stopwatch.StartNew());
        for (var i = 0; i < count; i++)
        {
            using var content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using var answer = await client.PostAsync(new Uri($"{root}/documenti/{Template}/genera", UriKind.Relative), content);
            answer.EnsureSuccessStatusCode();
        }

        using var times = new ServerTimes("/e/{ente}/c/{ciclo}/cruscotto");
        using var done = new CancellationTokenSource();
        var readers = Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadAsync(client, page, done.Token)));
        long made;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250));
            highest = Math.Max(highest, Environment.WorkingSet);
            made = await CountAsync(
                site,
                body.Id,
                "select count(*) from jobs where kind = 'documento' and status not in ('queued', 'running')"
            );
        } while (made < count && watch.Elapsed < TimeSpan.FromSeconds(30 * count));

        await done.CancelAsync();
        await readers;
        var stored = await CountAsync(site, body.Id, "select count(*) from documents");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{count} documents in a queue: {stored} made in {watch.Elapsed.TotalSeconds:F0} s; memory of the site {before / 1_048_576} MB before, {highest / 1_048_576} MB at most"
            )
        );
        Console.WriteLine($"cruscotto meanwhile: {Readers} readers, each pausing 1 s: {times}");
        return stored == count;
    }

    private static async Task ReadAsync(HttpClient client, Uri page, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            using var answer = await client.GetAsync(page, CancellationToken.None);
            answer.EnsureSuccessStatusCode();
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    private static async Task<long> CountAsync(LoadedSite site, long body, string query)
    {
        await using var session = await site.Database.BeginReadingAsync(body, accountId: null);
        await using var command = session.Command(query);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The first cycle with classes and areas: its Relazione has all that one can have.</summary>
    private static async Task<(StoredBody Body, CycleRow Cycle)> CycleAsync(LoadedSite site)
    {
        IReadOnlyList<StoredBody> bodies;
        await using (var outside = await site.Database.BeginAsSystemAsync())
        {
            bodies = await BodyStore.ListAsync(outside);
        }

        foreach (var body in bodies)
        {
            await using var session = await site.Database.BeginReadingAsync(body.Id, accountId: null);
            await using var judged = session.Command("select count(*) from judgements");
            if ((long)(await judged.ExecuteScalarAsync())! > 0 && (await CycleStore.ListAsync(session)).FirstOrDefault() is { } cycle)
            {
                return (body, cycle);
            }
        }

        throw new InvalidOperationException("No example has judgements.");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]*)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
