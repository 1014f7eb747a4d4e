// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output;

/// <summary>Says which cycle a report is of.</summary>
internal static class CycleHeading
{
    public static void Write(Scorecard card, Terminal terminal)
    {
        var (cycle, body) = (card.Plan.Cycle, card.Plan.Body);
        terminal.Write(body.Name, Lights.Strong);
        Paragraph.Write(terminal.Output, cycle.Title, terminal.Width, "", "");
        var line =
            $"Periodo {ItalianDate.PrintShort(cycle.Start)} - {ItalianDate.PrintShort(cycle.End)}, situazione al {ItalianDate.PrintShort(card.Model.Day)}; metodologia «{card.Methodology.Id}»";
        Paragraph.Write(terminal.Output, line, terminal.Width, "", "");
    }
}
