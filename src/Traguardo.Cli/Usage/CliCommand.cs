// SPDX-License-Identifier: AGPL-3.0-or-later

using System.CommandLine;

namespace Traguardo.Cli.Usage;

/// <summary>A command with the examples that its help shows.</summary>
/// <param name="name">What users type.</param>
/// <param name="summary">What it does, in one line of the list of commands.</param>
internal sealed class CliCommand(string name, string summary) : Command(name, summary)
{
    /// <summary>What else its help says; null when the summary is enough.</summary>
    public string? Details { get; init; }

    public required IReadOnlyList<UsageExample> Examples { get; init; }
}

/// <summary>A command line and what it is for.</summary>
/// <param name="Line">What to type, without the program's name.</param>
/// <param name="Purpose">What it does.</param>
internal sealed record UsageExample(string Line, string Purpose);
