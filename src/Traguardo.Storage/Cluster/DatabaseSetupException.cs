// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cluster;

/// <summary>
/// The database cannot be started or reached for a reason that the person who starts the program can remove. Says it in Italian, without
/// passwords; the program prints it and ends.
/// </summary>
/// <param name="message">What cannot be done and why, in one sentence that may follow "traguardo: ".</param>
/// <param name="hint">What to do; null when that is plain.</param>
/// <param name="details">What PostgreSQL or the system said, in its own words, line by line; empty when nothing.</param>
/// <param name="cause">The exception that told; null when none.</param>
public sealed class DatabaseSetupException(
    string message,
    string? hint = null,
    IReadOnlyList<string>? details = null,
    Exception? cause = null
) : Exception(message, cause)
{
    public string? Hint { get; } = hint;

    public IReadOnlyList<string> Details { get; } = details ?? [];

    /// <summary>Message, details and hint, one a line: what to print.</summary>
    public string Explanation => string.Join('\n', Details.Select(line => "  " + line).Prepend(Message).Concat(Hint is null ? [] : [Hint]));
}
