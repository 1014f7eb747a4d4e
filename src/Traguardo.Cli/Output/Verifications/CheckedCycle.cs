// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Loading;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Verification;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Cli.Output.Verifications;

/// <summary>A cycle with all that <c>verify</c> has to say of it.</summary>
internal sealed class CheckedCycle
{
    private readonly LoadedCycle cycle;

    public CheckedCycle(LoadedCycle cycle, DateOnly? asOf)
    {
        this.cycle = cycle;
        Report = Verifier.Verify(cycle.Dossier, cycle.Methodology, asOf);
        var plan = PlanHistory.At(cycle.Dossier, asOf).Plan;
        Closures = WeightClosures.Of(plan, cycle.Methodology);
        OpenWeights = [.. WeightClosures.Check(plan, cycle.Methodology)];
        Findings =
        [
            .. cycle.Findings,
            .. ReadingChecks.Of(cycle.Dossier, cycle.Methodology),
            .. UnusableFigures.Of(cycle.Dossier, Report.Scorecard),
            .. HistoryFindings.Of(cycle.Dossier, asOf),
        ];
        Groups = VerificationGroup.Of(Report);
    }

    public VerificationReport Report { get; }

    /// <summary>Every group of weights.</summary>
    public IReadOnlyList<WeightGroup> Closures { get; }

    /// <summary>Groups of weights that do not close.</summary>
    public IReadOnlyList<Finding> OpenWeights { get; }

    /// <summary>What else a person should look at.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<VerificationGroup> Groups { get; }

    /// <summary>True when nothing stands in the way of publishing: every figure is reproduced or explained, and binding weights close.</summary>
    public bool IsFine => Report.Unexplained == 0 && OpenWeights.All(finding => finding.Severity != Severity.Error);

    /// <summary>The line that closes the report, in English as other programs expect it.</summary>
    public string Conclusion =>
        $"reproduced {Report.Reproduced} of {Report.Total} published figures, {Report.Explained} explained in errata, {Report.Unexplained} unexplained";

    /// <summary>Where a finding's cell stands in the dossier's files.</summary>
    public SourceLocation LocationOf(Finding finding) => cycle.Locations.Locate(finding.Place);

    /// <summary>Code of the indicator whose target or result a finding is about; null for other findings, whose messages name what they are about.</summary>
    public string? SubjectOf(Finding finding)
    {
        var (table, row) = (finding.Place.Table, finding.Place.Row);
        return row < 0 ? null
            : table == DossierTable.Targets && row < cycle.Dossier.Plan.Targets.Count ? cycle.Dossier.Plan.Targets[row].Indicator
            : table == DossierTable.Measures && row < cycle.Dossier.Measures.Count ? cycle.Dossier.Measures[row].Indicator
            : null;
    }
}
