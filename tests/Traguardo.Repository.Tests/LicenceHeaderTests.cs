// SPDX-License-Identifier: AGPL-3.0-or-later
namespace Traguardo.Repository.Tests;

/// <summary>AgID's guide to publishing open source asks for an SPDX expression at the top of every source file.</summary>
public sealed class LicenceHeaderTests
{
    private const string Header = "SPDX-License-Identifier: AGPL-3.0-or-later";

    [Fact]
    public void Every_source_file_and_script_names_its_licence_in_the_first_three_lines() =>
        Offences.MustBeNone(
            RepositoryTree
                .TextFiles.Where(file => file.IsCSharp || file.IsScript || file.Path.EndsWith(".sh", StringComparison.Ordinal))
                .Where(file => !file.Lines.Take(3).Any(line => line.Contains(Header, StringComparison.Ordinal)))
                .Select(file => file.Path),
            $"These files lack the header «{Header}»:"
        );

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("traguardo")]
    [InlineData(".ci/run")]
    [InlineData("bench/mutation")]
    [InlineData("scripts/install-node-packages")]
    public void The_commands_of_the_repository_are_scripts_that_can_be_executed(string path)
    {
        Assert.Contains(RepositoryTree.TextFiles, file => file.IsScript && string.Equals(file.Path, path, StringComparison.Ordinal));
        if (!OperatingSystem.IsWindows())
        {
            Assert.True(
                File.GetUnixFileMode(Path.Combine(RepositoryTree.Root, path)).HasFlag(UnixFileMode.UserExecute),
                $"{path} is not executable"
            );
        }
    }
}
