// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Documents;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Documents;

/// <summary>A body with a cycle, and sessions in it.</summary>
internal sealed class DocumentDesk(Database database, long body, CycleRow cycle)
{
    public long Cycle => cycle.Id;

    public CycleRow Row => cycle;

    public static async Task<DocumentDesk> OpenAsync(Database database)
    {
        await using var session = await database.BeginOutsideAsync(accountId: null);
        var code = Guid.NewGuid().ToString("N");
        var body = await BodyStore.AddAsync(session, new Body(code, code));
        var cycle = await CycleStore.AddAsync(session, FullDossier.Make() with { Narratives = [] }, methodology: null);
        await session.CommitAsync();
        return new DocumentDesk(database, body.Id, cycle);
    }

    public Task<BodySession> BeginAsync() => database.BeginAsync(body, accountId: null);

    /// <summary>Does something and keeps it.</summary>
    public async Task<T> DoAsync<T>(Func<BodySession, Task<T>> work)
    {
        await using var session = await BeginAsync();
        var result = await work(session);
        await session.CommitAsync();
        return result;
    }

    public async Task<T> ReadAsync<T>(Func<BodySession, Task<T>> work)
    {
        await using var session = await database.BeginReadingAsync(body, accountId: null);
        return await work(session);
    }

    public async Task<StoredDocument> AddAsync(params (string Format, byte[] Content)[] files)
    {
        var stamp = await ReadAsync(session => DocumentStore.StampAsync(session, cycle.Id));
        var document = new NewDocument(
            "relazione",
            "testo del modello",
            IsOwn: false,
            "Relazione",
            new DateOnly(2031, 12, 31),
            AsOf: null,
            stamp,
            IsComplete: false,
            """[{"Message":"manca"}]""",
            [.. files.Select(file => new NewDocumentFile(file.Format, "relazione." + file.Format, file.Content))]
        );
        var id = await DoAsync(session => DocumentStore.AddAsync(session, cycle.Id, document));
        return await FindAsync(id) ?? throw new InvalidOperationException("Not there");
    }

    public Task<StoredDocument?> FindAsync(long id) => ReadAsync(session => DocumentStore.FindAsync(session, cycle.Id, id));
}
