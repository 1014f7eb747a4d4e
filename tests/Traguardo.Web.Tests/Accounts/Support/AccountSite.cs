// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Features.Accounts;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>A database for a class of tests, and nodes on it.</summary>
public sealed class AccountSite(TestCluster cluster) : IAsyncLifetime
{
    /// <summary>A password that the rules take.</summary>
    public const string Password = "quattro tavoli verdi ridono";

    private readonly List<Node> nodes = [];

    public TestDatabase Test { get; } = new(cluster) { FromNothing = true };

    public ValueTask InitializeAsync() => Test.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await Test.DisposeAsync();
    }

    /// <summary>Starts a node, which ends with the tests.</summary>
    internal async Task<Node> NodeAsync(AccountOptions? options = null)
    {
        var node = await Node.StartAsync(Test.Database, options ?? new AccountOptions());
        nodes.Add(node);
        return node;
    }
}
