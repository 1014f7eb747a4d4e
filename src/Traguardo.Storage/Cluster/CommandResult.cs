// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>What a command of the system gave back.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its error stream.</param>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>The last lines that it said on both streams, without empty ones.</summary>
    public IReadOnlyList<string> LastLines =>
        [.. (Output + "\n" + Error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).TakeLast(12)];
}
