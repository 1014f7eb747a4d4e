// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Storage.Tests.Support;

/// <summary>The real cycles that come with the program.</summary>
public static class Examples
{
    public static string Root => RepositoryRoot.Path;

    public static IReadOnlyList<string> Names { get; } =
    [.. Directory.GetDirectories(Path.Combine(Root, "examples")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Names];

    public static CycleDossier Read(string name)
    {
        var reading = new DossierReader().Read(Path.Combine(Root, "examples", name));
        Assert.True(reading.Succeeded, string.Join('\n', reading.Errors));
        return reading.Dossier!;
    }

    public static string Methodology(CycleDossier dossier) =>
        File.ReadAllText(Path.Combine(Root, "methodologies", dossier.Plan.Cycle.Methodology + ".yaml"));
}
