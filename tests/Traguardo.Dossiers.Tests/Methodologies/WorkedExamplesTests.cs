// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Dossiers.Methodologies;

namespace Traguardo.Dossiers.Tests.Methodologies;

/// <summary>The worked examples of methodologies come out of the engine as they are written.</summary>
public sealed class WorkedExamplesTests
{
    public static TheoryData<string> Files() => [.. MethodologyFilesTests.Paths];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_worked_example_comes_out(string path) =>
        Assert.Empty(
            ExampleRunner
                .Run(MethodologyReader.ReadFile(path).Methodology!)
                .Where(outcome => !outcome.Agrees)
                .Select(outcome =>
                    $"riga {outcome.Line}, {outcome.Rule.Id}: {outcome.Given}: atteso {outcome.Expected}, calcolato {outcome.Computed} ({outcome.Reason})"
                )
        );
}
