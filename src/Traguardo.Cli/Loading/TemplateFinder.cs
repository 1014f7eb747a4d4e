// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Common;

namespace Traguardo.Cli.Loading;

/// <summary>Finds a template: one of those that come with the program by its name, or a file.</summary>
/// <param name="terminal">Says what paths start from.</param>
internal sealed class TemplateFinder(Terminal terminal)
{
    private const string Ending = ".md";

    /// <exception cref="BadInputException">There is none such, or it has errors.</exception>
    public Template Find(string? named)
    {
        if (named is null)
        {
            throw new BadInputException("manca il modello.", [], "Per sapere quali ci sono: traguardo report --list");
        }

        return TemplateLibrary.Find(named)
            ?? (named.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? Read(named) : throw Unknown(named));
    }

    private Template Read(string named)
    {
        var path = terminal.FullPath(named);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                File.Exists(path)
                    ? $"il modello «{terminal.Shown(path)}» non si può leggere."
                    : $"il modello «{terminal.Shown(path)}» non esiste."
            );
        }

        var reading = TemplateReader.Read(Path.GetFileNameWithoutExtension(path), text);
        return reading.Template
            ?? throw new BadInputException(
                $"il modello «{terminal.Shown(path)}» ha {(reading.Errors.Count == 1 ? "un errore" : $"{reading.Errors.Count} errori")}.",
                [.. reading.Errors.Select(error => $"riga {error.Line}: {error.Message}")],
                "La guida dei modelli è docs/guida/modelli.md."
            );
    }

    private static BadInputException Unknown(string named)
    {
        var names = TemplateLibrary.All.Select(template => template.Name).ToList();
        var near = Nearest.To(named, names) is { } meant ? $" Forse «{meant}»." : "";
        return new BadInputException(
            $"il modello «{named}» non esiste.{near}",
            [],
            $"Ci sono: {string.Join(", ", names)}; oppure un file .md"
        );
    }
}
