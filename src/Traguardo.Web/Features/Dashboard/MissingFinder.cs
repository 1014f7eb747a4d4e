// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Dashboard;

/// <summary>What is missing in a cycle: results, targets, texts that cannot be read, weights that do not close, and whatever else the domain's checks find.</summary>
internal sealed class MissingFinder
{
    private readonly CycleFigures figures;
    private readonly Scorecard card;
    private readonly PlanOutline outline;

    private MissingFinder(CycleFigures figures)
    {
        this.figures = figures;
        card = figures.Outcomes;
        outline = figures.Kept(PlanOutline.Of);
    }

    /// <summary>The groups that have something in them.</summary>
    public static IReadOnlyList<MissingGroup> Of(CycleFigures figures)
    {
        var finder = new MissingFinder(figures);
        return [.. finder.Groups().Where(group => group.Items.Count > 0)];
    }

    private IEnumerable<MissingGroup> Groups()
    {
        yield return new("Indicatori senza risultato", Tone.Partly, InState(MeasureState.Missing, withReason: false));
        yield return new("Risultati e target da chiarire", Tone.Bad, InState(MeasureState.Unreadable, withReason: true));
        yield return new("Indicatori senza target", Tone.Partly, InState(MeasureState.NoTarget, withReason: false));
        if (figures.Methodology is { } methodology)
        {
            yield return new("Pesi che non chiudono", Tone.Bad, [.. WeightClosures.Check(card.Plan, methodology).Select(ItemOf)]);
        }

        // Of a past day only what the day's own plan and figures show: the checks of the dossier are about today
        if (figures.AsOf is null)
        {
            yield return new("Altri rilievi", Tone.Partly, [.. OtherFindings().Select(ItemOf)]);
        }
    }

    private List<MissingItem> InState(MeasureState state, bool withReason) =>
        [
            .. outline
                .Rows.Where(row => row.IsInForce && row.Figure.Value.State == state && !row.Figure.Value.IsScored)
                .DistinctBy(row => row.Ref.Code)
                .Select(row => new MissingItem(row.Ref, row.Code, row.Indicator.Name, withReason ? row.Look.Reason : null)),
        ];

    private IEnumerable<Finding> OtherFindings()
    {
        var unclear = outline.Rows.Where(row => row.Figure.Value.State == MeasureState.Unreadable).Select(row => row.Ref.Code).ToHashSet();
        var findings = PlanIntegrity.Check(figures.Dossier, figures.Methodology).Where(finding => finding.Severity != Severity.Notice);
        if (figures.Methodology is { } methodology)
        {
            findings = findings
                .Concat(ReadingChecks.Of(figures.Dossier, methodology).Where(finding => finding.Severity != Severity.Notice))
                .Concat(UnusableFigures.Of(figures.Dossier, card));
        }

        // An indicator that is to be made clear is listed above with its reason
        return findings.Where(finding =>
            FigureOf(finding.Place) is not { Kind: FigureKind.Indicator } figure || !unclear.Contains(figure.Code)
        );
    }

    private MissingItem ItemOf(Finding finding)
    {
        var figure = FigureOf(finding.Place);
        var found = figure is { } reference ? card.Figures.FirstOrDefault(one => IsSame(one.Ref, reference)) : null;
        var text = finding.Message.TrimEnd('.') + (finding.Found is { } there ? $"; trovato «{there}»" : "");
        return new(
            figure,
            found?.PrintedCode ?? figure?.Code ?? "",
            "",
            text + (finding.Expected is { } expected ? "; atteso " + expected : "")
        );
    }

    private static bool IsSame(FigureRef one, FigureRef other) => one.Kind == other.Kind && one.Code == other.Code;

    /// <summary>What a row of the dossier is about; null when it is about nothing with a page.</summary>
    private FigureRef? FigureOf(Place place)
    {
        var (plan, row) = (figures.Dossier.Plan, place.Row);
        if (row < 0)
        {
            return null;
        }

        return place.Table switch
        {
            DossierTable.Objectives => Objective(plan.Objectives[row].Code),
            DossierTable.Responsibilities => Objective(plan.Responsibilities[row].Objective),
            DossierTable.Indicators => Indicator(plan.Indicators[row].Code),
            DossierTable.Assignments => Indicator(plan.Assignments[row].Indicator),
            DossierTable.Targets => Indicator(plan.Targets[row].Indicator),
            DossierTable.Measures => Indicator(figures.Dossier.Measures[row].Indicator),
            DossierTable.Units => new FigureRef(FigureKind.Unit, plan.Units[row].Code),
            DossierTable.Sheets => Sheet(plan.Sheets[row].Code),
            DossierTable.Blocks => Sheet(plan.Blocks[row].Sheet),
            DossierTable.SheetItems => Sheet(plan.SheetItems[row].Sheet),
            DossierTable.Revisions when figures.Dossier.Revisions[row].Indicator is { } indicator => Indicator(indicator),
            DossierTable.Revisions when figures.Dossier.Revisions[row].Objective is { } objective => Objective(objective),
            _ => null,
        };
    }

    private FigureRef? Objective(string code) => outline.Find(code) is null ? null : new FigureRef(FigureKind.Objective, code);

    private FigureRef? Indicator(string code) =>
        card.Plan.Indicators.Any(indicator => indicator.Code == code) ? new FigureRef(FigureKind.Indicator, code) : null;

    private static FigureRef? Sheet(string code) => new FigureRef(FigureKind.Sheet, code);
}
