// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Diagnostics;
using Traguardo.Documents.Office;
using Traguardo.Documents.Tests.Office;
using Traguardo.Documents.Tests.Support;

[assembly: AssemblyFixture(typeof(OfficeFixture))]

namespace Traguardo.Documents.Tests.Office;

/// <summary>The real LibreOffice, and the rich sample as it prints it.</summary>
public sealed class OfficeFixture : IDisposable
{
    private readonly Lazy<Task<PagedDocument>> rich;

    public OfficeFixture() => rich = new(() => PdfWriter.WriteAsync(SampleDocuments.Rich, Converter));

    public OfficeConverter Converter { get; } = new(new OfficeOptions { TimeLimit = TimeSpan.FromMinutes(4) });

    public Task<PagedDocument> Rich => rich.Value;

    public void Dispose() => Converter.Dispose();

    /// <summary>What a program of poppler-utils says of a PDF.</summary>
    public static async Task<string> PopplerAsync(string program, byte[] pdf, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, pdf);
            var start = new ProcessStartInfo(program)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in arguments.Append(path).Concat(program == "pdftotext" ? ["-"] : []))
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, await errors);
            return await said;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
