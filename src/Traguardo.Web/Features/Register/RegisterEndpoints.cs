// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Register;

/// <summary>The register of a body: who changed what, when, and whether the chain of its entries is whole.</summary>
internal static class RegisterEndpoints
{
    private const int GroupsShown = 20;
    private const int EntriesShown = 15;

    /// <summary>Entries of one group on its own page.</summary>
    private const int EntriesOfGroup = 2000;

    public static void MapRegister(this IEndpointRouteBuilder routes)
    {
        var register = routes.MapGroup("/e/{ente}/registro");
        register.MapGet("", ShowAsync).Needs(Permission.ReadRegister);
        register.MapGet("/verifica", CheckAsync).Needs(Permission.ReadRegister);
        register.MapGet("/registro.csv", CsvAsync).Needs(Permission.ReadRegister);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, Visit visit, Frames frames, [AsParameters] RegisterQuery query)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var filter = query.ToFilter(cycles, out var errors);
        var isOne = query.Gruppo is not null;
        var groups = errors.IsEmpty
            ? await RegisterStore.ReadAsync(
                session,
                filter,
                query.Gruppo is { } last ? last + 1 : query.Prima,
                isOne ? 1 : GroupsShown + 1,
                isOne ? EntriesOfGroup : EntriesShown,
                context.RequestAborted
            )
            : [];
        var reader = await ReaderAsync(session, cycles, context.RequestAborted);
        var model = new RegisterModel(
            frames.Of(context, visit, CycleSection.Log),
            visit.BodyPath("registro"),
            query,
            errors,
            await ChoicesAsync(session, cycles, reader, context.RequestAborted),
            [.. groups.Take(GroupsShown).Select(group => GroupFace.Of(group, reader))],
            groups.Count > GroupsShown ? groups[GroupsShown - 1].Head.Sequence : null
        );
        return new RazorComponentResult<RegisterPage>(new { Model = model })
        {
            StatusCode = errors.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }

    private static async Task<RazorComponentResult<CheckPage>> CheckAsync(HttpContext context, Visit visit, Frames frames)
    {
        RegisterCheck check;
        await using (var session = await visit.BeginReadingAsync(context.RequestAborted))
        {
            check = await RegisterStore.CheckAsync(session, context.RequestAborted);
        }

        return new RazorComponentResult<CheckPage>(
            new { Model = new CheckModel(frames.Of(context, visit, CycleSection.Log), visit.BodyPath("registro"), check) }
        );
    }

    private static async Task<IResult> CsvAsync(HttpContext context, Visit visit, [AsParameters] RegisterQuery query)
    {
        await using var session = await visit.BeginReadingAsync(context.RequestAborted);
        var cycles = await CycleStore.ListAsync(session, context.RequestAborted);
        var filter = query.ToFilter(cycles, out var errors);
        if (!errors.IsEmpty)
        {
            return Results.BadRequest();
        }

        var reader = await ReaderAsync(session, cycles, context.RequestAborted);
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"registro-{visit.Body.Slug}.csv\"";
        await using var output = new StreamWriter(context.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await RegisterCsv.WriteAsync(RegisterStore.StreamAsync(session, filter, context.RequestAborted), reader, output);
        return Results.Empty;
    }

    private static async Task<EntryReader> ReaderAsync(
        BodySession session,
        IReadOnlyList<CycleRow> cycles,
        CancellationToken cancellation
    ) =>
        new(
            await RegisterWords.OfAsync(session, cancellation),
            await RegisterStore.AccountsAsync(session, cancellation),
            cycles.ToDictionary(cycle => cycle.Id, cycle => cycle.Title)
        );

    private static async Task<RegisterChoices> ChoicesAsync(
        BodySession session,
        IReadOnlyList<CycleRow> cycles,
        EntryReader reader,
        CancellationToken cancellation
    ) =>
        new(
            [.. cycles.Select(cycle => new Choice(cycle.Slug, cycle.Title))],
            [.. reader.Accounts.Select(account => new Choice(account.Key.ToString(CultureInfo.InvariantCulture), account.Value))],
            [
                .. (await RegisterStore.SubjectsAsync(session, cancellation))
                    .Select(subject => new Choice(subject, reader.Words.TitleOf(subject)))
                    .OrderBy(choice => choice.Label, StringComparer.OrdinalIgnoreCase),
            ]
        );
}
