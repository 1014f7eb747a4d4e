// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Reading;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cluster;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Cli.Tests;

public sealed class BackupTests : IDisposable
{
    /// <summary>Of databases. Unlike a folder made for one user alone, it lets in the user whom the server of root's program runs as.</summary>
    private readonly string data = Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), "traguardo-dati-" + Guid.NewGuid().ToString("N")))
        .FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task An_installation_is_copied_while_it_is_open_and_comes_back_in_an_empty_one_once()
    {
        using var work = new Workplace();
        await using (var open = await OpenAsync("dati"))
        {
            await FillAsync(open);
            In(work, "dati");
            var made = work.Run("backup", "copia.traguardo");
            Assert.Equal((0, ""), (made.Exit, made.Error));
            Assert.Contains("Copia scritta in copia.traguardo: 1 ente, ", made.Output, StringComparison.Ordinal);
            Assert.Matches("Impronta SHA-256: [0-9a-f]{64}\n", made.Output);
        }

        var again = work.Run("backup", "copia.traguardo");
        Assert.Equal((2, ""), (again.Exit, again.Output));
        Assert.Contains("--force", again.Error, StringComparison.Ordinal);

        In(work, "altri-dati");
        work.Write("rotta.traguardo", "niente di buono");
        var broken = work.Run("restore", "rotta.traguardo");
        Assert.Equal((2, ""), (broken.Exit, broken.Output));
        Assert.Contains("«rotta.traguardo» non si può ripristinare", broken.Error, StringComparison.Ordinal);

        var restored = work.Run("restore", "copia.traguardo");
        Assert.Equal((0, ""), (restored.Exit, restored.Error));
        Assert.Contains("1 ente", restored.Output, StringComparison.Ordinal);
        Assert.Contains("Il registro di ogni ente è stato ricalcolato ed è integro.", restored.Output, StringComparison.Ordinal);

        var twice = work.Run("restore", "copia.traguardo");
        Assert.Equal(2, twice.Exit);
        Assert.Contains("Nulla è stato", twice.Error, StringComparison.Ordinal);

        var body = work.Run("backup", "ente.zip", "--ente", "ente-prova");
        Assert.Equal((0, ""), (body.Exit, body.Error));
        System.IO.Compression.ZipFile.ExtractToDirectory(work.PathOf("ente.zip"), work.PathOf("ente"));
        var folder = Assert.Single(Directory.GetDirectories(work.PathOf("ente/cicli")));
        var read = new DossierReader().Read(folder);
        Assert.Empty(read.Errors);
        Assert.Equal(SmallCycle.Dossier().Measures, read.Dossier!.Measures);

        var unknown = work.Run("backup", "nessuno.zip", "--ente", "altro");
        Assert.Equal(2, unknown.Exit);
        Assert.Contains("altro", unknown.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(work.PathOf("nessuno.zip")));
    }

    /// <summary>The commands work on the embedded database in a folder.</summary>
    private void In(Workplace work, string folder)
    {
        work[DatabaseVariables.DataFolder] = Path.Combine(data, folder);
        work["TRAGUARDO_HOME"] = Repository.Root;
    }

    private Task<OpenDatabase> OpenAsync(string folder) =>
        DatabaseLocation
            .FromEnvironment(name => name == DatabaseVariables.DataFolder ? Path.Combine(data, folder) : null, Repository.Root)
            .OpenAsync();

    private static async Task FillAsync(OpenDatabase open)
    {
        await using var database = await Database.OpenAsync(open.OwnerConnectionString);
        await using var session = await database.BeginOutsideAsync(accountId: null);
        await BodyStore.AddAsync(session, new Body("ente-prova", "Ente di prova"));
        await CycleStore.AddAsync(session, SmallCycle.Dossier(), new MethodologyText("prova", "Prova", SmallMethodology.Yaml));
        await session.CommitAsync();
    }
}
