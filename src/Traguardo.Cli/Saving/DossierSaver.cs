// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Cli.Output;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Writing;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Cli.Saving;

/// <summary>
/// Writes files and folders whole or not at all. What is there is replaced only when the user says so; a link stays, and what it leads to is replaced.
/// </summary>
/// <param name="terminal">Says what paths start from.</param>
/// <param name="force">True to replace what is there.</param>
internal sealed class DossierSaver(Terminal terminal, bool force)
{
    /// <summary>Writes a dossier in the kind of file that the path's extension says: .json, .xlsx, or none for a folder.</summary>
    /// <exception cref="BadInputException">The extension is another one, or the place cannot be written.</exception>
    public void Save(CycleDossier dossier, string path)
    {
        var place = terminal.FullPath(path);
        switch (Path.GetExtension(place).ToUpperInvariant())
        {
            case ".JSON":
                SaveFile(place, stream => DossierWriter.WriteJson(dossier, stream));
                break;
            case ".XLSX":
                SaveFile(place, stream => DossierWriter.WriteWorkbook(dossier, stream));
                break;
            case "" when !place.EndsWith('.'):
                SaveFolder(place, dossier);
                break;
            default:
                throw new BadInputException(
                    $"non si può scrivere «{terminal.Shown(place)}»: l'estensione dev'essere .json o .xlsx, oppure nessuna per una cartella."
                );
        }
    }

    /// <summary>Writes a file.</summary>
    /// <exception cref="BadInputException">It is there and may not be replaced, or cannot be written.</exception>
    public void SaveFile(string path, Action<Stream> write) =>
        Guard(
            terminal.FullPath(path),
            place =>
            {
                if (Directory.Exists(place))
                {
                    throw new BadInputException($"«{terminal.Shown(place)}» è una cartella: non si può sostituire con un file.");
                }

                Refuse(place, File.Exists(place));
                WholeFile.Write(place, force, write);
            }
        );

    private void SaveFolder(string path, CycleDossier dossier) =>
        Guard(
            path,
            place =>
            {
                if (File.Exists(place))
                {
                    throw new BadInputException($"«{terminal.Shown(place)}» è un file: non si può sostituire con una cartella.");
                }

                var exists = Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any();
                Refuse(place, exists);
                if (exists && !Directory.EnumerateFiles(place).Any(file => FileNames.IsHead(Path.GetFileName(file))))
                {
                    throw new BadInputException(
                        $"la cartella «{terminal.Shown(place)}» non è un dossier (manca {FileNames.Head}): non viene sostituita."
                    );
                }

                DossierWriter.WriteFolder(dossier, place);
            }
        );

    private void Refuse(string path, bool exists)
    {
        if (exists && !force)
        {
            throw new BadInputException($"«{terminal.Shown(path)}» c'è già.", [], "Per sostituirlo: --force");
        }
    }

    /// <summary>Writes to where a path leads, and says in words what the system does not allow.</summary>
    private void Guard(string path, Action<string> write)
    {
        using var whole = Uninterrupted.Begin();
        try
        {
            var place = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            if (!Directory.Exists(Path.GetDirectoryName(place) ?? place))
            {
                throw Refused(path, "la cartella che deve contenerlo non esiste");
            }

            write(place);
        }
        catch (UnauthorizedAccessException)
        {
            throw Refused(path, "mancano i permessi");
        }
        catch (PathTooLongException)
        {
            throw Refused(path, "il nome è troppo lungo");
        }
        catch (IOException)
        {
            throw Refused(path, "il disco o un altro programma lo impedisce");
        }
        catch (WorkbookCapacityException problem)
        {
            throw new BadInputException($"il foglio di calcolo non può contenere il dossier: {problem.Message}");
        }
    }

    private BadInputException Refused(string path, string reason) => new($"non si può scrivere «{terminal.Shown(path)}»: {reason}.");
}
