// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Plans;

/// <summary>A body of its own with one cycle, and people who edit its plan.</summary>
public sealed class PlanDesk
{
    private static int bodies;

    private PlanDesk(Database database, long bodyId, CycleRow cycle, Methodology? methodology)
    {
        Database = database;
        BodyId = bodyId;
        Cycle = cycle;
        Methodology = methodology;
    }

    public Database Database { get; }

    public long BodyId { get; }

    public CycleRow Cycle { get; }

    public Methodology? Methodology { get; }

    public static async Task<PlanDesk> OpenAsync(Database database, CycleDossier dossier, string? methodology = null)
    {
        var number = Interlocked.Increment(ref bodies);
        var body = dossier.Plan.Body with { Code = $"{dossier.Plan.Body.Code}-{number}" };
        var text = methodology is null ? null : new MethodologyText("m", "M", methodology);
        await using var session = await database.BeginOutsideAsync(accountId: null);
        var stored = await BodyStore.AddAsync(session, body);
        var cycle = await CycleStore.AddAsync(session, dossier with { Plan = dossier.Plan with { Body = body } }, text);
        await session.CommitAsync();
        var read = methodology is null ? null : MethodologyReader.Read("m.yaml", methodology).Methodology;
        return new PlanDesk(database, stored.Id, cycle, read);
    }

    public Task<BodySession> BeginAsync(long? accountId = null) => Database.BeginAsync(BodyId, accountId);

    /// <summary>An account, to see who did what.</summary>
    public async Task<long> AccountAsync(string name)
    {
        await using var session = await Database.BeginOutsideAsync(accountId: null);
        await using var command = session.Command(
            "insert into accounts (user_name, normalized_user_name, display_name, security_stamp, concurrency_stamp) values ($1, $1, $2, '', '') returning id",
            Guid.NewGuid().ToString("N"),
            name
        );
        var id = (long)(await command.ExecuteScalarAsync())!;
        await session.CommitAsync();
        return id;
    }

    /// <summary>Starts the draft of the cycle and reads it.</summary>
    public async Task<DraftContent> StartAsync()
    {
        await using var session = await BeginAsync();
        var draft = await DraftStore.StartAsync(session, Cycle, empty: false);
        await session.CommitAsync();
        return await ReadAsync(draft.Id);
    }

    public async Task<DraftContent> ReadAsync(long planId)
    {
        await using var session = await BeginAsync();
        return (await DraftStore.ReadAsync(session, Cycle, planId))!;
    }

    /// <summary>The cycle with the plan in force.</summary>
    public async Task<CycleDossier> DossierAsync(DateOnly? day = null)
    {
        await using var session = await BeginAsync();
        return day is { } past ? await DossierStore.ReadAtAsync(session, Cycle, past) : await DossierStore.ReadAsync(session, Cycle);
    }

    /// <summary>Sends rows as somebody does who saw a draft.</summary>
    public async Task<DraftOutcome> SendAsync(DraftContent seen, params SentRow[] rows) => await SendAsync(null, seen, rows);

    public async Task<DraftOutcome> SendAsync(long? accountId, DraftContent seen, params SentRow[] rows)
    {
        await using var session = await BeginAsync(accountId);
        var outcome = await DraftWriter.SaveAsync(session, Cycle, seen.Header.Id, rows, Methodology);
        if (outcome is DraftSaved)
        {
            await session.CommitAsync();
        }

        return outcome;
    }

    /// <summary>A row of a draft by its code, as it is sent with some texts changed.</summary>
    public static SentRow Sent(DraftContent seen, DossierTable table, Func<DraftRow, bool> which, params (string Name, string Text)[] typed)
    {
        var row = seen.Rows(table).Single(which);
        var texts = RowForm.Of(table).Write(row.Record);
        var wanted = new Dictionary<string, string>(texts, StringComparer.Ordinal);
        foreach (var (name, text) in typed)
        {
            wanted[name] = text;
        }

        return new SentRow
        {
            Key = row.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Table = table,
            Id = row.Id,
            Version = row.Version,
            Seen = texts,
            Typed = wanted,
        };
    }

    public static SentRow SentObjective(DraftContent seen, string code, params (string Name, string Text)[] typed) =>
        Sent(seen, DossierTable.Objectives, row => ((Objective)row.Record).Code == code, typed);

    public static SentRow New(DossierTable table, params (string Name, string Text)[] typed) =>
        new()
        {
            Key = "nuova",
            Table = table,
            Typed = typed.ToDictionary(pair => pair.Name, pair => pair.Text, StringComparer.Ordinal),
        };
}
