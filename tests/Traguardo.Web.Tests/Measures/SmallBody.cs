// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Roles;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Measures;

/// <summary>A body with one indicator of each kind that asks for cells of its own.</summary>
internal static class SmallBody
{
    public const string Slug = "ente-piccolo";
    public const string CycleSlug = "piccolo-2021";
    public const string Cycle = $"/e/{Slug}/c/{CycleSlug}";
    public const string User = "controller.piccolo";

    private static readonly DateOnly Start = new(2021, 1, 1);
    private static readonly DateOnly End = new(2021, 12, 31);

    public static CycleDossier Dossier(params MeasureEntry[] measures) =>
        new()
        {
            Plan = new Plan
            {
                Body = new Body(Slug, "Ente piccolo"),
                Cycle = new Cycle(CycleSlug, "Ciclo 2021", Start, End, Methodology: "giudizio-di-una-persona"),
                Levels = [new Level("Obiettivo")],
                Units = [new Unit("U", "Unità")],
                Objectives =
                [
                    new Objective
                    {
                        Code = "O",
                        Level = "Obiettivo",
                        Title = "Obiettivo",
                    },
                    new Objective
                    {
                        Code = "O-FERMO",
                        Level = "Obiettivo",
                        Title = "Fermo",
                        State = ElementState.Suspended,
                        StateReason = "in attesa della norma",
                    },
                ],
                Indicators =
                [
                    Indicator("FORMULA", UnitOfMeasure.Percent, expression: "(proventi - oneri) / proventi"),
                    Indicator("PAROLE"),
                    Indicator("DATA"),
                    Indicator("SEMESTRI", UnitOfMeasure.Number),
                    Indicator("SI-NO"),
                    Indicator("FERMO", UnitOfMeasure.Number),
                    Indicator("FASI"),
                ],
                Assignments =
                [
                    .. new[] { "FORMULA", "PAROLE", "DATA", "SEMESTRI", "SI-NO", "FASI" }.Select(code => new Assignment
                    {
                        Indicator = code,
                        Objective = "O",
                    }),
                    new Assignment { Indicator = "FERMO", Objective = "O-FERMO" },
                ],
                Targets =
                [
                    Target("FORMULA", ">= 20 %"),
                    Target("PAROLE", "Attivazione impianto"),
                    Target("DATA", "entro il 31/03/2021"),
                    Target("SEMESTRI", ">= 5") with
                    {
                        Period = new TargetPeriod(new DateOnly(2021, 6, 30)),
                    },
                    Target("SEMESTRI", ">= 10"),
                    Target("SI-NO", "SI"),
                    Target("FERMO", ">= 3"),
                    Target("FASI", "4 fasi su 5"),
                ],
            },
            Measures = [.. measures],
        };

    /// <summary>Puts it into the database of a site, with somebody who may record; once for each site.</summary>
    public static async Task AddAsync(TestSite site)
    {
        await using var session = await site.Database.BeginOutsideAsync(accountId: null);
        long account;
        await using (
            var command = session.Command(
                """
                insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp)
                values ($1, upper($1), 'Controller piccolo', 'x', 'x') returning id
                """,
                User
            )
        )
        {
            account = (long)(await command.ExecuteScalarAsync())!;
        }

        await BodyStore.AddAsync(session, new Body(Slug, "Ente piccolo"));
        await RoleStore.AddAsync(session, account, Role.Controller, unit: null, new DateOnly(2000, 1, 1));
        var yaml = await File.ReadAllTextAsync(
            Path.Combine(Examples.Root, "tests", "Traguardo.Dossiers.Tests", "Methodologies", "samples", "giudizio-di-una-persona.yaml")
        );
        await CycleStore.AddAsync(session, Dossier(), new MethodologyText("giudizio-di-una-persona", "Giudizio", yaml));
        await session.CommitAsync();
    }

    private static Indicator Indicator(string code, UnitOfMeasure unit = default, string? expression = null) =>
        new()
        {
            Code = code,
            Name = "Indicatore " + code,
            Unit = unit,
            Expression = expression,
        };

    private static TargetEntry Target(string indicator, string text) =>
        new()
        {
            Indicator = indicator,
            Period = TargetPeriod.OfYear(2021),
            Text = text,
        };
}
