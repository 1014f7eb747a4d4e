// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Web.Features.Plans.Forms;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>An indicator of an objective or a sheet, with its weight and targets, to be edited together.</summary>
/// <param name="Row">The assignment.</param>
/// <param name="Code">Code of the indicator.</param>
/// <param name="Name">Its name; null when the draft has no such indicator.</param>
/// <param name="Facts">Unit of measure and direction, in words.</param>
/// <param name="Targets">Its targets, those to fill in included.</param>
/// <param name="More">A target for another period, to fill in.</param>
/// <param name="Variants">Targets from other sources: shown, edited on the page of the indicator.</param>
/// <param name="Earlier">What the earlier cycle says of it; null when nothing.</param>
public sealed record AssignmentModel(
    RowModel Row,
    string Code,
    string? Name,
    string Facts,
    IReadOnlyList<TargetModel> Targets,
    RowModel More,
    IReadOnlyList<string> Variants,
    EarlierFigure? Earlier
)
{
    /// <summary>The assignments of an owner, in their order.</summary>
    internal static IReadOnlyList<AssignmentModel> Of(DraftView view, string owner) =>
        [.. view.Content.Rows(DossierTable.Assignments).Where(row => ((Assignment)row.Record).Owner == owner).Select(row => Of(view, row))];

    private static AssignmentModel Of(DraftView view, DraftRow row)
    {
        var assignment = (Assignment)row.Record;
        var plan = view.Content.Plan;
        var indicator = plan.Indicators.FirstOrDefault(one => one.Code == assignment.Indicator);
        var rows = view
            .Content.Rows(DossierTable.Targets)
            .Where(one => one.Record is TargetEntry target && target.Indicator == assignment.Indicator && IsFor(target, assignment.Owner))
            .OrderBy(one => ((TargetEntry)one.Record).Period.End)
            .ToList();
        var targets = rows.Where(one => ((TargetEntry)one.Record).Variant is null).Select(one => TargetModel.Of(view, one)).ToList();
        var year = new TargetPeriod(plan.Cycle.End);
        if (!targets.Exists(target => target.Period == year))
        {
            targets.Insert(0, TargetModel.Missing(view, assignment, row.Id, year));
        }

        var variants = rows.Select(one => (TargetEntry)one.Record)
            .Where(target => target.Variant is not null)
            .Select(target => $"{TargetModel.PeriodOf(target.Period)}, da «{target.Variant}»: {target.Effective}");
        return new AssignmentModel(
            RowModel.Of(row, view.Posted),
            assignment.Indicator,
            indicator?.Name,
            indicator is null ? "" : FactsOf(indicator),
            targets,
            RowModel.New(
                DossierTable.Targets,
                row.Id * 2 + 1,
                view.Posted,
                ("indicator", assignment.Indicator),
                ("period", ""),
                ("text", "")
            ),
            [.. variants],
            view.Earlier.Of(assignment.Indicator)
        );
    }

    private static string FactsOf(Indicator indicator) =>
        string.Join(
            ", ",
            new[] { indicator.Unit.Symbol, PlanningTokens.Directions.Name(indicator.Direction) }.Where(text => text.Length > 0)
        );

    private static bool IsFor(TargetEntry target, string owner) => target.Owner is null || target.Owner == owner;
}

/// <summary>A target in the form of its assignment.</summary>
/// <param name="Row">The target.</param>
/// <param name="Period">The period that it closes.</param>
/// <param name="Label">"Target 2025".</param>
/// <param name="Scope">Where it holds, when that is not plain; null otherwise.</param>
/// <param name="Face">How it is understood.</param>
public sealed record TargetModel(RowModel Row, TargetPeriod Period, string Label, string? Scope, TargetFace Face)
{
    internal static TargetModel Of(DraftView view, DraftRow row)
    {
        var target = (TargetEntry)row.Record;
        var owners = view.Content.Plan.Assignments.Where(one => one.Indicator == target.Indicator).Select(one => one.Owner).ToList();
        var scope =
            target.Owner is { } owner ? $"Vale solo in {owner}."
            : owners.Count > 1 ? $"Vale ovunque l'indicatore sia assegnato: {string.Join(", ", owners)}."
            : null;
        var model = RowModel.Of(row, view.Posted);
        return new(model, target.Period, LabelOf(target.Period), scope, FaceOf(view, model, target.Indicator));
    }

    /// <summary>A target that is not there yet. Its place among the new rows follows from the assignment, so that what is typed stays with it.</summary>
    internal static TargetModel Missing(DraftView view, Assignment assignment, long assignmentId, TargetPeriod period)
    {
        var model = RowModel.New(
            DossierTable.Targets,
            assignmentId * 2,
            view.Posted,
            ("indicator", assignment.Indicator),
            ("period", period.IsYear ? period.ToString() : ItalianDate.Print(period.End)),
            ("text", "")
        );
        return new(model, period, LabelOf(period), null, FaceOf(view, model, assignment.Indicator));
    }

    internal static string PeriodOf(TargetPeriod period) => period.IsYear ? period.ToString() : "al " + ItalianDate.PrintShort(period.End);

    private static string LabelOf(TargetPeriod period) => "Target " + PeriodOf(period);

    private static TargetFace FaceOf(DraftView view, RowModel model, string indicator) =>
        view.FaceOf(model["reading"].Length > 0 ? model["reading"] : model["text"], indicator);
}
