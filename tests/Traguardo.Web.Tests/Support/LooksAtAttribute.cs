// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

namespace Traguardo.Web.Tests.Support;

/// <summary>
/// Says which pages of the site a browser test looks at, so that <see cref="Access.LookedPagesTests"/> can tell those at which none does. What it
/// says is held against what the test did: a test that passes without having looked at one of them fails.
/// </summary>
/// <param name="pages">
/// Routes as the site maps them, or addresses; at a theory, the texts of its rows that begin with a slash count besides.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LooksAtAttribute(params string[] pages) : BeforeAfterTestAttribute
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Looked = new(StringComparer.Ordinal);

    /// <summary>Remembers that the test that runs looks at an address.</summary>
    public static void Record(Uri address)
    {
        if (TestContext.Current.Test is { } test)
        {
            Looked.GetOrAdd(test.UniqueID, _ => []).Add(address.AbsolutePath);
        }
    }

    /// <summary>All pages that a test says it looks at, over all its rows.</summary>
    public static IEnumerable<string> Of(MethodInfo method) =>
        method.GetCustomAttribute<LooksAtAttribute>() is { } own
            ? own.Pages.Concat(method.GetCustomAttributes<InlineDataAttribute>().SelectMany(row => AddressesIn(row.Data)))
            : [];

    private string[] Pages => pages;

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        var seen = Looked.TryRemove(test.UniqueID, out var paths) ? [.. paths] : Array.Empty<string>();
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            // It has something better to say
            return;
        }

        foreach (var page in pages.Concat(AddressesIn(test.TestMethodArguments)))
        {
            Assert.True(seen.Any(path => PagePattern.Matches(page, path)), $"{page} was not looked at, but only: {string.Join(' ', seen)}");
        }
    }

    private static IEnumerable<string> AddressesIn(IEnumerable<object?> arguments) =>
        arguments.OfType<string>().Where(text => text.StartsWith('/')).Select(text => text.Split('?')[0]);
}
