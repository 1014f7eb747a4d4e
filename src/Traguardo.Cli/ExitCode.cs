// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing to point out.</summary>
    public const int Fine = 0;

    /// <summary>Done, and there is something to look at: a figure that does not come out, a difference.</summary>
    public const int Findings = 1;

    /// <summary>Not done: the command or a file is not what it should be.</summary>
    public const int BadInput = 2;

    /// <summary>A defect of the program (<c>EX_SOFTWARE</c>).</summary>
    public const int Defect = 70;

    /// <summary>The output is closed or full: results could not be written.</summary>
    public const int NoOutput = 74;
}
