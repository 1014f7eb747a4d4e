// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;

namespace Traguardo.Cli.Loading;

/// <summary>A file or an argument is not what it should be. The program says why on the error stream and ends with <see cref="ExitCode.BadInput"/>.</summary>
/// <param name="summary">What cannot be done, in Italian, in one sentence.</param>
/// <param name="details">Why, one by one, with their places; empty when the summary says it.</param>
/// <param name="hint">What to do; null when that is plain.</param>
internal sealed class BadInputException(string summary, IReadOnlyList<string>? details = null, string? hint = null) : Exception(summary)
{
    public IReadOnlyList<string> Details { get; } = details ?? [];

    public string? Hint { get; } = hint;

    /// <summary>Says it on the error stream.</summary>
    public void Write(Terminal terminal)
    {
        terminal.Output.Flush();
        Paragraph.Write(terminal.Error, Message, terminal.Width, "traguardo: ", "  ");
        foreach (var detail in Details)
        {
            Paragraph.Write(terminal.Error, detail, terminal.Width, "  - ", "    ");
        }

        if (Hint is not null)
        {
            Paragraph.Write(terminal.Error, Hint, terminal.Width, "", "  ");
        }
    }
}
