// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Reading;

/// <summary>Names that lead to no file of data: reading them must not wait for somebody to write.</summary>
public sealed class PipeTests : IDisposable
{
    private const string NoFile = "il file è vuoto, oppure non è un file di dati ma una pipe o un dispositivo.";

    private readonly string folder = Directory.CreateTempSubdirectory("dossier").FullName;

    [Theory]
    [InlineData("dossier.json")]
    [InlineData("dossier.xlsx")]
    [InlineData("dossier")]
    public async Task A_pipe_is_no_dossier(string name) => Assert.Equal($"{name}: {NoFile}", Assert.Single(await Errors(Pipe(name))));

    [Fact]
    public async Task A_link_to_a_pipe_is_no_dossier_either()
    {
        var link = Path.Combine(folder, "dossier.json");
        File.CreateSymbolicLink(link, Pipe("pipe"));
        Assert.Equal($"dossier.json: {NoFile}", Assert.Single(await Errors(link)));
    }

    [Fact]
    public async Task A_link_to_a_dossier_is_a_dossier()
    {
        var (file, link) = (Path.Combine(folder, "a.json"), Path.Combine(folder, "b.json"));
        await File.WriteAllBytesAsync(file, Files.Json(Samples.Small));
        File.CreateSymbolicLink(link, "a.json");
        Assert.Empty(await Errors(link));
    }

    [Theory]
    [InlineData("obiettivi.csv")]
    [InlineData("dossier.yaml")]
    public async Task A_pipe_in_a_folder_is_no_part_of_a_dossier(string name)
    {
        DossierWriter.WriteFolder(Samples.Small, folder);
        File.Delete(Path.Combine(folder, name));
        Pipe(name);
        Assert.Equal($"{name}: {NoFile}", Assert.Single(await Errors(folder)));
    }

    [Fact]
    public async Task A_device_that_never_ends_is_no_dossier() => Assert.Equal($"zero: {NoFile}", Assert.Single(await Errors("/dev/zero")));

    [Fact]
    public async Task An_empty_file_is_no_dossier()
    {
        var path = Path.Combine(folder, "dossier.json");
        await File.WriteAllTextAsync(path, "");
        Assert.Equal($"dossier.json: {NoFile}", Assert.Single(await Errors(path)));
    }

    [Fact]
    public async Task A_pipe_is_no_methodology()
    {
        var path = Pipe("metodologia.yaml");
        var reading = await InTime(() => MethodologyReader.ReadFile(path));
        Assert.Equal("metodologia.yaml, riga 1, colonna 1: I" + NoFile[1..], Assert.Single(reading.Errors).ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Pipe(string name)
    {
        var path = Path.Combine(folder, name);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        return path;
    }

    private static async Task<IEnumerable<string>> Errors(string path) =>
        (await InTime(() => Files.Unchecked.Read(path))).Errors.Select(error => error.ToString());

    private static Task<T> InTime<T>(Func<T> read) => Task.Run(read).WaitAsync(TimeSpan.FromSeconds(20));
}
