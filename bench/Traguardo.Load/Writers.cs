// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Measures;

namespace Traguardo.Load;

/// <summary>Many people who type measures into one cycle at once. What the site said to be recorded must be what is stored, no more and no less.</summary>
internal static partial class Writers
{
    /// <returns>False when the two differ.</returns>
    public static async Task<bool> RunAsync(LoadedSite site, int writers, TimeSpan duration)
    {
        var (body, cycle) = await CycleAsync(site);
        var path = new Uri($"/e/{body.Slug}/c/{cycle.Slug}/rilevazioni", UriKind.Relative);
        using var client = await site.ClientAsync("controller." + body.Slug);
        var fields = FieldsOf(await client.GetStringAsync(path));
        var code = fields["righe[0].codice"];
        var before = (await StoredAsync(site, body.Id, cycle.Id, code)).Count;
        var until = DateTime.UtcNow + duration;
        var acknowledged = await Task.WhenAll(
            Enumerable.Range(0, writers).Select(writer => WriteAsync(client, path, fields, writer, until))
        );

        var expected = acknowledged.SelectMany(texts => texts).Order(StringComparer.Ordinal).ToList();
        var stored = (await StoredAsync(site, body.Id, cycle.Id, code)).Skip(before).Order(StringComparer.Ordinal).ToList();
        var perSecond = (expected.Count / duration.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        Console.WriteLine(
            $"{writers} writers, {duration.TotalSeconds:0} s: {expected.Count} measures acknowledged ({perSecond} a second), {stored.Count} stored"
        );
        var isEqual = expected.SequenceEqual(stored, StringComparer.Ordinal);
        Console.WriteLine(isEqual ? "what was acknowledged is what is stored" : "WHAT WAS ACKNOWLEDGED IS NOT WHAT IS STORED");
        return isEqual && expected.Count > 0;
    }

    private static async Task<List<string>> WriteAsync(
        HttpClient client,
        Uri path,
        Dictionary<string, string> page,
        int writer,
        DateTime until
    )
    {
        var acknowledged = new List<string>();
        var fields = new Dictionary<string, string>(page, StringComparer.Ordinal);
        for (var number = 0; DateTime.UtcNow < until; number++)
        {
            var text = ((writer * 1_000_000) + number).ToString(CultureInfo.InvariantCulture);
            fields["righe[0].valore"] = text;
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await client.PostAsync(path, content);
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK)
            {
                acknowledged.Add(text);
            }
        }

        return acknowledged;
    }

    /// <summary>The first row of the grid, with what belongs to the form as a whole.</summary>
    private static Dictionary<string, string> FieldsOf(string page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["righe[0].comunque"] = "si" };
        foreach (Match input in Inputs().Matches(page[page.IndexOf("id=\"griglia\"", StringComparison.Ordinal)..]))
        {
            var (name, value) = (AttributeOf(input.Value, "name"), AttributeOf(input.Value, "value"));
            if (name is "__RequestVerificationToken" or "modulo" or "comune.data" or "righe[0].codice")
            {
                fields.TryAdd(name, WebUtility.HtmlDecode(value));
            }
        }

        return fields;
    }

    private static string AttributeOf(string element, string name)
    {
        var at = element.IndexOf($" {name}=\"", StringComparison.Ordinal);
        return at < 0 ? "" : element[(at + name.Length + 3)..element.IndexOf('"', at + name.Length + 3)];
    }

    private static async Task<(StoredBody Body, CycleRow Cycle)> CycleAsync(LoadedSite site)
    {
        await using var system = await site.Database.BeginAsSystemAsync();
        foreach (var body in await BodyStore.ListAsync(system))
        {
            await using var session = await site.Database.BeginReadingAsync(body.Id, accountId: null);
            if ((await CycleStore.ListAsync(session)).Count > 0)
            {
                return (body, (await CycleStore.ListAsync(session))[0]);
            }
        }

        throw new InvalidOperationException("There is no cycle to write into.");
    }

    private static async Task<List<string>> StoredAsync(LoadedSite site, long body, long cycle, string code)
    {
        await using var session = await site.Database.BeginReadingAsync(body, accountId: null);
        return [.. (await MeasureStore.ListAsync(session, cycle, code)).Select(measure => measure.Entry.Text ?? "")];
    }

    [GeneratedRegex("<input[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Inputs();
}
