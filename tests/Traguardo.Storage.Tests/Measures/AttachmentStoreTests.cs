// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Attachments;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Measures;

public sealed class AttachmentStoreTests(TestDatabase test) : IClassFixture<TestDatabase>
{
    private static readonly byte[] Content = RandomNumberGenerator.GetBytes(300_000);

    [Fact]
    public async Task A_file_comes_back_byte_by_byte_with_its_hash()
    {
        await using var session = await BeginAsync();
        var id = await AddAsync(session, "K 2", "prova.pdf");
        var found = await AttachmentStore.FindAsync(session, cycle, id);
        Assert.Equal((300_000L, "K 2", "prova.pdf"), (found!.Size, found.Indicator, found.Name));
        Assert.Equal(SHA256.HashData(Content), found.Sha256);
        using var copy = new MemoryStream();
        await AttachmentStore.CopyToAsync(session, found, copy);
        Assert.Equal(Content, copy.ToArray());
    }

    [Fact]
    public async Task A_file_taken_away_is_listed_no_more_and_stays_for_the_register()
    {
        await using var session = await BeginAsync();
        var id = await AddAsync(session, "K 2", "prova.pdf");
        var other = await AddAsync(session, "K «1»", "prova.pdf");
        Assert.True(await AttachmentStore.RemoveAsync(session, cycle, id));
        Assert.False(await AttachmentStore.RemoveAsync(session, cycle, id));
        Assert.Empty(await AttachmentStore.ListAsync(session, cycle, "K 2"));
        Assert.Equal(other, Assert.Single(await AttachmentStore.ListAsync(session, cycle)).Id);
        Assert.NotNull((await AttachmentStore.FindAsync(session, cycle, id))!.RemovedAt);
    }

    [Fact]
    public async Task The_register_has_the_hash_of_a_file_and_not_the_file()
    {
        await using var session = await BeginAsync();
        await AddAsync(session, "K 2", "prova.pdf");
        await using var command = session.Command(
            "select new::text from audit_entries where body_id = $1 and subject = 'attachments'",
            session.RequiredBodyId
        );
        var entry = (string)(await command.ExecuteScalarAsync())!;
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Content)), entry, StringComparison.Ordinal);
        Assert.True(entry.Length < 2000, $"the entry has {entry.Length} characters");
    }

    private long cycle;

    private async Task<BodySession> BeginAsync()
    {
        var session = await test.Database.BeginOutsideAsync(accountId: null);
        var code = Guid.NewGuid().ToString("N");
        await BodyStore.AddAsync(session, new Body(code, code));
        cycle = (await CycleStore.AddAsync(session, FullDossier.Make(), methodology: null)).Id;
        return session;
    }

    private Task<long> AddAsync(BodySession session, string indicator, string name) =>
        AttachmentStore.AddAsync(
            session,
            cycle,
            new NewAttachment(indicator, name, "application/pdf", new MemoryStream(Content, writable: false))
        );
}
