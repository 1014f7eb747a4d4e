// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Roles;
using Traguardo.Storage.Tests.Support;
using Traguardo.Web.Access;

namespace Traguardo.Web.Tests.Access;

public sealed class AccessTableTests
{
    [Fact]
    public void The_documented_table_is_the_one_that_the_program_follows()
    {
        var rows = File.ReadAllLines(Path.Combine(Examples.Root, "docs", "ruoli.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries))
            .ToList();
        var roles = Enum.GetValues<Role>();
        Assert.Equal(roles.Select(RoleTokens.Roles.Name), rows[0][1..]);
        var permissions = Enum.GetValues<Permission>();
        Assert.Equal(permissions.Length, rows.Count - 1);
        for (var index = 0; index < permissions.Length; index++)
        {
            var expected = roles.Select(role => AccessTable.RolesWith(permissions[index]).Contains(role) ? "sì" : "no");
            Assert.True(expected.SequenceEqual(rows[index + 1][1..]), $"{permissions[index]}: {rows[index + 1][0]}");
        }
    }
}
