// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Text.RegularExpressions;

namespace Traguardo.Repository.Tests;

public sealed partial class NoMachinePathTests
{
    [Fact]
    public void No_file_holds_an_absolute_path_of_the_machine_of_a_developer() =>
        Offences.MustBeNone(
            RepositoryTree.TextFiles.SelectMany(file => file.Offences(Find)),
            "Paths in the repository are relative to its root:"
        );

    [Theory]
    // Split, or this file would offend
    [InlineData("cd /ho" + "me/anna/traguardo", true)]
    [InlineData("\"/Us" + "ers/anna/traguardo\"", true)]
    [InlineData("(/ro" + "ot/.nuget)", true)]
    [InlineData("C:\\" + "Users\\anna", true)]
    [InlineData("https://example.org/home/anna", false)]
    [InlineData("src/root/x", false)]
    public void A_path_of_a_machine_is_told_from_an_address_and_from_a_relative_path(string line, bool found) =>
        Assert.Equal(found, Find(line) is not null);

    private static string? Find(string line) => MachinePath().Match(line) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"(?<![\w.:/~$}-])/(home|Users|root|work|mnt|media|private)/[\w.-]+|\b[A-Za-z]:\\{1,2}Users\\{1,2}\w+")]
    private static partial Regex MachinePath();
}
