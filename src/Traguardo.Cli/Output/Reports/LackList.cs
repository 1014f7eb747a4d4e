// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Composition;

namespace Traguardo.Cli.Output.Reports;

/// <summary>What a document lacks.</summary>
internal static class LackList
{
    public static void Write(ComposedDocument composed, Terminal terminal)
    {
        if (composed.Lacks.Count == 0)
        {
            terminal.Output.WriteLine("Non manca nulla.");
            return;
        }

        Write("Manca, e il documento non è completo senza:", composed.Lacks.Where(lack => lack.IsMandatory), terminal);
        Write("Si può aggiungere o rileggere:", composed.Lacks.Where(lack => !lack.IsMandatory), terminal);
    }

    private static void Write(string heading, IEnumerable<Lack> lacks, Terminal terminal)
    {
        var all = lacks.ToList();
        if (all.Count == 0)
        {
            return;
        }

        terminal.Output.WriteLine(heading);
        foreach (var lack in all)
        {
            Paragraph.Write(terminal.Output, lack.Message + KeyOf(lack), terminal.Width, "  - ", "    ");
        }
    }

    private static string KeyOf(Lack lack) =>
        lack is { Kind: LackKind.Text, Section: { } section } ? $" (foglio Testi, sezione «{section}»)" : "";
}
