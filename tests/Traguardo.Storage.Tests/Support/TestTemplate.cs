// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Tests.Support;

/// <summary>What every test database of this assembly starts with: the schema. An assembly that links <see cref="TestCluster"/> has its own.</summary>
internal static class TestTemplate
{
    /// <summary>Fills the database that all others are copied from, given the string that connects as its owner. Called once.</summary>
    public static Func<string, Task> PrepareAsync { get; } =
        async owner => await (await Database.OpenAsync(owner + ";Pooling=false")).DisposeAsync();
}
