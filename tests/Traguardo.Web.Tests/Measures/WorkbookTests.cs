// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>Measures by workbook: taken away, filled in, sent back, looked at, confirmed.</summary>
public sealed class WorkbookTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Form = GridPageOf.Grid + "/modulo";
    private static readonly string[] Headings = ["Indicatore", "Risultato", "Data", "Numeratore"];

    [Fact]
    public async Task The_workbook_has_a_row_for_each_indicator_of_the_reader_and_reads_back_as_nothing_to_record()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        var bytes = await client.Http.GetByteArrayAsync(new Uri(GridPageOf.Grid + "/modulo.xlsx", UriKind.Relative));
        var reading = MeasureForm.Read(bytes, "modulo.xlsx");
        Assert.Empty(reading.Errors);
        Assert.Contains(reading.Measures, row => row.Measure.Indicator == GridPageOf.Own);
        Assert.DoesNotContain(reading.Measures, row => row.Measure.Indicator == GridPageOf.Foreign);
        Assert.All(reading.Measures, row => Assert.Equal(new DateOnly(2024, 12, 31), row.Measure.Date));

        using var answer = await SendAsync(client, bytes);
        Assert.Contains("nessuna riga è compilata", await PreviewAsync(client, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_workbook_is_shown_and_then_recorded_whole_and_once()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var before = (await GridPageOf.StoredAsync(site)).Count;
        var bytes = Filled(
            new MeasureEntry
            {
                Indicator = "OS 1.1 - Kpi 1",
                Text = "1,43 %",
                Date = new DateOnly(2024, 12, 31),
            },
            new MeasureEntry
            {
                Indicator = "OS 1.1 - Kpi 2",
                Text = "33,33 %",
                Numerator = 1,
                Denominator = 3,
                Date = new DateOnly(2024, 12, 31),
            },
            new MeasureEntry
            {
                Indicator = "OS 1.1 - Kpi 4",
                Text = "=cmd|' /C calc'!A0",
                Date = new DateOnly(2024, 6, 30),
            },
            new MeasureEntry { Indicator = "OO 1.1.2 - Kpi 1", Date = new DateOnly(2024, 12, 31) }
        );
        using var answer = await SendAsync(client, bytes);
        var address = answer.Headers.Location!.ToString();

        // Looked at twice, as after a reload: nothing is recorded and nothing has to be sent again
        for (var look = 0; look < 2; look++)
        {
            var page = await client.PageAsync(address);
            Assert.Equal(2, page.QuerySelectorAll("#nuove tbody tr").Length);
            Assert.Contains("già registrata così com’è", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("=cmd|' /C calc'!A0", page.QuerySelector("#nuove")!.TextContent, StringComparison.Ordinal);
        }

        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
        var form = (IHtmlFormElement)
            (await client.PageAsync(address)).QuerySelector("main form[action$='/modulo/" + address.Split('/')[^1] + "']")!;
        using var confirmed = await client.SubmitAsync(form);
        Assert.Contains("Registrate 2 rilevazioni.", await GridPageOf.MessageAsync(client, confirmed), StringComparison.Ordinal);
        using var again = await client.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Equal(before + 2, (await GridPageOf.StoredAsync(site)).Count);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(address));
    }

    [Fact]
    public async Task Every_error_is_told_with_its_place_and_nothing_can_be_confirmed()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        var bytes = Raw(
            ["OS 1.1 - Kpi 1", "1,50 %", "31/02/2024"],
            ["OS 1.1 - Kpi 2", "<c r=\"B3\"><f>1+1</f><v>2</v></c>"],
            ["EC99", "5 %"],
            ["EC07", null, null, "3"],
            ["EC27", "6 %"]
        );
        using var answer = await SendAsync(client, bytes);
        var text = await PreviewAsync(client, answer);
        Assert.Contains(
            "modulo.xlsx, foglio «Misure», riga 2, colonna «Data» (C): il valore non è utilizzabile; trovato «31/02/2024»",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("riga 3, colonna «Risultato» (B): la cella contiene una formula", text, StringComparison.Ordinal);
        Assert.Contains("riga 4, colonna «Indicatore» (A): l'indicatore «EC99» non è nel piano in vigore.", text, StringComparison.Ordinal);
        Assert.Contains(
            "riga 5, indicatore «EC07»: Il consuntivo dell'indicatore «EC07» ha il numeratore ma non il denominatore.",
            text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Registra", text, StringComparison.Ordinal);

        // Not even by a form that no page offers
        var before = (await GridPageOf.StoredAsync(site)).Count;
        var page = await GridPageOf.ReadAsync(await client.Http.GetAsync(answer.Headers.Location));
        var drop = (IHtmlFormElement)page.QuerySelector("main form")!;
        drop.SetAttribute("action", answer.Headers.Location!.ToString());
        using var forced = await client.SubmitAsync(drop);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forced.StatusCode);
        Assert.Equal(before, (await GridPageOf.StoredAsync(site)).Count);
    }

    [Fact]
    public async Task Indicators_of_another_unit_are_refused_with_their_place()
    {
        using var client = await site.ClientAsync(GridPageOf.Manager);
        using var answer = await SendAsync(client, Raw([GridPageOf.Own, "99,00 %"], [GridPageOf.Foreign, "99,00 %"]));
        Assert.Contains(
            "riga 3, colonna «Indicatore» (A): l'indicatore «OO 3.1.1 - Kpi 1» non è tra quelli",
            await PreviewAsync(client, answer),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_workbook_sent_by_one_is_not_there_for_another()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var other = await site.ClientAsync("segretario-generale.cciaa-mantova");
        using var answer = await SendAsync(client, Raw(["EC07", "5 %"]));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(answer.Headers.Location!.ToString()));
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(answer.Headers.Location!.ToString()));
    }

    [Theory]
    [InlineData("non è una cartella di lavoro", "questo non è un foglio")]
    [InlineData("è danneggiato o incompleto", "PK\u0003\u0004 rotto")]
    public async Task What_is_no_workbook_is_refused_in_words(string expected, string content)
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await SendAsync(client, Encoding.Latin1.GetBytes(content));
        Assert.Contains(expected, await PreviewAsync(client, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_is_refused_before_it_unfolds()
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1024 * 1024];
            for (var megabyte = 0; megabyte < 700; megabyte++)
            {
                part.Write(zeros);
            }
        }

        Assert.True(memory.Length < 1024 * 1024, $"{memory.Length} bytes");
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await SendAsync(client, memory.ToArray());
        Assert.Contains("una volta decompresso, supera i limiti", await PreviewAsync(client, answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_is_refused()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await SendAsync(client, new byte[6 * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task No_file_at_all_is_an_error_of_the_field()
    {
        using var client = await site.ClientAsync(GridPageOf.Controller);
        using var answer = await SendAsync(client, []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["Scegliere il modulo compilato: un file .xlsx non vuoto."], await GridPageOf.ErrorsAsync(answer));
    }

    private static byte[] Filled(params MeasureEntry[] entries)
    {
        using var stream = new MemoryStream();
        MeasureForm.Write(entries.Select(entry => new MeasureFormRow(entry, "Nome", "%", ">= 1", "mai")), stream);
        return stream.ToArray();
    }

    internal static byte[] Raw(params string?[][] rows) => new RawWorkbook().Table("Misure", Headings, rows).ToBytes();

    internal static async Task<HttpResponseMessage> SendAsync(TestClient client, byte[] bytes)
    {
        var page = await client.PageAsync(Form);
        var token = page.QuerySelector("#invia input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "file", "C:\\cartella\\modulo.xlsx");
        return await client.Http.PostAsync(new Uri(Form, UriKind.Relative), content);
    }

    private static async Task<string> PreviewAsync(TestClient client, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var preview = await client.Http.GetAsync(answer.Headers.Location);
        return (await GridPageOf.ReadAsync(preview)).QuerySelector("main")!.TextContent;
    }
}
