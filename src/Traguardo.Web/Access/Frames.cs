// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Sessions;
using Traguardo.Web.Features.Accounts.Sessions;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Access;

/// <summary>Makes what surrounds a page: names, links and choices that this reader has.</summary>
public sealed class Frames(Database database, FlashCookie flashes)
{
    private static readonly Dictionary<CycleSection, Permission> Needs = new()
    {
        [CycleSection.Deadlines] = Permission.RecordMeasures,
        [CycleSection.Measures] = Permission.RecordMeasures,
        [CycleSection.People] = Permission.ReadPeople,
        [CycleSection.Administration] = Permission.ManageBody,
        [CycleSection.Log] = Permission.ReadRegister,
    };

    /// <summary>The frame of a page of no body.</summary>
    public async Task<PageFrame> OutsideAsync(HttpContext context)
    {
        if (context.User.AccountId() is not { } account)
        {
            return new PageFrame { Flashes = flashes.Take(context) };
        }

        await using var session = await database.BeginOutsideAsync(account, context.RequestAborted);
        var bodies = await BodyStore.ListAsync(session, context.RequestAborted);
        return new PageFrame
        {
            User = UserOf(context, roles: null),
            Switcher = bodies.Count == 0 ? null : new Switcher(Links(bodies, current: null), []),
            Flashes = flashes.Take(context),
        };
    }

    /// <summary>The frame of a page of a body, and of a cycle where the visit has one.</summary>
    /// <param name="section">The section that the page belongs to; null when none.</param>
    public PageFrame Of(HttpContext context, Visit visit, CycleSection? section)
    {
        var shown = visit.HasCycle ? visit.Cycle : null;
        return new PageFrame
        {
            BodyName = visit.Body.Body.Name,
            BodyAddress = visit.BodyPath(),
            CycleTitle = shown?.Title,
            Navigation = CycleNavigation.Entries(
                visit.BodyPath(),
                shown is null ? null : visit.CyclePath(),
                section,
                candidate => !Needs.TryGetValue(candidate, out var needed) || visit.May(needed)
            ),
            User = UserOf(context, string.Join(", ", visit.Roles.Select(role => RoleTokens.Roles.Name(role.Role)).Distinct())),
            Switcher = new Switcher(
                Links(visit.Bodies, visit.Body.Id),
                [.. visit.Cycles.Select(cycle => new MenuLink(cycle.Title, visit.BodyPath("c/" + cycle.Slug), cycle.Id == shown?.Id))]
            ),
            Flashes = flashes.Take(context),
        };
    }

    private static IReadOnlyList<MenuLink> Links(IReadOnlyList<StoredBody> bodies, long? current) =>
        [.. bodies.Select(body => new MenuLink(body.Body.Name, "/e/" + body.Slug, body.Id == current))];

    private static UserMenu UserOf(HttpContext context, string? roles) =>
        new(
            context.User.FindFirst(AccountClaims.Name)?.Value ?? "",
            roles,
            [
                new MenuLink("I miei enti", "/"),
                new MenuLink("Profilo e sicurezza", "/profilo"),
                .. CurrentAccount.Of(context) is { Account.IsInstaller: true }
                    ? [new MenuLink("Amministrazione dell'installazione", "/amministrazione")]
                    : Array.Empty<MenuLink>(),
            ],
            "/accesso/esci"
        );
}
