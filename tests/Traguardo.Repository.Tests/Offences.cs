// SPDX-License-Identifier: AGPL-3.0-or-later
namespace Traguardo.Repository.Tests;

internal static class Offences
{
    /// <summary>Fails with every offence on a line of its own: whoever broke a rule should see all the places at once.</summary>
    public static void MustBeNone(IEnumerable<string> offences, string rule)
    {
        var all = offences.ToList();
        Assert.True(all.Count == 0, $"{rule}\n  {string.Join("\n  ", all)}");
    }
}
