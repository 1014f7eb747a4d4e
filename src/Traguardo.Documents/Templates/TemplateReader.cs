// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Templates;

/// <summary>Reads templates.</summary>
public static class TemplateReader
{
    /// <summary>Reads a template. Never throws for what the text says.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">Its Markdown text.</param>
    public static TemplateReading Read(string name, string text) =>
        new(
            new Template
            {
                Name = name,
                Title = name,
                Description = "",
                Phase = "relazione",
                Source = text,
            },
            []
        );
}
