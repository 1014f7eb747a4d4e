// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Changes;
using Traguardo.Storage.Comments;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Changes;

public sealed class ChangeStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly DateTime LongAgo = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_register_gives_every_row_back_with_the_types_of_the_domain()
    {
        // As many rows as are told one by one
        var dossier = FullDossier.Make() with
        {
            Versions = [],
            Published = [],
            Errata = [],
        };
        var (body, cycle) = await StoreAsync(dossier);
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var group = Assert.Single(await ChangeStore.SinceAsync(session, cycle, LongAgo, most: 10));
        Assert.Equal(group.Total, group.Changes.Count);
        foreach (var (table, rows) in RowsOf(dossier))
        {
            var told = group.Changes.Where(change => change.Table == table).Select(change => change.New!.Values).ToList();
            Assert.Equal(rows.Count, told.Count);
            for (var row = 0; row < rows.Count; row++)
            {
                foreach (var property in rows[row].GetType().GetProperties().Where(property => property.SetMethod is not null))
                {
                    Assert.True(
                        Equals(property.GetValue(rows[row]), told[row][property.Name]),
                        $"{table} {property.Name}: {property.GetValue(rows[row])} is told as {told[row][property.Name]}"
                    );
                }
            }
        }
    }

    [Fact]
    public async Task A_change_says_which_properties_changed_and_from_what()
    {
        var (body, cycle) = await StoreAsync(FullDossier.Make() with { Versions = [] });
        await using (var session = await test.Database.BeginAsync(body, accountId: null))
        {
            await using var command = session.Command(
                "update indicators set unit = 'N.', tags = '{y,z}', baseline = null where cycle_id = $1 and code = 'K «1»'",
                cycle
            );
            await command.ExecuteNonQueryAsync();
            await session.CommitAsync();
        }

        await using var reading = await test.Database.BeginReadingAsync(body, accountId: null);
        var change = Assert.Single((await ChangeStore.SinceAsync(reading, cycle, LongAgo, most: 1))[0].Changes);
        Assert.Equal((ChangeKind.Changed, "K «1»", true), (change.Kind, change.Indicator, change.IsDraft));
        Assert.Equal(
            [
                new PropertyChange("Baseline", "1", null),
                new PropertyChange(
                    "Tags",
                    Domain.Common.ValueList.Create<string>(["x"]),
                    Domain.Common.ValueList.Create<string>(["y", "z"])
                ),
                new PropertyChange("Unit", UnitOfMeasure.Percent, UnitOfMeasure.Number),
            ],
            change.Properties.OrderBy(property => property.Property, StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Many_changes_in_one_go_are_counted_and_what_is_older_is_left_out()
    {
        var (body, cycle) = await StoreAsync(Examples.Read("mantova-2024"));
        await using var session = await test.Database.BeginReadingAsync(body, accountId: null);
        var group = Assert.Single(await ChangeStore.SinceAsync(session, cycle, LongAgo, most: 10));
        Assert.Empty(group.Changes);
        Assert.Equal(106, Assert.Single(group.Counts, count => count.Table == DossierTable.Measures).Rows);
        Assert.Null(group.Who);
        Assert.Empty(await ChangeStore.SinceAsync(session, cycle, DateTime.UtcNow.AddHours(1), most: 10));
    }

    [Fact]
    public async Task The_story_of_an_indicator_holds_what_is_its_own_and_nothing_of_others()
    {
        var (body, cycle) = await StoreAsync(Examples.Read("mantova-2024"));
        var figure = new FigureRef(FigureKind.Indicator, "OO 2.1.4 - Kpi 1");
        await using (var session = await test.Database.BeginAsync(body, accountId: null))
        {
            await CommentStore.AddAsync(session, cycle, figure, "una nota");
            await CommentStore.AddAsync(session, cycle, figure with { Code = "OO 2.1.3 - Kpi 1" }, "di un altro");
            await session.CommitAsync();
        }

        await using var reading = await test.Database.BeginReadingAsync(body, accountId: null);
        var groups = await ChangeStore.OfIndicatorAsync(reading, cycle, figure.Code, most: 100);
        Assert.Equal(2, groups.Count);
        Assert.Equal("una nota", Assert.Single(groups[0].Changes).Row.Column("text"));
        Assert.Equal(
            [DossierTable.Assignments, DossierTable.Indicators, DossierTable.Measures, DossierTable.Revisions, DossierTable.Targets],
            groups[1].Changes.Select(change => change.Table!.Value).OrderBy(table => table.ToString(), StringComparer.Ordinal)
        );
        Assert.Equal("una nota", Assert.Single(await CommentStore.ListAsync(reading, cycle, figure)).Text);
    }

    private async Task<(long Body, long Cycle)> StoreAsync(CycleDossier dossier)
    {
        await using var session = await test.Database.BeginOutsideAsync(accountId: null);
        var own = dossier.Plan.Body with { Code = Guid.NewGuid().ToString("N") };
        var body = await BodyStore.AddAsync(session, own);
        var cycle = await CycleStore.AddAsync(session, dossier, methodology: null);
        await session.CommitAsync();
        return (body.Id, cycle.Id);
    }

    private static IEnumerable<(DossierTable Table, IReadOnlyList<object> Rows)> RowsOf(CycleDossier dossier) =>
        [
            (DossierTable.Units, [.. dossier.Plan.Units]),
            (DossierTable.Objectives, [.. dossier.Plan.Objectives]),
            (DossierTable.Responsibilities, [.. dossier.Plan.Responsibilities]),
            (DossierTable.Indicators, [.. dossier.Plan.Indicators]),
            (DossierTable.Assignments, [.. dossier.Plan.Assignments]),
            (DossierTable.Targets, [.. dossier.Plan.Targets]),
            (DossierTable.Views, [.. dossier.Plan.Views]),
            (DossierTable.Sheets, [.. dossier.Plan.Sheets]),
            (DossierTable.SheetItems, [.. dossier.Plan.SheetItems]),
            (DossierTable.Measures, [.. dossier.Measures]),
            (DossierTable.Overrides, [.. dossier.Overrides]),
            (DossierTable.Judgements, [.. dossier.Judgements]),
            (DossierTable.Acts, [.. dossier.Acts]),
            (DossierTable.Revisions, [.. dossier.Revisions]),
            (DossierTable.PriorFigures, [.. dossier.PriorFigures]),
            (DossierTable.ContextTables, [.. dossier.ContextTables]),
        ];
}
