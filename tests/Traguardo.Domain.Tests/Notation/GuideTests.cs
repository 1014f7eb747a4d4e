// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.RegularExpressions;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>The users' guide (docs/notazione.md) says what the reader does: its examples are read.</summary>
public partial class GuideTests
{
    private static readonly IReadOnlyList<(int Section, string[] Cells)> Rows = [.. ReadRows()];

    public static TheoryData<string> Numbers => Examples(1, cell: 0, row => !row[1].Contains("non leggibile", StringComparison.Ordinal));

    public static TheoryData<string> Unread_numbers =>
        Examples(1, cell: 0, row => row[1].Contains("non leggibile", StringComparison.Ordinal));

    public static TheoryData<string> Targets => Examples(3, cell: 0, _ => true);

    public static TheoryData<string> Results => Examples(4, cell: 0, _ => true);

    public static TheoryData<string> Refused => Examples(5, cell: 0, _ => true);

    public static TheoryData<string> Rewritten => Examples(5, cell: 2, _ => true);

    public static TheoryData<string> Printed => Examples(6, cell: 1, _ => true);

    [Theory]
    [MemberData(nameof(Numbers))]
    [MemberData(nameof(Targets))]
    [MemberData(nameof(Rewritten))]
    public void What_the_guide_says_that_targets_may_be_is_read(string text) => Assert.IsNotType<UnreadableTarget>(Expected.Target(text));

    [Theory]
    [MemberData(nameof(Results))]
    public void What_the_guide_says_that_results_may_be_is_read(string text) => Assert.IsNotType<UnreadableValue>(Expected.Value(text));

    [Theory]
    [MemberData(nameof(Unread_numbers))]
    [MemberData(nameof(Refused))]
    public void What_the_guide_says_that_is_not_read_is_not(string text) => Assert.IsType<UnreadableTarget>(Expected.Target(text));

    [Theory]
    [MemberData(nameof(Printed))]
    public void What_the_guide_says_that_is_printed_is(string text) =>
        Assert.Contains(text, new[] { TargetNotation.Print(Expected.Target(text)), MeasureNotation.Print(Expected.Value(text)) });

    private static TheoryData<string> Examples(int section, int cell, Func<string[], bool> keeps) =>
        [
            .. Rows.Where(row => row.Section == section && keeps(row.Cells))
                .SelectMany(row => Example().Matches(row.Cells[cell]).Select(match => match.Groups[1].Value))
                .Where(text => !text.Contains("...", StringComparison.Ordinal)),
        ];

    private static IEnumerable<(int Section, string[] Cells)> ReadRows()
    {
        using var stream = typeof(GuideTests).Assembly.GetManifestResourceStream("notazione.md")!;
        using var reader = new StreamReader(stream);
        var section = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3] - '0';
            }
            else if (line.StartsWith("| ", StringComparison.Ordinal))
            {
                yield return (section, line.Trim('|').Split('|'));
            }
        }
    }

    [GeneratedRegex("`([^`]+)`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Example();
}
