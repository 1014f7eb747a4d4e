// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Plans;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>Edits one row of a table, field by field as the schema has them: levels, units, views, and any other row that a finding points at.</summary>
/// <param name="request">The request.</param>
/// <param name="table">The table.</param>
/// <param name="id">Number of the row; null for a new one.</param>
internal sealed class RowEditor(PlanRequest request, DossierTable table, long? id) : DraftEditor(request)
{
    protected override IResult Show(DraftView view, FieldErrors errors, int status)
    {
        var row = id is { } number ? view.Content.Find(table, number) : null;
        if (id is not null && row is null)
        {
            return RowGone(view, "La riga");
        }

        var title = row is null ? "Nuova riga" : RowWords.NameOf(row.Record);
        var model = new RowPageModel(
            view.Frame(errors, new Crumb(RowWords.Title(table), Paths.Table(table)), new Crumb(title)),
            row is null ? RowModel.New(table, 1, view.Posted) : RowModel.Of(row, view.Posted),
            title,
            Paths.Row + Request.Context.Request.QueryString
        );
        return Page<RowPage>(model, status);
    }

    protected override string NextAddress(PostedRows posted, DraftSaved saved) => Paths.Table(table);
}

/// <summary>The page of one row.</summary>
/// <param name="Page">What all pages of the draft show.</param>
/// <param name="Row">The row.</param>
/// <param name="Title">What it is.</param>
/// <param name="Action">Where the form is sent.</param>
public sealed record RowPageModel(DraftFrame Page, RowModel Row, string Title, string Action)
{
    /// <summary>All fields of its table.</summary>
    public IReadOnlyList<string> Fields => [.. Row.Table.Columns.Select(RowForm.NameOf)];
}
