// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Net;
using System.Net.Sockets;
using System.Text;
using Traguardo.Dossiers.Writing;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Exchange;

public sealed class HostileUploadTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Controller = "controller.cciaa-mantova";
    private const string Page = "/e/cciaa-mantova/scambio";

    public static TheoryData<string, string> Broken =>
        new()
        {
            { "troncato.zip", "danneggiato o incompleto" },
            { "troncato.xlsx", "danneggiato o incompleto" },
            { "vuoto.zip", "manca il file dossier.yaml" },
            { "bomba.zip", "supera i limiti" },
            { "bomba.xlsx", "supera i limiti" },
            { "immagine.xlsx", "non è una cartella di lavoro" },
            { "testo.json", "JSON" },
            { "profondo.json", "" },
            { "binario.json", "" },
            { "zeri.json", "" },
        };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_broken_file_is_refused_with_a_reason_and_leaves_nothing(string name, string reason)
    {
        using var client = await site.ClientAsync(Controller);
        var before = await JobsAsync();
        using var answer = await client.UploadAsync(Page, name, Content(name));
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, await Uploads.Shown(answer));
        Assert.Contains(reason, await Uploads.Shown(answer), StringComparison.Ordinal);
        Assert.Equal(before, await JobsAsync());
    }

    [Fact]
    public async Task A_form_without_a_file_says_so()
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await client.UploadAsync(Page, "vuoto.xlsx", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("vuoto", await Uploads.Shown(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_beyond_the_limit_of_the_form_is_refused_with_its_limit()
    {
        using var client = await site.ClientAsync(Controller);
        using var answer = await client.UploadAsync(Page, "grande.xlsx", new byte[(25 * 1024 * 1024) + 1]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("25 MB", await Uploads.Shown(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_upload_of_200_MB_is_refused_before_it_is_read(bool saysItsLength)
    {
        using var client = await site.ClientAsync(Controller);
        var document = await client.PageAsync(Page);
        var token = document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
        var sent = new ZeroStream(200L * 1024 * 1024, saysItsLength);
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent(token), "__RequestVerificationToken");
        body.Add(new StreamContent(sent), "file", "enorme.xlsx");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Page, UriKind.Relative)) { Content = body };
        request.Headers.ExpectContinue = saysItsLength;
        request.Headers.TransferEncodingChunked = !saysItsLength;
        try
        {
            using var answer = await client.Http.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("Invio troppo grande", await Uploads.Shown(answer), StringComparison.Ordinal);
        }
        catch (HttpRequestException) when (!saysItsLength)
        {
            // The server has answered and closed the line while the client was still sending: what counts is how much it took
        }

        Assert.True(sent.Taken < 40L * 1024 * 1024, $"{sent.Taken} bytes were sent");
    }

    [Fact]
    public async Task An_upload_whose_sender_goes_away_leaves_nothing()
    {
        var before = (await JobsAsync(), Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length);
        using (var client = await site.ClientAsync(Controller))
        {
            var document = await client.PageAsync(Page);
            var token = document.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!;
            using var body = new MultipartFormDataContent();
            body.Add(new StringContent(token), "__RequestVerificationToken");
            body.Add(new StreamContent(new FailingStream(3 * 1024 * 1024)), "file", "a-meta.xlsx");
            await Assert.ThrowsAnyAsync<Exception>(() => client.Http.PostAsync(new Uri(Page, UriKind.Relative), body));
        }

        await Task.Delay(500);
        Assert.Equal(before, (await JobsAsync(), Directory.GetFiles(Path.GetTempPath(), "ASPNETCORE_*").Length));
        using var after = await site.ClientAsync(Controller);
        Assert.Equal(HttpStatusCode.OK, await after.StatusAsync(Page));
    }

    [Fact]
    public async Task A_forged_form_is_refused()
    {
        using var client = await site.ClientAsync(Controller);
        using var body = new MultipartFormDataContent();
        body.Add(new StringContent("x"), "__RequestVerificationToken");
        body.Add(new ByteArrayContent(Uploads.Json(Examples.Read("mantova-2024"))), "file", "x.json");
        using var answer = await client.Http.PostAsync(new Uri(Page, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static byte[] Content(string name) =>
        name switch
        {
            "troncato.zip" => Zip(DossierWriter.ToFiles(Examples.Read("pavia-2019")))[..^200],
            "troncato.xlsx" => Uploads.Workbook(Examples.Read("pavia-2019"))[..^200],
            "vuoto.zip" => Zip([new("leggimi.txt", [1])]),
            "bomba.zip" => Zip(
                Enumerable
                    .Range(0, 18)
                    .Select(number => KeyValuePair.Create($"f{number}.csv", new byte[8 * 1024 * 1024]))
                    .Prepend(new("dossier.yaml", [1]))
            ),
            "bomba.xlsx" => Zip([
                new("[Content_Types].xml", "<Types/>"u8.ToArray()),
                new("xl/worksheets/sheet1.xml", new byte[100 * 1024 * 1024]),
            ]),
            "immagine.xlsx" => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3],
            "testo.json" => "questo non è JSON"u8.ToArray(),
            "profondo.json" => Encoding.UTF8.GetBytes(new string('[', 100_000)),
            "binario.json" => [.. Enumerable.Range(0, 5000).Select(number => (byte)(number * 7 % 256))],
            "zeri.json" => new byte[100_000],
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such file."),
        };

    private static byte[] Zip(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using var stream = new MemoryStream();
        DossierArchive.Write(files, stream);
        return stream.ToArray();
    }

    private async Task<long> JobsAsync()
    {
        await using var outside = await site.Database.BeginAsSystemAsync();
        var body = (await BodyStore.ListAsync(outside)).Single(one => one.Slug == "cciaa-mantova");
        await using var session = await site.Database.BeginReadingAsync(body.Id, accountId: null);
        await using var command = session.Command("select count(*) from jobs");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    /// <summary>Zeros that remember how many were taken.</summary>
    private sealed class ZeroStream(long length, bool canSeek) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => canSeek ? length : throw new NotSupportedException();

        public override long Position { get; set; }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, read);
            Position += read;
            Taken += read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    /// <summary>Some bytes, and then the line is cut.</summary>
    private sealed class FailingStream(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (left == 0)
            {
                throw new SocketException((int)SocketError.ConnectionReset);
            }

            var read = Math.Min(count, left);
            left -= read;
            return read;
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
