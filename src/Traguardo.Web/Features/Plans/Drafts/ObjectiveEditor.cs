// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Edits an objective with its units, its indicators, their weights and targets; or makes a new one.</summary>
/// <param name="request">The request.</param>
/// <param name="code">Code in the address; null for a new objective.</param>
/// <param name="above">For a new objective: the one above it; null at the top.</param>
internal sealed class ObjectiveEditor(PlanRequest request, string? code, string? above) : DraftEditor(request)
{
    protected override IResult Show(DraftView view, FieldErrors errors, int status)
    {
        var row = RowOf(view);
        if (row is null && (code is not null || view.Posted?.All.Any(IsStoredObjective) == true))
        {
            return RowGone(view, $"L'obiettivo «{code}»");
        }

        var stored = (row?.Record as Objective)?.Code;
        var title = stored ?? "Nuovo obiettivo";
        var model = new ObjectiveModel
        {
            Page = view.Frame(errors, new Crumb(title)),
            Code = stored,
            Objective = row is null ? NewObjective(view) : RowModel.Of(row, view.Posted),
            Action = Paths.Objective + Request.Context.Request.QueryString,
            Shares = stored is null ? [] : SharesOf(view, stored),
            Assignments = stored is null ? [] : AssignmentModel.Of(view, stored),
            NewAssignment = stored is null
                ? null
                : RowModel.New(DossierTable.Assignments, 1, view.Posted, ("objective", stored), ("indicator", ""), ("weight", "")),
            EarlierTitle = view.Earlier.Title,
            Closures = row is null ? [] : ClosuresOf(view.Plan, view.Methodology, Paths, CodeNow(view, row)),
            Below = stored is null ? [] : BelowOf(view.Content.Plan, stored),
        };
        return Page<ObjectivePage>(model, status);
    }

    /// <summary>The groups of weights around an objective: its indicators, those below it, its siblings.</summary>
    public static IReadOnlyList<ClosureFace> ClosuresOf(Plan plan, Methodology? methodology, PlanPaths paths, string objective)
    {
        var parent = plan.Objectives.FirstOrDefault(one => one.Code == objective)?.Parent;
        return ClosureFace.Of(
            plan,
            methodology,
            paths,
            group =>
                group.Of switch
                {
                    ClosureOf.Indicators => group.Owner == objective,
                    ClosureOf.Objectives => group.Owner == objective || (parent is not null && group.Owner == parent),
                    ClosureOf.TopObjectives => string.IsNullOrEmpty(parent),
                    ClosureOf.UnitObjectives => group.Members.Any(member => member.Code == objective),
                    ClosureOf.Sheets => false,
                }
        );
    }

    protected override string NextAddress(PostedRows posted, DraftSaved saved)
    {
        var sent = posted.All.FirstOrDefault(row => row.Name.Table == DossierTable.Objectives);
        var now = sent?.Name.Id is { } id
            ? (saved.Content.Find(DossierTable.Objectives, id)?.Record as Objective)?.Code
            : sent?.Typed.GetValueOrDefault("code")?.Trim();
        return now is null ? Paths.Draft : Paths.ObjectiveOf(now);
    }

    /// <summary>The stored row: by the number that was sent, since its code may be another one by now, else by the code of the address.</summary>
    private DraftRow? RowOf(DraftView view) =>
        view.Posted?.All.FirstOrDefault(IsStoredObjective) is { Name.Id: { } id } ? view.Content.Find(DossierTable.Objectives, id)
        : code is null ? null
        : view.Content.Rows(DossierTable.Objectives).FirstOrDefault(row => ((Objective)row.Record).Code == code);

    private static bool IsStoredObjective(PostedRow row) => row.Name is { Table: DossierTable.Objectives, Id: not null };

    private static string CodeNow(DraftView view, DraftRow row) =>
        view.Posted?[RowName.Of(row)]?.Typed.GetValueOrDefault("code") is { Length: > 0 } typed
            ? typed.Trim()
            : ((Objective)row.Record).Code;

    private RowModel NewObjective(DraftView view)
    {
        var plan = view.Content.Plan;
        var parent = plan.Objectives.FirstOrDefault(one => one.Code == above);
        var levels = plan.Levels.Select(level => level.Name).ToList();
        var next = parent is null ? levels.FirstOrDefault() : levels.Skip(levels.IndexOf(parent.Level) + 1).FirstOrDefault();
        return RowModel.New(DossierTable.Objectives, 1, view.Posted, ("parent", parent?.Code ?? ""), ("level", next ?? ""));
    }

    private static IReadOnlyList<RowModel> SharesOf(DraftView view, string objective) =>
        [
            .. view
                .Content.Rows(DossierTable.Responsibilities)
                .Where(row => ((Responsibility)row.Record).Objective == objective)
                .Select(row => RowModel.Of(row, view.Posted)),
            RowModel.New(DossierTable.Responsibilities, 1, view.Posted, ("objective", objective), ("unit", ""), ("weight", "")),
        ];

    private IReadOnlyList<MenuLink> BelowOf(Plan plan, string objective) =>
        [
            .. plan
                .Objectives.Where(one => one.Parent == objective)
                .OrderBy(one => one.Code, NaturalOrder.Instance)
                .Select(one => new MenuLink($"{one.Code} – {one.Title}", Paths.ObjectiveOf(one.Code))),
        ];
}
