// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli.Tests.Support;

/// <summary>What every text output must keep to.</summary>
internal static class Lines
{
    public static void MustFit(string text, int width)
    {
        foreach (var line in text.Split('\n'))
        {
            Assert.True(line.Length <= width, $"{line.Length} columns: «{line}»");
            Assert.Equal(line.TrimEnd(), line);
        }
    }

    public static void MustBePlain(string text) => Assert.DoesNotContain('\u001b', text);
}
