// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Tests.Cluster;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Traguardo.Storage.Tests;

/// <summary>Runs the tests, as the entry point that xunit generates does; or is the other process of a test that needs one.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        args switch
        {
            [ClusterHost.Command, var folder, .. var switches] => ClusterHost.RunAsync(folder, switches),
            _ when args.Contains("--server", StringComparer.Ordinal) || args.Contains("--internal-msbuild-node", StringComparer.Ordinal) =>
                TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
            _ => ConsoleRunner.Run(args),
        };
}
