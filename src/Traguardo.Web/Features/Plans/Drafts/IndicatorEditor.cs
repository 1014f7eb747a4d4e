// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Edits the definition of an indicator with all its targets; or makes a new one, assigned at once where it was asked for.</summary>
/// <param name="request">The request.</param>
/// <param name="code">Code in the address; null for a new indicator.</param>
/// <param name="owner">For a new indicator: the objective or sheet that it is made for; null for none.</param>
internal sealed class IndicatorEditor(PlanRequest request, string? code, string? owner) : DraftEditor(request)
{
    private static readonly RowName NewIndicator = RowName.New(DossierTable.Indicators);
    private static readonly RowName NewAssignment = RowName.New(DossierTable.Assignments);

    protected override IResult Show(DraftView view, FieldErrors errors, int status)
    {
        var row = RowOf(view);
        if (row is null && (code is not null || view.Posted?.All.Any(IsStoredIndicator) == true))
        {
            return RowGone(view, $"L'indicatore «{code}»");
        }

        var stored = (row?.Record as Indicator)?.Code;
        var plan = view.Content.Plan;
        var isSheet = plan.Sheets.Any(sheet => sheet.Code == owner);
        var crumbs = new Crumb[] { new("Indicatori", Paths.Table(DossierTable.Indicators)), new(stored ?? "Nuovo indicatore") };
        var model = new IndicatorModel
        {
            Page = view.Frame(errors, crumbs),
            Code = stored,
            Indicator = row is null ? RowModel.New(DossierTable.Indicators, 1, view.Posted) : RowModel.Of(row, view.Posted),
            Action = Paths.Indicator + Request.Context.Request.QueryString,
            For = stored is null ? owner : null,
            Assignment =
                stored is not null || owner is null
                    ? null
                    : RowModel.New(DossierTable.Assignments, 1, view.Posted, (isSheet ? "sheet" : "objective", owner)),
            Targets = stored is null ? [] : [.. TargetsOf(view, stored)],
            AssignedTo = [.. plan.Assignments.Where(one => one.Indicator == stored).Select(one => LinkOf(plan, one))],
            Earlier = stored is null ? null : view.Earlier.Of(stored),
            EarlierTitle = view.Earlier.Title,
        };
        return Page<IndicatorPage>(model, status);
    }

    protected override string NextAddress(PostedRows posted, DraftSaved saved)
    {
        if (owner is not null)
        {
            return saved.Content.Plan.Sheets.Any(sheet => sheet.Code == owner) ? Paths.SheetOf(owner) : Paths.ObjectiveOf(owner);
        }

        var sent = posted.All.FirstOrDefault(row => row.Name.Table == DossierTable.Indicators);
        var now = sent?.Name.Id is { } id
            ? (saved.Content.Find(DossierTable.Indicators, id)?.Record as Indicator)?.Code
            : sent?.Typed.GetValueOrDefault("code")?.Trim();
        return now is null ? Paths.Table(DossierTable.Indicators) : Paths.IndicatorOf(now);
    }

    /// <summary>The assignment of a new indicator names it by the code that was typed.</summary>
    protected override IReadOnlyList<SentRow> Sent(PostedRows posted)
    {
        var typed = posted[NewIndicator]?.Typed.GetValueOrDefault("code") ?? "";
        return
        [
            .. posted
                .ToSent()
                .Select(row =>
                    row.Key == NewAssignment.ToString()
                        ? row with
                        {
                            Typed = new Dictionary<string, string>(row.Typed, StringComparer.Ordinal) { ["indicator"] = typed },
                        }
                        : row
                ),
        ];
    }

    private DraftRow? RowOf(DraftView view) =>
        view.Posted?.All.FirstOrDefault(IsStoredIndicator) is { Name.Id: { } id } ? view.Content.Find(DossierTable.Indicators, id)
        : code is null ? null
        : view.Content.Rows(DossierTable.Indicators).FirstOrDefault(row => ((Indicator)row.Record).Code == code);

    private static bool IsStoredIndicator(PostedRow row) => row.Name is { Table: DossierTable.Indicators, Id: not null };

    private static IEnumerable<(RowModel Row, TargetFace Face)> TargetsOf(DraftView view, string indicator)
    {
        var rows = view
            .Content.Rows(DossierTable.Targets)
            .Where(row => ((TargetEntry)row.Record).Indicator == indicator)
            .OrderBy(row => ((TargetEntry)row.Record).Period.End)
            .Select(row => RowModel.Of(row, view.Posted))
            .Append(RowModel.New(DossierTable.Targets, 1, view.Posted, ("indicator", indicator)));
        return rows.Select(row => (row, view.FaceOf(row["reading"].Length > 0 ? row["reading"] : row["text"], indicator)));
    }

    private MenuLink LinkOf(Plan plan, Assignment assignment)
    {
        if (assignment.Sheet is { } sheet)
        {
            return new($"{sheet} – {plan.Sheets.FirstOrDefault(one => one.Code == sheet)?.Title}", Paths.SheetOf(sheet));
        }

        var objective = plan.Objectives.FirstOrDefault(one => one.Code == assignment.Objective);
        return new($"{assignment.Owner} – {objective?.Title}", Paths.ObjectiveOf(assignment.Owner));
    }
}
