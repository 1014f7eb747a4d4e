// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Exchange;

public sealed class CycleImportTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly CycleDossier Full = FullDossier.Make();

    [Fact]
    public async Task Tables_of_the_cycle_become_as_in_the_file_and_measures_are_added()
    {
        var (body, cycle) = await StoredAsync();
        var file = Full with
        {
            Measures = [new MeasureEntry { Indicator = "K 2", Text = "8" }],
            Overrides = [Full.Overrides[0] with { Score = 12.5m }],
            Judgements = [Full.Judgements[1], Full.Judgements[0]],
            Acts = [Full.Acts[0], Full.Acts[0] with { Code = "D2" }],
            Versions = [Full.Versions[0]],
            Revisions = [Full.Revisions[0] with { Period = new TargetPeriod(new DateOnly(2031, 3, 31)) }],
            PriorFigures = [],
            Narratives = [new Narrative("premessa", null, "Altro."), new Narrative("coda", null, "Fine.")],
            ContextTables = [Full.ContextTables[0] with { Text = "13" }],
            Published = [],
            Errata = [],
        };
        var merge = await ImportAsync(body, cycle, file);

        var stored = await ReadAsync(body, cycle.Slug);
        Assert.Equal(merge.After, stored);
        Assert.Equal(file with { Measures = stored.Measures }, stored);
        Assert.Equal([.. Full.Measures, file.Measures[0]], stored.Measures);
    }

    [Fact]
    public async Task Differences_of_the_plan_become_a_draft_and_the_plan_in_force_stays()
    {
        var (body, cycle) = await StoredAsync();
        var file = OtherPlan(Full, "Nuovo nome");
        await ImportAsync(body, cycle, file);

        Assert.Equal(Full, await ReadAsync(body, cycle.Slug));
        var plans = await PlansAsync(body, cycle.Id);
        Assert.Equal([PlanStatus.Draft, PlanStatus.Approved], plans.Select(plan => plan.Status));
        Assert.Equal(plans[1].Id, plans[0].BasedOn);
        Assert.Equal(file, await ReadAsync(body, cycle.Slug, plans[0].Id));
    }

    [Fact]
    public async Task A_second_import_changes_the_draft_that_is_there()
    {
        var (body, cycle) = await StoredAsync();
        await ImportAsync(body, cycle, OtherPlan(Full, "Primo"));
        var first = (await PlansAsync(body, cycle.Id))[0].Id;
        var file = OtherPlan(Full, "Secondo") with { Plan = OtherPlan(Full, "Secondo").Plan with { Units = [], Views = [] } };
        await ImportAsync(body, cycle, file);
        Assert.Equal(first, (await PlansAsync(body, cycle.Id))[0].Id);
        Assert.Equal(file, await ReadAsync(body, cycle.Slug, first));
    }

    [Fact]
    public async Task A_cycle_with_a_draft_only_takes_the_plan_of_the_file_into_it()
    {
        var (body, cycle) = await StoredAsync(Full with { Versions = [] });
        var file = OtherPlan(Full, "Nuovo nome") with { Versions = [] };
        await ImportAsync(body, cycle, file);
        Assert.Equal(PlanStatus.Draft, Assert.Single(await PlansAsync(body, cycle.Id)).Status);
        Assert.Equal(file, await ReadAsync(body, cycle.Slug));
    }

    [Fact]
    public async Task The_register_speaks_of_what_changed_and_of_nothing_else()
    {
        var (body, cycle) = await StoredAsync();
        var before = await LastEntryAsync(body);
        await ImportAsync(body, cycle, Full with { Acts = [Full.Acts[0] with { Subject = "altro oggetto" }] });

        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var group = Assert.Single(await RegisterStore.ReadAsync(session, new RegisterFilter(), before: null, groups: 1, entries: 10));
        var entry = Assert.Single(group.Entries);
        Assert.Equal((before + 1, "acts", RegisterAction.Changed), (entry.Sequence, entry.Subject, entry.Action));
        Assert.True((await RegisterStore.CheckAsync(session)).IsWhole);
    }

    [Fact]
    public async Task Levels_in_another_order_come_back_in_that_order()
    {
        var (body, cycle) = await StoredAsync();
        var file = Full with { Plan = Full.Plan with { Levels = Full.Plan.Levels.Reverse().ToValueList() } };
        await ImportAsync(body, cycle, file);
        Assert.Equal(file, await ReadAsync(body, cycle.Slug, (await PlansAsync(body, cycle.Id))[0].Id));
    }

    [Theory]
    [MemberData(nameof(Examples.All), MemberType = typeof(Examples))]
    public async Task A_real_cycle_can_be_emptied_and_filled_again(string name)
    {
        var real = Examples.Read(name) with { Versions = [] };
        var (body, cycle) = await StoredAsync(real);
        var empty = real with
        {
            Plan = new Plan { Body = real.Plan.Body, Cycle = real.Plan.Cycle },
            Overrides = [],
            Judgements = [],
            Acts = [],
            Revisions = [],
            PriorFigures = [],
            Narratives = [],
            ContextTables = [],
            Published = [],
            Errata = [],
        };
        await ImportAsync(body, cycle, empty);
        Assert.Equal(empty, await ReadAsync(body, cycle.Slug));
        await ImportAsync(body, cycle, real);
        Assert.Equal(real, await ReadAsync(body, cycle.Slug));
    }

    private static CycleDossier OtherPlan(CycleDossier dossier, string name) =>
        dossier with
        {
            Plan = dossier.Plan with
            {
                Indicators =
                [
                    dossier.Plan.Indicators[0] with
                    {
                        Name = name,
                        Tags = ["y", "z"],
                        Unit = new("giorni"),
                    },
                    new Indicator { Code = "K 9", Name = "Nuovo" },
                    dossier.Plan.Indicators[1],
                ],
                Targets = [],
                SheetItems = [dossier.Plan.SheetItems[0] with { Weight = 13 }],
            },
        };

    private async Task<(long Body, CycleRow Cycle)> StoredAsync(CycleDossier? dossier = null)
    {
        var full = dossier ?? Full;
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var body = await BodyStore.AddAsync(session, full.Plan.Body with { Code = Guid.NewGuid().ToString("N") });
        var cycle = await CycleStore.AddAsync(session, full, methodology: null);
        await session.CommitAsync();
        return (body.Id, cycle);
    }

    private async Task<ImportMerge> ImportAsync(long body, CycleRow cycle, CycleDossier file)
    {
        await using var session = await test.Database.BeginAsync(body, accountId: null);
        await RegisterTurn.TakeAsync(session);
        var merge = ImportMerge.Of(await DossierStore.ReadAsync(session, cycle), file);
        await CycleImport.ApplyAsync(session, cycle, merge, methodologyId: null, "Importazione");
        await session.CommitAsync();
        return merge;
    }

    private async Task<CycleDossier> ReadAsync(long body, string slug, long? plan = null)
    {
        await using BodySession session = await test.Database.BeginReadingAsync(body, accountId: null);
        return await DossierStore.ReadAsync(session, (await CycleStore.FindAsync(session, slug))!, plan);
    }

    private async Task<IReadOnlyList<PlanRow>> PlansAsync(long body, long cycle)
    {
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        return await PlanStore.ListAsync(session, cycle);
    }

    private async Task<long> LastEntryAsync(long body)
    {
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        return (await RegisterStore.CheckAsync(session)).Entries;
    }
}
