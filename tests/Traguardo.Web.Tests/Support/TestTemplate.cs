// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Sessions;
using Traguardo.Web.Hosting;

namespace Traguardo.Storage.Tests.Support;

/// <summary>What every test database of this assembly starts with: the example bodies and the sample accounts.</summary>
internal static class TestTemplate
{
    /// <summary>Fills the database that all others are copied from, given the string that connects as its owner. Called once.</summary>
    public static Func<string, Task> PrepareAsync { get; } =
        async owner =>
        {
            await using var database = await Database.OpenAsync(owner + ";Pooling=false");
            await new Demonstration(database, RepositoryRoot.Path).FillAsync();
        };
}
