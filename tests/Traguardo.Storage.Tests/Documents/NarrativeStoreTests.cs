// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Documents;

public sealed class NarrativeStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task A_text_that_is_saved_is_part_of_the_cycle()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var stamp = await desk.ReadAsync(session => CycleStore.StampAsync(session, desk.Cycle));
        Assert.Null(await SaveAsync(desk, "premessa", "**Testo**", NarrativeStore.NoVersion));
        var dossier = await desk.ReadAsync(session => DossierStore.ReadAsync(session, desk.Row));
        Assert.Equal(new Narrative("premessa", null, "**Testo**"), Assert.Single(dossier.Narratives));
        Assert.True(await desk.ReadAsync(session => CycleStore.StampAsync(session, desk.Cycle)) > stamp);
    }

    [Fact]
    public async Task Every_version_of_a_text_is_kept_also_when_it_is_taken_away()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "premessa", "uno", NarrativeStore.NoVersion);
        await SaveAsync(desk, "altro", "altro", NarrativeStore.NoVersion);
        await SaveAsync(desk, "premessa", "due", (await FindAsync(desk, "premessa")).Version);
        await SaveAsync(desk, "premessa", "  \n", (await FindAsync(desk, "premessa")).Version);
        Assert.Null((await FindAsync(desk, "premessa")).Text);
        var history = await desk.ReadAsync(session => NarrativeStore.HistoryAsync(session, desk.Cycle, "premessa"));
        Assert.Equal([null, "due", "uno"], history.Select(version => version.Text));
        Assert.Equal(
            ["altro", "premessa"],
            (await desk.ReadAsync(session => NarrativeStore.LastChangesAsync(session, desk.Cycle))).Keys.Order()
        );
    }

    [Fact]
    public async Task Who_began_from_an_older_text_is_shown_the_present_one_and_nothing_is_stored()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "premessa", "di un altro", NarrativeStore.NoVersion);
        var conflict = await SaveAsync(desk, "premessa", "il mio", NarrativeStore.NoVersion);
        Assert.Equal("di un altro", conflict?.Text);
        Assert.Equal("di un altro", (await FindAsync(desk, "premessa")).Text);
        Assert.Null(await SaveAsync(desk, "premessa", "il mio", conflict!.Version));
        Assert.Equal("il mio", (await FindAsync(desk, "premessa")).Text);
    }

    [Fact]
    public async Task A_text_that_is_already_there_changes_nothing_whoever_wrote_it()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "premessa", "uguale", NarrativeStore.NoVersion);
        Assert.Null(await SaveAsync(desk, "premessa", "uguale", NarrativeStore.NoVersion));
        Assert.Single(await desk.ReadAsync(session => NarrativeStore.HistoryAsync(session, desk.Cycle, "premessa")));
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_does()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(index => Task.Run(() => SaveAsync(desk, "premessa", "testo " + index, NarrativeStore.NoVersion)))
        );
        Assert.Single(outcomes, outcome => outcome is null);
    }

    [Fact]
    public async Task The_text_of_an_earlier_cycle_is_found_and_none_of_a_later_one()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "premessa", "di prima", NarrativeStore.NoVersion);
        var found = await desk.ReadAsync(session => NarrativeStore.EarlierAsync(session, desk.Row.End.AddDays(1), "premessa"));
        Assert.Equal(new EarlierNarrative(desk.Row.Title, "di prima"), found);
        Assert.Null(await desk.ReadAsync(session => NarrativeStore.EarlierAsync(session, desk.Row.End, "premessa")));
        Assert.Null(await desk.ReadAsync(session => NarrativeStore.EarlierAsync(session, desk.Row.End.AddDays(1), "altro")));
    }

    private static Task<StoredNarrative?> SaveAsync(DocumentDesk desk, string section, string text, string seen) =>
        desk.DoAsync(session => NarrativeStore.SaveAsync(session, desk.Cycle, section, text, seen));

    private static Task<StoredNarrative> FindAsync(DocumentDesk desk, string section) =>
        desk.ReadAsync(session => NarrativeStore.FindAsync(session, desk.Cycle, section));
}
