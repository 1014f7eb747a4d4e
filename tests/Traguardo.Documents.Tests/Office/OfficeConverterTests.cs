// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Diagnostics;
using System.IO.Compression;
using Traguardo.Documents.Office;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing.Docx;

namespace Traguardo.Documents.Tests.Office;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class OfficeConverterTests(OfficeFixture office) : IDisposable
{
    private static readonly byte[] Short = DocxWriter.Write(SampleDocuments.Empty);

    private readonly List<string> folders = [];

    public void Dispose() => folders.ForEach(folder => Directory.Delete(folder, recursive: true));

    [Fact]
    public async Task An_ODT_is_one_by_its_first_bytes_and_carries_the_day_of_the_document()
    {
        var odt = await office.Converter.ConvertAsync((await office.Rich).Docx, OfficeFormat.Odt);
        Assert.Equal("odt", odt.Extension);
        Assert.Equal("application/vnd.oasis.opendocument.text", System.Text.Encoding.ASCII.GetString(odt.Content, 38, 39));
        using var zip = new ZipArchive(new MemoryStream(odt.Content));
        using var reader = new StreamReader(zip.GetEntry("meta.xml")!.Open());
        var meta = await reader.ReadToEndAsync();
        Assert.Contains("<dc:title>Relazione sulla performance 2024</dc:title>", meta, StringComparison.Ordinal);
        Assert.Contains("<meta:creation-date>2025-06-12T00:00:00Z</meta:creation-date>", meta, StringComparison.Ordinal);
        Assert.DoesNotContain("<dc:date>2026", meta, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_LibreOffice_the_message_says_how_to_get_it()
    {
        using var converter = new OfficeConverter(new OfficeOptions { Program = "/nessuna/cartella/soffice" });
        Assert.False(converter.IsAvailable);
        var error = await Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf));
        Assert.Equal(OfficeFailure.Missing, error.Failure);
        Assert.Contains("apt install libreoffice-writer-nogui", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_never_ends_is_ended_with_all_that_it_started()
    {
        var (program, pids) = Script("sleep 300 & echo $! >> \"$PIDS\"; echo $$ >> \"$PIDS\"; wait");
        using var converter = new OfficeConverter(new OfficeOptions { Program = program, TimeLimit = TimeSpan.FromSeconds(1) });
        var watch = Stopwatch.StartNew();
        var error = await Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf));
        Assert.Equal(OfficeFailure.TimeLimit, error.Failure);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
        AssertEnded(pids);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_no_file_and_leaves_no_program_behind()
    {
        var (program, pids) = Script("sleep 300 & echo $! >> \"$PIDS\"; wait");
        using var converter = new OfficeConverter(new OfficeOptions { Program = program });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf, cancellation.Token));
        AssertEnded(pids);
    }

    [Fact]
    public async Task A_program_that_fails_is_quoted_and_the_next_conversion_goes_on()
    {
        var (program, _) = Script("echo 'disco pieno' >&2; exit 3");
        using var converter = new OfficeConverter(new OfficeOptions { Program = program, AtOnce = 1 });
        for (var i = 0; i < 2; i++)
        {
            var error = await Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Odt));
            Assert.Equal(OfficeFailure.NoFile, error.Failure);
            Assert.Contains("disco pieno", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_that_is_no_PDF_is_refused()
    {
        var (program, _) = Script(
            "while [ $# -gt 1 ]; do [ \"$1\" = --outdir ] && OUT=$2; shift; done; echo niente > \"$OUT/documento.pdf\""
        );
        using var converter = new OfficeConverter(new OfficeOptions { Program = program });
        var error = await Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf));
        Assert.Equal(OfficeFailure.NoFile, error.Failure);
    }

    [Fact]
    public async Task Never_more_conversions_run_than_allowed_and_the_others_wait()
    {
        var (program, notes) = Script("echo 1 >> \"$PIDS\"; sleep 0.5; echo -1 >> \"$PIDS\"");
        using var converter = new OfficeConverter(new OfficeOptions { Program = program, AtOnce = 2 });
        await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf)))
        );
        var (running, most) = (0, 0);
        foreach (var line in await File.ReadAllLinesAsync(notes))
        {
            running += int.Parse(line);
            most = Math.Max(most, running);
        }

        Assert.Equal((0, 2), (running, most));
    }

    [Fact]
    public async Task Several_conversions_at_once_give_the_same_file()
    {
        var files = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.Converter.ConvertAsync(Short, OfficeFormat.Pdf)));
        Assert.All(files, file => Assert.Equal(files[0].Content, file.Content));
    }

    [Fact]
    public async Task Nothing_is_left_behind_when_the_converter_is_disposed_of()
    {
        var (program, pids) = Script("while [ $# -gt 1 ]; do shift; done; dirname \"$1\" >> \"$PIDS\"");
        using (var converter = new OfficeConverter(new OfficeOptions { Program = program }))
        {
            await Assert.ThrowsAsync<OfficeException>(() => converter.ConvertAsync(Short, OfficeFormat.Pdf));
        }

        var folder = (await File.ReadAllTextAsync(pids)).Trim();
        Assert.False(Directory.Exists(Path.GetDirectoryName(folder)));
    }

    /// <summary>A program in place of LibreOffice, and the file in which it notes what it starts.</summary>
    private (string Program, string Notes) Script(string lines)
    {
        var folder = Directory.CreateTempSubdirectory("traguardo-prova-").FullName;
        folders.Add(folder);
        var (program, notes) = (Path.Combine(folder, "soffice"), Path.Combine(folder, "note"));
        File.WriteAllText(program, $"#!/bin/sh\nPIDS='{notes}'\n{lines}\n");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return (program, notes);
    }

    private static void AssertEnded(string notes)
    {
        foreach (var line in File.ReadAllLines(notes))
        {
            Assert.True(
                SpinWait.SpinUntil(() => HasEnded($"/proc/{line}/stat"), TimeSpan.FromSeconds(10)),
                $"Il processo {line} è ancora vivo."
            );
        }
    }

    /// <summary>A signal takes its time; one that has ended may wait to be counted by its parent.</summary>
    private static bool HasEnded(string state)
    {
        try
        {
            return File.ReadAllText(state).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
