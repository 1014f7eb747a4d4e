// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Runtime.Versioning;
using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Cycles;

namespace Traguardo.Cli.Tests;

/// <summary>What <c>convert</c> leaves as it was when it takes the place of something.</summary>
public sealed class ReplacementTests
{
    [Theory]
    [InlineData("vero.json", "a.json")]
    [InlineData("vero.xlsx", "a.xlsx")]
    [InlineData("vero", "a")]
    public void A_link_stays_and_what_it_leads_to_is_replaced(string real, string link)
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, real).Exit);
        File.CreateSymbolicLink(work.PathOf(link), real);
        work.Change(Renamed);
        Assert.Equal(2, work.Run("convert", Workplace.Dossier, link).Exit);
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, link, "--force").Exit);
        Assert.Equal(real, new FileInfo(work.PathOf(link)).LinkTarget);
        Assert.Equal(0, work.Run("diff", Workplace.Dossier, real).Exit);
    }

    [Fact]
    public void A_link_to_nothing_yet_is_filled()
    {
        using var work = new Workplace();
        File.CreateSymbolicLink(work.PathOf("a.json"), "vero.json");
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, "a.json").Exit);
        Assert.Equal(0, work.Run("diff", Workplace.Dossier, "vero.json").Exit);
    }

    [Theory]
    [InlineData("a.json", UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData("a.json", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite)]
    [InlineData("a", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute)]
    [InlineData("a/obiettivi.csv", UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [UnsupportedOSPlatform("windows")]
    public void Permissions_stay(string name, UnixFileMode mode)
    {
        using var work = new Workplace();
        var target = name.Split('/')[0];
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, target).Exit);
        File.SetUnixFileMode(work.PathOf(name), mode);
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, target, "--force").Exit);
        Assert.Equal(mode, File.GetUnixFileMode(work.PathOf(name)));
    }

    [Fact]
    public void A_table_that_cannot_take_its_place_leaves_all_the_others_in_theirs()
    {
        using var work = new Workplace();
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, "a").Exit);
        File.Delete(work.PathOf("a/misure.csv"));
        Directory.CreateDirectory(work.PathOf("a/misure.csv"));
        var before = Contents(work.PathOf("a"));
        work.Change(Renamed);
        var refused = work.Run("convert", Workplace.Dossier, "a", "--force");
        Assert.Equal(2, refused.Exit);
        Assert.Contains("non si può scrivere «a»: il disco o un altro programma lo impedisce.", refused.Error, StringComparison.Ordinal);
        Assert.Equal(before, Contents(work.PathOf("a")));
        Assert.Empty(Strays(work));
    }

    [Theory]
    [InlineData("prima", "")]
    [InlineData("prima", ".json")]
    [InlineData(null, "")]
    [InlineData(null, ".json")]
    public async Task Two_at_the_same_time_leave_one_whole_result_and_nothing_else(string? there, string extension)
    {
        using var work = new Workplace();
        work.Write(SmallCycle.Dossier(), "uno");
        work.Write(Renamed(SmallCycle.Dossier()), "altro");
        for (var time = 0; time < 10; time++)
        {
            var target = $"a{time}{extension}";
            if (there is not null)
            {
                Assert.Equal(0, work.Run("convert", Workplace.Dossier, target).Exit);
            }

            var outcomes = await Task.WhenAll(
                new[] { "uno", "altro" }.Select(from => Task.Run(() => work.Run("convert", from, target, "--force")))
            );
            Assert.Contains(outcomes, outcome => outcome.Exit == 0);
            Assert.All(outcomes, outcome => Assert.True(outcome.Exit is 0 or 2, outcome.Error));
            Assert.Contains(0, new[] { "uno", "altro" }.Select(from => work.Run("diff", from, target).Exit));
            Assert.Empty(Strays(work));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".json")]
    public void A_name_may_be_as_long_as_the_system_allows(string extension)
    {
        using var work = new Workplace();
        var longest = new string('n', 255 - extension.Length) + extension;
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, longest).Exit);
        Assert.Equal(0, work.Run("convert", Workplace.Dossier, longest, "--force").Exit);
        var refused = work.Run("convert", Workplace.Dossier, "n" + longest);
        Assert.Equal(2, refused.Exit);
        Assert.EndsWith(
            ": il nome è troppo lungo.\n",
            refused.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Empty(Strays(work));
    }

    private static CycleDossier Renamed(CycleDossier dossier) =>
        dossier with
        {
            Plan = dossier.Plan with { Body = dossier.Plan.Body with { Name = "Altro nome" }, Views = [] },
        };

    private static Dictionary<string, string> Contents(string folder) =>
        Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    private static IEnumerable<string> Strays(Workplace work) =>
        Directory.GetFileSystemEntries(work.Path, ".*", SearchOption.AllDirectories);
}
