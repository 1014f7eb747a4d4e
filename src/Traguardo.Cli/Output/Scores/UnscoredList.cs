// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Lists what has no score, by reason: a figure that is not there must not look forgotten.</summary>
/// <param name="rows">All figures, in reading order.</param>
/// <param name="terminal">Where to print.</param>
/// <param name="full">True to name all of them; otherwise long groups are only counted.</param>
internal sealed class UnscoredList(IReadOnlyList<FigureRow> rows, Terminal terminal, bool full)
{
    /// <summary>Figures of one reason that are named without being asked for.</summary>
    private const int NamedOfOneReason = 6;

    public void Write()
    {
        var unscored = rows.Where(row => !row.Value.IsScored && row.Kind != FigureKind.Body).ToList();
        if (unscored.Count == 0)
        {
            return;
        }

        terminal.Output.WriteLine();
        terminal.Output.WriteLine("Senza punteggio:");
        var shortened = false;
        foreach (var group in unscored.GroupBy(row => row.Value.Reason ?? "", StringComparer.Ordinal))
        {
            var named = full || group.Count() <= NamedOfOneReason;
            shortened |= !named;
            var what = named ? string.Join(", ", group.Select(NameOf)) : string.Join(", ", group.GroupBy(row => row.Kind).Select(CountOf));
            Paragraph.Write(terminal.Output, $"{what}: {group.Key}", terminal.Width, "  - ", "    ");
        }

        if (shortened)
        {
            terminal.Output.WriteLine("  Con --full si vedono uno per uno, con gli indicatori.");
        }
    }

    private static string NameOf(FigureRow row) => row.PrintedCode;

    private static string CountOf(IGrouping<FigureKind, FigureRow> group)
    {
        var count = group.Count();
        return $"{count} {FigureNames.Of(group.Key, count)}";
    }
}
