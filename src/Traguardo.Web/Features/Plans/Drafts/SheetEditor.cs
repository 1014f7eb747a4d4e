// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Edits a sheet with its blocks, its lines and its own indicators; or makes a new one.</summary>
/// <param name="request">The request.</param>
/// <param name="code">Code in the address; null for a new sheet.</param>
internal sealed class SheetEditor(PlanRequest request, string? code) : DraftEditor(request)
{
    protected override IResult Show(DraftView view, FieldErrors errors, int status)
    {
        var row = RowOf(view);
        if (row is null && (code is not null || view.Posted?.All.Any(IsStoredSheet) == true))
        {
            return RowGone(view, $"La scheda «{code}»");
        }

        var stored = (row?.Record as Sheet)?.Code;
        var model = new SheetModel
        {
            Page = view.Frame(errors, new("Schede", Paths.Table(DossierTable.Sheets)), new Crumb(stored ?? "Nuova scheda")),
            Code = stored,
            Sheet = row is null ? RowModel.New(DossierTable.Sheets, 1, view.Posted) : RowModel.Of(row, view.Posted),
            Action = Paths.Sheet + Request.Context.Request.QueryString,
            Blocks = stored is null
                ? []
                : [.. Rows<SheetBlock>(view, DossierTable.Blocks, one => one.Sheet == stored), NewRow(view, DossierTable.Blocks, stored)],
            Items = stored is null
                ? []
                :
                [
                    .. Rows<SheetItem>(view, DossierTable.SheetItems, one => one.Sheet == stored),
                    NewRow(view, DossierTable.SheetItems, stored),
                ],
            Assignments = stored is null ? [] : AssignmentModel.Of(view, stored),
            NewAssignment = stored is null ? null : NewRow(view, DossierTable.Assignments, stored),
            EarlierTitle = view.Earlier.Title,
            Closures = stored is null
                ? []
                : ClosureFace.Of(view.Plan, view.Methodology, Paths, group => group.Of == ClosureOf.Sheets && group.Owner == stored),
        };
        return Page<SheetPage>(model, status);
    }

    protected override string NextAddress(PostedRows posted, DraftSaved saved)
    {
        var sent = posted.All.FirstOrDefault(row => row.Name.Table == DossierTable.Sheets);
        var now = sent?.Name.Id is { } id
            ? (saved.Content.Find(DossierTable.Sheets, id)?.Record as Sheet)?.Code
            : sent?.Typed.GetValueOrDefault("code")?.Trim();
        return now is null ? Paths.Table(DossierTable.Sheets) : Paths.SheetOf(now);
    }

    private DraftRow? RowOf(DraftView view) =>
        view.Posted?.All.FirstOrDefault(IsStoredSheet) is { Name.Id: { } id } ? view.Content.Find(DossierTable.Sheets, id)
        : code is null ? null
        : view.Content.Rows(DossierTable.Sheets).FirstOrDefault(row => ((Sheet)row.Record).Code == code);

    private static bool IsStoredSheet(PostedRow row) => row.Name is { Table: DossierTable.Sheets, Id: not null };

    private static IEnumerable<RowModel> Rows<TRow>(DraftView view, DossierTable table, Func<TRow, bool> which) =>
        view.Content.Rows(table).Where(row => which((TRow)row.Record)).Select(row => RowModel.Of(row, view.Posted));

    private static RowModel NewRow(DraftView view, DossierTable table, string sheet) =>
        RowModel.New(table, 1, view.Posted, ("sheet", sheet));
}
