// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Documents;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Documents;

public sealed class TemplateStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task The_last_version_of_a_template_counts_and_the_earlier_ones_stay()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        Assert.Null(await SaveAsync(desk, "uno", 0));
        Assert.Null(await SaveAsync(desk, "due", (await HistoryAsync(desk))[0].Id));
        Assert.Equal("due", Assert.Single(await ListAsync(desk)).Text);
        Assert.Equal(["due", "uno"], (await HistoryAsync(desk)).Select(version => version.Text));
    }

    [Fact]
    public async Task Going_back_to_the_template_provided_is_a_version_too()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "uno", 0);
        Assert.Null(await SaveAsync(desk, text: null, (await HistoryAsync(desk))[0].Id));
        Assert.Empty(await ListAsync(desk));
        Assert.Equal([null, "uno"], (await HistoryAsync(desk)).Select(version => version.Text));
    }

    [Fact]
    public async Task Who_began_from_an_older_version_is_shown_the_present_one_and_nothing_is_stored()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "uno", 0);
        var conflict = await SaveAsync(desk, "due", 0);
        Assert.Equal("uno", conflict?.Text);
        Assert.Equal("uno", Assert.Single(await ListAsync(desk)).Text);
    }

    [Fact]
    public async Task The_same_text_again_is_no_new_version()
    {
        var desk = await DocumentDesk.OpenAsync(test.Database);
        await SaveAsync(desk, "uno", 0);
        Assert.Null(await SaveAsync(desk, "uno", (await HistoryAsync(desk))[0].Id));
        Assert.Single(await HistoryAsync(desk));
    }

    private static Task<TemplateVersion?> SaveAsync(DocumentDesk desk, string? text, long seen) =>
        desk.DoAsync(session => TemplateStore.SaveAsync(session, "relazione", "Relazione", text, seen));

    private static Task<IReadOnlyList<TemplateVersion>> ListAsync(DocumentDesk desk) =>
        desk.ReadAsync(session => TemplateStore.ListAsync(session));

    private static Task<IReadOnlyList<TemplateVersion>> HistoryAsync(DocumentDesk desk) =>
        desk.ReadAsync(session => TemplateStore.HistoryAsync(session, "relazione"));
}
