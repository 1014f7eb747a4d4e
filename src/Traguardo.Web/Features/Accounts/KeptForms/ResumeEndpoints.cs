// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Http.HttpResults;
using Traguardo.Web.Access;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Accounts.KeptForms;

/// <summary>Gives kept forms back.</summary>
internal static class ResumeEndpoints
{
    public static void MapResume(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Addresses.Resume + "/{id:long}", ShowAsync).NeedsAccount();
        routes.MapPost(Addresses.Resume + "/{id:long}/scarta", DropAsync).NeedsAccount().NeverKept();
    }

    private static async Task<IResult> ShowAsync(long id, HttpContext context, KeptFormDesk desk, Frames frames)
    {
        if (await desk.FindAsync(context, CurrentAccount.Required(context).Account.Id, id) is not { } form)
        {
            return await Notices.PageAsync(
                context,
                new Notice(
                    StatusCodes.Status404NotFound,
                    "Non c’è niente da riprendere",
                    AlertKind.Info,
                    "Il modulo è già stato inviato o scartato, è passato troppo tempo, oppure era di un altro account.",
                    "I moduli interrotti si conservano per dodici ore, per lo stesso account e lo stesso browser.",
                    new MenuLink("Vai all’inizio", "/")
                )
            );
        }

        context.NeverStore();
        return new RazorComponentResult<ResumePage>(
            new
            {
                Frame = await frames.OutsideAsync(context),
                Form = form,
                Id = id,
            }
        );
    }

    private static async Task<IResult> DropAsync(long id, HttpContext context, KeptFormDesk desk, FlashCookie flashes)
    {
        await desk.RemoveAsync(context, CurrentAccount.Required(context).Account.Id, id);
        flashes.Add(context, AlertKind.Success, "Quello che avevi scritto è stato scartato.");
        return Results.Redirect("/");
    }
}
