// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Documents.Tests.Support;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Tests.Published;

/// <summary>A cell of a table that a chamber published: codes, weights, targets, results, variances, scores and classes, copied by hand from the document.</summary>
/// <param name="Table">The table, by a name of ours.</param>
/// <param name="Row">What the row is of.</param>
/// <param name="Column">Its heading.</param>
/// <param name="Value">As published.</param>
/// <param name="Expected">What our table prints where the document is known to be wrong; empty where it must print the same, or where it has no such row.</param>
/// <param name="Reason">Why the document is wrong; empty where it is not.</param>
internal sealed record PublishedFact(string Table, string Row, string Column, string Value, string Expected, string Reason)
{
    public static IReadOnlyList<PublishedFact> Of(string example) =>
        [
            .. File.ReadLines(Examples.PathOf($"tests/Traguardo.Documents.Tests/Published/{example}.csv"))
                .Skip(1)
                .Select(line => Cells(line))
                .Select(cells => new PublishedFact(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5])),
        ];

    public bool IsWrong => Reason.Length > 0;

    /// <summary>Whether a printed text says the published value: spaces, decimals that are zero and the case of units make no difference; a figure published without its unit may have it.</summary>
    public static bool Same(string published, string printed)
    {
        var (one, other) = (Plain(published), Plain(printed));
        return one == other
            || (IsNothing(one) && IsNothing(other))
            || (ItalianNumber.TryRead(one, out var number) && Figure(other) == number);
    }

    /// <summary>A variance of zero is published as a dash or as nothing.</summary>
    private static bool IsNothing(string text) => text is "" or "-" or "(vuoto)" || Figure(text) == 0;

    private static decimal? Figure(string text) =>
        ItalianNumber.TryRead(text.TrimEnd('%', 'g', '.', 'n', '€').TrimStart('+'), out var number) ? number : null;

    private static string Plain(string text)
    {
        var close = new StringBuilder();
        foreach (var letter in text.Replace("≥", ">=", StringComparison.Ordinal).Replace("≤", "<=", StringComparison.Ordinal))
        {
            if (!char.IsWhiteSpace(letter))
            {
                close.Append(char.ToLowerInvariant(letter));
            }
        }

        return Regex.Replace(
            close.ToString(),
            @"\d[\d.]*(,\d+)?",
            match =>
                ItalianNumber.TryRead(match.Value.TrimEnd('.'), out var number)
                    ? Short(number) + (match.Value.EndsWith('.') ? "." : "")
                    : match.Value,
            RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
    }

    private static string Short(decimal number) => ItalianNumber.Print(number / 1.0000000000000000000000000000m);

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append(line[i++]);
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == ';' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
