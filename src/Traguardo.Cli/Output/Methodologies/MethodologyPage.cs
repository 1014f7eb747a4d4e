// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Notation;

namespace Traguardo.Cli.Output.Methodologies;

/// <summary>Prints the rules of a methodology in words, section by section, with the source of each.</summary>
internal sealed class MethodologyPage(Methodology methodology, Terminal terminal)
{
    public void Write()
    {
        terminal.Write(methodology.Title, Lights.Strong);
        Line($"Metodologia «{methodology.Id}»{(methodology.Body is { } body ? ", " + body : "")}{Validity()}", "");
        Line(MethodologyWords.Of(methodology.Source), "");
        foreach (var section in MethodologyWords.Document(methodology))
        {
            terminal.Output.WriteLine();
            terminal.Write(section.Title, Lights.Strong);
            foreach (var entry in section.Entries)
            {
                Write(entry);
            }
        }
    }

    private void Write(WordsEntry entry)
    {
        if (entry.Rule is null)
        {
            Line("- " + entry.Text, "    ");
            return;
        }

        Line($"- {entry.Title} [{entry.Rule}]", "    ");
        foreach (var text in new[] { entry.When, entry.Text, entry.Source })
        {
            if (!string.IsNullOrEmpty(text))
            {
                Paragraph.Write(terminal.Output, text, terminal.Width, "    ", "    ");
            }
        }
    }

    private string Validity() =>
        (methodology.ValidFrom, methodology.ValidTo) switch
        {
            ({ } from, { } to) => $", valida dal {ItalianDate.PrintShort(from)} al {ItalianDate.PrintShort(to)}",
            ({ } from, null) => $", valida dal {ItalianDate.PrintShort(from)}",
            (null, { } to) => $", valida fino al {ItalianDate.PrintShort(to)}",
            _ => "",
        };

    private void Line(string text, string next) =>
        Paragraph.Write(terminal.Output, text, terminal.Width, next.Length > 0 ? "  " : "", next);
}
