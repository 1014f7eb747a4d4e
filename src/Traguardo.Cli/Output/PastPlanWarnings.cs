// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Domain.Verification;

namespace Traguardo.Cli.Output;

/// <summary>Says beside the results of an earlier day what of that day's plan cannot be known.</summary>
internal static class PastPlanWarnings
{
    public static void Write(LoadedCycle cycle, DateOnly? asOf, Terminal terminal)
    {
        foreach (var finding in HistoryFindings.Of(cycle.Dossier, asOf))
        {
            var text = $"attenzione: {finding.Message} [{cycle.Locations.Locate(finding.Place)}]";
            Paragraph.Write(terminal.Error, text, terminal.Width, "", "  ");
        }
    }
}
