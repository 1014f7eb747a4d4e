// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using System.Net;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>Many people at once, on one node and on two. <c>bench/Traguardo.Load writers</c> does the first for a minute.</summary>
public sealed class ManyWritersTests(TestSite site) : IClassFixture<TestSite>
{
    private const int Writers = 50;
    private const string Code = "OC_TD_01";

    [Fact]
    public async Task Fifty_writers_on_one_cycle_leave_exactly_what_they_were_told_is_recorded()
    {
        const int Seconds = 4;
        var before = (await GridPageOf.StoredAsync(site, Code)).Count;
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var page = await client.PageAsync(GridPageOf.Grid + "?codice=" + Code);
        var end = Stopwatch.StartNew();
        var acknowledged = await Task.WhenAll(
            Enumerable.Range(0, Writers).Select(writer => WriteAsync(client, page, writer, end, Seconds))
        );

        var stored = (await GridPageOf.StoredAsync(site, Code)).Skip(before).Select(row => row.Entry.Text!).ToList();
        var expected = acknowledged.SelectMany(texts => texts).ToList();
        TestContext.Current.SendDiagnosticMessage("{0} writes acknowledged in {1} s, {2} stored", expected.Count, Seconds, stored.Count);
        Assert.True(expected.Count >= Writers, $"only {expected.Count} writes were acknowledged");
        Assert.Equal(expected.Order(StringComparer.Ordinal), stored.Order(StringComparer.Ordinal));
        Assert.Null(await FirstBrokenEntryAsync());
    }

    [Fact]
    public async Task Each_of_two_nodes_shows_what_the_other_has_recorded_at_its_next_request()
    {
        await using var twin = await site.TwinAsync();
        using var one = await site.ClientAsync(GridPageOf.Controller);
        using var two = await twin.ClientAsync("segretario-generale.cciaa-mantova");
        var (writer, reader) = (one, two);
        for (var turn = 0; turn < 6; turn++)
        {
            var value = $"{40 + turn},00 %";
            using var answer = await GridPageOf.TypeAsync(writer, "", ("OO 1.1.3 - Kpi 1", "valore", value));
            var message = await GridPageOf.MessageAsync(writer, answer);
            var grid = await reader.PageAsync(GridPageOf.Grid + "?codice=OO+1.1.3+-+Kpi+1");
            Assert.Equal(value, grid.QuerySelector("#riga-0 .tg-entry__last")!.TextContent);
            var score = (await reader.PageAsync("/")).QuerySelector(".tg-score")!.TextContent;
            Assert.Contains(score, message, StringComparison.Ordinal);
            (writer, reader) = (reader, writer);
        }
    }

    private static async Task<List<string>> WriteAsync(
        TestClient client,
        AngleSharp.Html.Dom.IHtmlDocument page,
        int writer,
        Stopwatch clock,
        int seconds
    )
    {
        var acknowledged = new List<string>();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var input in GridPageOf
                .FormOf(page)
                .Elements.OfType<AngleSharp.Html.Dom.IHtmlInputElement>()
                .Where(input => input.Type != "checkbox")
        )
        {
            fields[input.Name!] = input.Value;
        }

        var name = GridPageOf.NameOf(page, Code, "valore");
        for (var number = 0; clock.Elapsed < TimeSpan.FromSeconds(seconds); number++)
        {
            var text = $"{(writer * 100_000) + number}";
            fields[name] = text;
            using var content = new FormUrlEncodedContent(fields);
            using var answer = await client.Http.PostAsync(new Uri(GridPageOf.Grid, UriKind.Relative), content);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                acknowledged.Add(text);
            }
        }

        return acknowledged;
    }

    private async Task<object?> FirstBrokenEntryAsync()
    {
        await using var system = await site.Database.BeginAsSystemAsync();
        var body = (await Storage.Bodies.BodyStore.ListAsync(system)).Single(one => one.Slug == GridPageOf.Body);
        await using var session = await site.Database.BeginReadingAsync(body.Id, accountId: null);
        await using var command = session.Command("select first_broken_audit_entry()");
        return await command.ExecuteScalarAsync() is var entry && entry is DBNull ? null : entry;
    }
}
