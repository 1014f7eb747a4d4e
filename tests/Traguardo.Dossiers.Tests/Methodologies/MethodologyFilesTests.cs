// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

public sealed class MethodologyFilesTests
{
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(Repository.Folder("methodologies"), "*.yaml").Order().Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_published_methodology_reads_without_errors(string file)
    {
        var reading = MethodologyReader.ReadFile(Path.Combine(Repository.Folder("methodologies"), file));

        Assert.Empty(reading.Errors.Select(error => error.ToString()));
        Assert.Equal(Path.GetFileNameWithoutExtension(file), reading.Methodology!.Id);
    }
}
