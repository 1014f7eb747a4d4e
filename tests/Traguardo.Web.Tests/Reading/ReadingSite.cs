// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Sessions;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Reading;

/// <summary>One site for all tests of the reading pages.</summary>
[CollectionDefinition(Name)]
public sealed class ReadingSite : ICollectionFixture<TestSite>
{
    public const string Name = "reading";

    /// <summary>The example cycles, each with its body as addresses name them.</summary>
    public static TheoryData<string, string> Cycles { get; } =
        new()
        {
            { "cciaa-mantova", "mantova-2024" },
            { "cciaa-sondrio", "sondrio-2024" },
            { "cciaa-pavia", "pavia-2019" },
            { "cciaa-brescia", "brescia-2024-h1" },
        };

    public static string Path(string body, string cycle, string page) => $"/e/{body}/c/{cycle}/{page}";

    public static Task<TestClient> ControllerAsync(TestSite site, string body) => site.ClientAsync("controller." + body);

    /// <summary>A cycle with the methodology that it names.</summary>
    public static (CycleDossier Dossier, Domain.Methodologies.Methodology Methodology) Example(string name)
    {
        var dossier = Examples.Read(name);
        return (dossier, MethodologyReader.Read("m.yaml", Examples.Methodology(dossier)).Methodology!);
    }

    /// <summary>Adds a cycle to the body of an example; gives its name in addresses.</summary>
    public static async Task<string> AddAsync(TestSite site, string body, CycleDossier dossier, bool withMethodology)
    {
        await using var session = await InBodyAsync(site, body);
        var code = dossier.Plan.Cycle.Code + "-" + Guid.NewGuid().ToString("N")[..8];
        var renamed = dossier with { Plan = dossier.Plan with { Cycle = dossier.Plan.Cycle with { Code = code } } };
        var methodology = withMethodology ? new MethodologyText("m", "m", Examples.Methodology(dossier)) : null;
        var row = await CycleStore.AddAsync(session, renamed, methodology);
        await session.CommitAsync();
        return row.Slug;
    }

    /// <summary>A transaction in a body, by its controller.</summary>
    public static async Task<BodySession> InBodyAsync(TestSite site, string body)
    {
        long account;
        long id;
        await using (var outside = await site.Database.BeginOutsideAsync(accountId: null))
        {
            await using var command = outside.Command("select id from accounts where user_name = $1", "controller." + body);
            account = (long)(await command.ExecuteScalarAsync())!;
        }

        await using (var outside = await site.Database.BeginOutsideAsync(account))
        {
            id = (await BodyStore.ListAsync(outside)).Single(one => one.Slug == body).Id;
        }

        return await site.Database.BeginAsync(id, account);
    }
}
