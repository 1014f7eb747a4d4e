// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Templates;

namespace Traguardo.Cli.Output.Reports;

/// <summary>The templates that come with the program.</summary>
internal static class TemplateList
{
    public static void Write(Terminal terminal)
    {
        foreach (var template in TemplateLibrary.All)
        {
            terminal.Output.WriteLine(template.Name);
            Paragraph.Write(terminal.Output, $"{template.Title}. {template.Description}", terminal.Width, "    ", "    ");
        }
    }
}
