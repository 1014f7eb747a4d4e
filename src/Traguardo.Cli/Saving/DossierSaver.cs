// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Writing;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Cli.Saving;

/// <summary>
/// Writes files and folders whole or not at all: into a sibling that nobody looks at, which then takes the place of the old one. What is there is
/// replaced only when the user says so, and other files of a dossier's folder stay.
/// </summary>
/// <param name="terminal">Says what paths start from.</param>
/// <param name="force">True to replace what is there.</param>
internal sealed class DossierSaver(Terminal terminal, bool force)
{
    private const string Head = "dossier.yaml";

    /// <summary>Writes a dossier in the kind of file that the path's extension says: .json, .xlsx, or none for a folder.</summary>
    /// <exception cref="BadInputException">The extension is another one, or the place cannot be written.</exception>
    public void Save(CycleDossier dossier, string path)
    {
        path = terminal.FullPath(path);
        switch (Path.GetExtension(path).ToUpperInvariant())
        {
            case ".JSON":
                SaveFile(path, stream => DossierWriter.WriteJson(dossier, stream));
                break;
            case ".XLSX":
                SaveFile(path, stream => DossierWriter.WriteWorkbook(dossier, stream));
                break;
            case "":
                SaveFolder(dossier, path);
                break;
            default:
                throw new BadInputException(
                    $"non si può scrivere «{terminal.Shown(path)}»: l'estensione dev'essere .json o .xlsx, oppure nessuna per una cartella."
                );
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="BadInputException">It is there and may not be replaced, or cannot be written.</exception>
    public void SaveFile(string path, Action<Stream> write)
    {
        path = terminal.FullPath(path);
        if (Directory.Exists(path))
        {
            throw new BadInputException($"«{terminal.Shown(path)}» è una cartella: non si può sostituire con un file.");
        }

        Refuse(path, File.Exists(path));
        Guard(
            path,
            sibling =>
            {
                using (var stream = new FileStream(sibling, FileMode.CreateNew))
                {
                    write(stream);
                }

                File.Move(sibling, path, force);
            }
        );
    }

    private void SaveFolder(CycleDossier dossier, string path)
    {
        if (File.Exists(path))
        {
            throw new BadInputException($"«{terminal.Shown(path)}» è un file: non si può sostituire con una cartella.");
        }

        var exists = Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any();
        Refuse(path, exists);
        if (exists && !File.Exists(Path.Combine(path, Head)))
        {
            throw new BadInputException($"la cartella «{terminal.Shown(path)}» non è un dossier (manca {Head}): non viene sostituita.");
        }

        Guard(
            path,
            sibling =>
            {
                DossierWriter.WriteFolder(dossier, sibling);
                Replace(path, sibling);
            }
        );
    }

    /// <summary>Puts a new folder in the place of the old one, and then brings over the files that are no tables of a dossier.</summary>
    private static void Replace(string path, string sibling)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(sibling, path);
            return;
        }

        var old = SiblingOf(path);
        Directory.Move(path, old);
        try
        {
            Directory.Move(sibling, path);
        }
        catch
        {
            Directory.Move(old, path);
            throw;
        }

        foreach (var entry in Directory.GetFileSystemEntries(old).Where(entry => !IsTable(entry)))
        {
            Directory.Move(entry, Path.Combine(path, Path.GetFileName(entry)));
        }

        Directory.Delete(old, recursive: true);
    }

    private static bool IsTable(string entry) =>
        File.Exists(entry)
        && (
            string.Equals(Path.GetFileName(entry), Head, StringComparison.OrdinalIgnoreCase)
            || string.Equals(Path.GetExtension(entry), ".csv", StringComparison.OrdinalIgnoreCase)
        );

    private void Refuse(string path, bool exists)
    {
        if (exists && !force)
        {
            throw new BadInputException($"«{terminal.Shown(path)}» c'è già.", [], "Per sostituirlo: --force");
        }
    }

    private void Guard(string path, Action<string> write)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new BadInputException($"non si può scrivere «{terminal.Shown(path)}»: la cartella che deve contenerlo non esiste.");
        }

        var sibling = SiblingOf(path);
        try
        {
            write(sibling);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw new BadInputException(
                $"non si può scrivere «{terminal.Shown(path)}»: {(problem is UnauthorizedAccessException ? "mancano i permessi" : "il disco o un altro programma lo impedisce")}."
            );
        }
        catch (WorkbookCapacityException problem)
        {
            throw new BadInputException($"il foglio di calcolo non può contenere il dossier: {problem.Message}");
        }
        finally
        {
            Remove(sibling);
        }
    }

    private static void Remove(string sibling)
    {
        if (File.Exists(sibling))
        {
            File.Delete(sibling);
        }
        else if (Directory.Exists(sibling))
        {
            Directory.Delete(sibling, recursive: true);
        }
    }

    /// <summary>A name in the same folder, so that taking the place is one step of the file system.</summary>
    private static string SiblingOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}");
}
