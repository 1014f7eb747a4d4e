// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>Makes the page of the grid: empty rows to type into, or rows that were sent, with what is wrong with them.</summary>
internal sealed class GridPages(Frames frames)
{
    /// <summary>The rows that the address asks for.</summary>
    public RazorComponentResult<GridPage> Empty(HttpContext context, Visit visit, Measuring desk)
    {
        var filter = GridFilter.Of(context.Request.Query);
        var found = filter.Of(desk.Mine, desk.Plan);
        var pages = Math.Max(1, (found.Count + GridFilter.RowsOfPage - 1) / GridFilter.RowsOfPage);
        filter = filter with { Page = Math.Min(filter.Page, pages) };
        var shown = found.Skip((filter.Page - 1) * GridFilter.RowsOfPage).Take(GridFilter.RowsOfPage);
        var common = new TypedFields
        {
            [GridFields.Date] = ItalianDate.Print(desk.SuggestedDate),
            [GridFields.Basis] = MeasureTokens.Bases.Italian(MeasureBasis.Actual),
        };
        var model = Model(
            context,
            visit,
            desk,
            new TypedForm(Guid.NewGuid().ToString(), common, []),
            [.. shown.Select((indicator, index) => new GridRow(index, indicator, new TypedRow(index, indicator.Code, new TypedFields())))],
            new FieldErrors()
        );
        return Page(model with { Filter = filter, Found = found.Count, Pages = pages }, StatusCodes.Status200OK);
    }

    /// <summary>The rows that were sent, with everything that was typed.</summary>
    public RazorComponentResult<GridPage> SentBack(HttpContext context, Visit visit, Measuring desk, TypedForm form, TypedSheet sheet)
    {
        var model = Model(context, visit, desk, form, sheet.Rows, sheet.Errors);
        return Page(model with { IsSentBack = true }, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>The rows that were pasted, to look at and save.</summary>
    public RazorComponentResult<GridPage> Pasted(
        HttpContext context,
        Visit visit,
        Measuring desk,
        TypedForm form,
        TypedSheet sheet,
        IReadOnlyList<string> problems,
        string text
    )
    {
        var errors = new FieldErrors();
        foreach (var problem in problems)
        {
            errors.Add(PasteField, problem);
        }

        foreach (var error in sheet.Errors.All)
        {
            errors.Add(error.Name, error.Message);
        }

        var model = Model(context, visit, desk, form, sheet.Rows, errors);
        return Page(
            model with
            {
                IsSentBack = true,
                IsPasted = true,
                Pasted = problems.Count > 0 ? text : "",
            },
            errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );
    }

    /// <summary>Field of the paste.</summary>
    public const string PasteField = "incolla";

    private static RazorComponentResult<GridPage> Page(GridModel model, int status) => new(new { Model = model }) { StatusCode = status };

    private GridModel Model(
        HttpContext context,
        Visit visit,
        Measuring desk,
        TypedForm form,
        IReadOnlyList<GridRow> rows,
        FieldErrors errors
    ) =>
        new()
        {
            Frame = frames.Of(context, visit, CycleSection.Measures),
            CyclePath = visit.CyclePath(),
            CycleTitle = visit.Cycle.Title,
            Plan = desk.Plan,
            Filter = GridFilter.Of(context.Request.Query),
            Units = UnitsOf(visit, desk.Plan),
            Objectives = ObjectivesOf(desk),
            Form = form.Form,
            Common = form.Common,
            Rows = rows,
            Found = rows.Count,
            Pages = 1,
            Errors = errors,
        };

    /// <summary>The units that the reader may look at alone: those of the reader's roles with all in them, or all.</summary>
    private static IReadOnlyList<Choice> UnitsOf(Visit visit, Plan plan)
    {
        var roles = visit.Roles.Where(role => AccessTable.RolesWith(Permission.RecordMeasures).Contains(role.Role)).ToList();
        var own = roles.Exists(role => role.Unit is null) ? null : UnitScope.WithParts(plan, roles.Select(role => role.Unit!));
        return [.. plan.Units.Where(unit => own is null || own.Contains(unit.Code)).Select(unit => new Choice(unit.Code, unit.Name))];
    }

    /// <summary>The objectives that the reader's indicators are assigned to, with those that contain them.</summary>
    private static IReadOnlyList<Choice> ObjectivesOf(Measuring desk)
    {
        var byCode = desk.Plan.Objectives.ToDictionary(objective => objective.Code, StringComparer.Ordinal);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in desk.Plan.Assignments.Where(row => !desk.IsForbidden(row.Indicator)))
        {
            for (var code = row.Objective; code is not null && shown.Add(code); code = byCode.GetValueOrDefault(code)?.Parent)
            {
                // Each step adds the objective above
            }
        }

        return
        [
            .. desk
                .Plan.Objectives.Where(objective => shown.Contains(objective.Code))
                .OrderBy(objective => objective.Code, NaturalOrder.Instance)
                .Select(objective => new Choice(objective.Code, $"{objective.PrintedCode ?? objective.Code} {objective.Title}")),
        ];
    }
}
