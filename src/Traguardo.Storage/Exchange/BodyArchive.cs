// SPDX-License-Identifier: AGPL-3.0-or-later

using System.IO.Compression;
using System.Text;
using Traguardo.Dossiers.Writing;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Exchange;

/// <summary>
/// All cycles of a body in one archive, for people and for other programs: a dossier's folder for each cycle with the methodology that scores it beside
/// it, and every text of a methodology that the body keeps.
/// </summary>
public static class BodyArchive
{
    /// <summary>Writes the archive of the session's body.</summary>
    /// <param name="told">Told how many cycles are written, of how many.</param>
    /// <returns>How many cycles it holds.</returns>
    public static async Task<int> WriteAsync(
        BodySession session,
        Stream stream,
        Func<int, int, Task>? told = null,
        CancellationToken cancellation = default
    )
    {
        var cycles = await CycleStore.ListAsync(session, cancellation);
        var methodologies = await MethodologyStore.ListAsync(session, cancellation);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        for (var index = 0; index < cycles.Count; index++)
        {
            var cycle = cycles[index];
            var folder = $"cicli/{cycle.Slug}/";
            foreach (var (name, content) in DossierWriter.ToFiles(await DossierStore.ReadAsync(session, cycle, cancellation: cancellation)))
            {
                await AddAsync(zip, folder + name, content, cancellation);
            }

            if (methodologies.FirstOrDefault(row => row.Id == cycle.MethodologyId) is { } methodology)
            {
                await AddAsync(zip, folder + DossierArchive.MethodologyFile, Encoding.UTF8.GetBytes(methodology.Yaml), cancellation);
            }

            if (told is not null)
            {
                await told(index + 1, cycles.Count);
            }
        }

        foreach (var methodology in methodologies)
        {
            await AddAsync(zip, $"metodologie/{methodology.Id}.yaml", Encoding.UTF8.GetBytes(methodology.Yaml), cancellation);
        }

        return cycles.Count;
    }

    private static async Task AddAsync(ZipArchive zip, string path, byte[] content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = DossierArchive.Epoch;
        await using var target = await entry.OpenAsync(cancellation);
        await target.WriteAsync(content, cancellation);
    }
}
