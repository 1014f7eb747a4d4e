// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
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
            $"Periodo {Day(cycle.Start)} - {Day(cycle.End)}, situazione al {Day(card.Model.Day)}; metodologia «{card.Methodology.Id}»";
        Paragraph.Write(terminal.Output, line, terminal.Width, "", "");
    }

    /// <summary>A day as Italians write it.</summary>
    public static string Day(DateOnly day) => day.ToString("d/M/yyyy", CultureInfo.InvariantCulture);
}
