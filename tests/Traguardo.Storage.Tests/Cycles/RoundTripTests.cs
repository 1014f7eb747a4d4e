// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Cycles;

public sealed class RoundTripTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Theory]
    [MemberData(nameof(Examples.All), MemberType = typeof(Examples))]
    public async Task A_real_cycle_comes_back_as_it_went_in(string name)
    {
        var dossier = Examples.Read(name);
        var (bodyId, slug) = await StoreAsync(dossier, new MethodologyText("m", "M", Examples.Methodology(dossier)));
        Assert.Empty(DossierDiff.Compare(dossier, await ReadAsync(bodyId, slug)));
        Assert.Equal(dossier, await ReadAsync(bodyId, slug));
    }

    [Fact]
    public async Task Every_property_of_every_row_comes_back()
    {
        var dossier = FullDossier.Make();
        var (bodyId, slug) = await StoreAsync(dossier, methodology: null);
        Assert.Empty(DossierDiff.Compare(dossier, await ReadAsync(bodyId, slug)));
        Assert.Equal(dossier, await ReadAsync(bodyId, slug));
    }

    [Fact]
    public void The_full_dossier_has_something_in_every_property_of_every_table()
    {
        var dossier = FullDossier.Make();
        foreach (var table in Dossiers.Schema.DossierSchema.Tables)
        {
            Assert.True(table.CountOf(dossier) > 0, table.Title);
        }
    }

    private async Task<(long Body, string Cycle)> StoreAsync(CycleDossier dossier, MethodologyText? methodology)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var body = await BodyStore.AddAsync(session, dossier.Plan.Body);
        var cycle = await CycleStore.AddAsync(session, dossier, methodology);
        await session.CommitAsync();
        return (body.Id, cycle.Slug);
    }

    private async Task<CycleDossier> ReadAsync(long body, string slug)
    {
        await using var session = await test.Database.BeginAsync(body, accountId: null);
        var cycle = await CycleStore.FindAsync(session, slug);
        return await DossierStore.ReadAsync(session, cycle!);
    }
}
