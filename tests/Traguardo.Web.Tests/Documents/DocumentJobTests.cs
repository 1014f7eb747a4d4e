// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using Traguardo.Documents.Office;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Reading;
using Traguardo.Web.Tests.Support;
using static Traguardo.Web.Tests.Documents.DocumentSite;

namespace Traguardo.Web.Tests.Documents;

/// <summary>Generation as work in the background: given up, without LibreOffice, with one that hangs, many at once.</summary>
public sealed class DocumentJobTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Without_LibreOffice_the_other_files_are_made_and_the_pages_say_what_is_missing_and_what_to_do()
    {
        await using var twin = await site.TwinAsync(office: new OfficeOptions { Program = "/non/esiste/soffice" });
        using var client = await twin.ClientAsync(Controller);
        Assert.Contains("libreoffice-writer-nogui", TextOf(await client.PageAsync(Shelf)), StringComparison.Ordinal);
        using var asked = await client.SendAsync(await client.PageAsync(Report), Report + "/genera");
        var done = await client.EndedAsync(asked.Headers.Location!.ToString());
        Assert.Contains("non c'è LibreOffice", TextOf(done), StringComparison.Ordinal);
        var document = done.QuerySelector("main a[href*='/generati/']")!.GetAttribute("href")!;
        Assert.Equal("PK"u8.ToArray(), (await client.BytesAsync(document + "/docx"))[..2]);
        Assert.Equal("PK"u8.ToArray(), (await client.BytesAsync(document + "/xlsx"))[..2]);
        Assert.Equal("<!DOCTYPE"u8.ToArray(), (await client.BytesAsync(document + "/html"))[..9]);
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(document + "/pdf"));
        Assert.Contains("impronta verificata", TextOf(await client.PageAsync(document)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_LibreOffice_that_hangs_is_ended_and_the_other_files_are_made()
    {
        using var slow = new SlowProgram();
        await using var twin = await site.TwinAsync(office: new OfficeOptions { Program = slow.Path, TimeLimit = TimeSpan.FromSeconds(2) });
        using var client = await twin.ClientAsync(Controller);
        using var asked = await client.SendAsync(await client.PageAsync(Report), Report + "/genera");
        var done = await client.EndedAsync(asked.Headers.Location!.ToString());
        Assert.Contains("Il PDF e l'ODT non sono stati prodotti", TextOf(done), StringComparison.Ordinal);
        Assert.NotNull(done.QuerySelector("main a[href*='/generati/']"));
    }

    [Fact]
    public async Task A_document_that_is_being_made_can_be_given_up_and_nothing_is_stored()
    {
        using var slow = new SlowProgram();
        await using var twin = await site.TwinAsync(office: new OfficeOptions { Program = slow.Path });
        using var client = await twin.ClientAsync(Controller);
        var cycle = "/e/cciaa-mantova/c/" + await ReadingSite.AddAsync(site, "cciaa-mantova", Examples.Read("mantova-2024"), true);
        var report = cycle + "/documenti/cruscotto";
        using var asked = await client.SendAsync(await client.PageAsync(report), report + "/genera");
        var job = asked.Headers.Location!.ToString();
        await slow.StartedAsync();
        var running = await client.PageAsync(job);
        Assert.Contains("In corso", TextOf(running), StringComparison.Ordinal);
        using (await client.SendAsync(running, job + "/annulla")) { }
        var ended = await client.PageAsync(job);
        Assert.Contains("Annullato", TextOf(ended), StringComparison.Ordinal);
        Assert.Contains("Nessun documento generato finora", TextOf(await client.PageAsync(report)), StringComparison.Ordinal);
        await slow.EndedAsync();
    }

    [Fact]
    public async Task While_documents_are_made_the_pages_answer()
    {
        using var client = await site.ClientAsync(Controller);
        var jobs = new List<string>();
        for (var count = 0; count < 6; count++)
        {
            using var asked = await client.SendAsync(await client.PageAsync(Report), Report + "/genera");
            jobs.Add(asked.Headers.Location!.ToString());
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await client.PageAsync(Cycle + "/cruscotto");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"The dashboard took {clock.Elapsed}");
        }

        foreach (var job in jobs)
        {
            Assert.Contains("Concluso", TextOf(await client.EndedAsync(job)), StringComparison.Ordinal);
        }
    }

    /// <summary>A program in the place of LibreOffice that never comes to an end by itself.</summary>
    private sealed class SlowProgram : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("traguardo-lento-").FullName;

        public SlowProgram()
        {
            File.WriteAllText(Path, $"#!/bin/bash\necho $$ > '{folder}/numero'\nexec sleep 300\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
            }
        }

        public string Path => System.IO.Path.Combine(folder, "soffice");

        public Task StartedAsync() => UntilAsync(() => File.Exists(System.IO.Path.Combine(folder, "numero")));

        /// <summary>Waits until it was ended from outside.</summary>
        public async Task EndedAsync()
        {
            var number = int.Parse(
                await File.ReadAllTextAsync(System.IO.Path.Combine(folder, "numero")),
                System.Globalization.CultureInfo.InvariantCulture
            );
            await UntilAsync(() => !Directory.Exists($"/proc/{number}"));
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);

        private static async Task UntilAsync(Func<bool> isSo)
        {
            var give = DateTime.UtcNow.AddSeconds(40);
            while (!isSo())
            {
                Assert.True(DateTime.UtcNow < give);
                await Task.Delay(50);
            }
        }
    }
}
