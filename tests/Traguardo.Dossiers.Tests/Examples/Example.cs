// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Verification;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Tests.Examples;

/// <summary>A real dossier of the repository, read once and verified once.</summary>
internal sealed class Example
{
    private static readonly Dictionary<string, Lazy<Example>> Known = new[]
    {
        "mantova-2024",
        "sondrio-2024",
        "pavia-2019",
        "brescia-2024-h1",
    }.ToDictionary(name => name, name => new Lazy<Example>(() => new Example(name)));

    private Example(string name)
    {
        var root = Root();
        var reading = new DossierReader(dossier => PlanIntegrity.Check(dossier)).Read(Path.Combine(root, "examples", name));
        Assert.Empty(reading.Errors);
        Dossier = reading.Dossier!;
        var methodology = MethodologyReader.ReadFile(Path.Combine(root, "methodologies", Dossier.Plan.Cycle.Methodology + ".yaml"));
        Assert.Empty(methodology.Errors);
        Methodology = methodology.Methodology!;
        Report = Verifier.Verify(Dossier, Methodology);
    }

    public CycleDossier Dossier { get; }

    public Methodology Methodology { get; }

    public VerificationReport Report { get; }

    public static Example Of(string name) => Known[name].Value;

    /// <summary>The comparisons of the tables whose name begins so.</summary>
    public IReadOnlyList<FigureComparison> In(params string[] tables) =>
        [.. Report.Comparisons.Where(c => tables.Any(t => c.Published.Where!.StartsWith(t, StringComparison.Ordinal)))];

    public static int Reproduced(IEnumerable<FigureComparison> comparisons) =>
        comparisons.Count(c => c.Outcome is ComparisonOutcome.Reproduced or ComparisonOutcome.ReproducedFromPrinted);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Traguardo.slnx")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
