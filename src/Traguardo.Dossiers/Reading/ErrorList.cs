// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>Collects errors up to a limit, beyond which it only counts: nobody reads ten thousand of them, and they must not fill the memory.</summary>
internal sealed class ErrorList
{
    public const int Limit = 200;

    private readonly List<ReadingError> errors = [];
    private int more;
    private SourceLocation? last;

    public bool Any => errors.Count > 0;

    /// <summary>How many errors there are, also those that are only counted.</summary>
    public int Count => errors.Count + more;

    /// <summary>True when what follows could only repeat the last error in other words.</summary>
    public bool IsStopped { get; private set; }

    public void Add(SourceLocation location, string message, string? found = null, string? expected = null)
    {
        if (IsStopped)
        {
            return;
        }

        if (errors.Count < Limit)
        {
            errors.Add(new ReadingError(location, message, found, expected));
            return;
        }

        more++;
        last = location;
    }

    /// <summary>Adds an error whose advice takes time to find: it is looked for only when the error is kept.</summary>
    public void Add(SourceLocation location, string message, string? found, Func<string> expected) =>
        Add(location, message, found, errors.Count < Limit && !IsStopped ? expected() : null);

    /// <summary>Adds an error after which the rest of the file means nothing: errors that follow are dropped.</summary>
    public void Stop(SourceLocation location, string message, string? found = null, string? expected = null)
    {
        Add(location, message, found, expected);
        IsStopped = true;
    }

    /// <summary>Leaves only one error: the file is not what it should be, and what was noticed in it is of no interest.</summary>
    public void StopWithOnly(SourceLocation location, string message, string? found = null, string? expected = null)
    {
        errors.Clear();
        more = 0;
        Stop(location, message, found, expected);
    }

    /// <summary>The errors, and as the last one how many others there are.</summary>
    public IReadOnlyList<ReadingError> ToList() =>
        more == 0
            ? [.. errors]
            :
            [
                .. errors,
                new ReadingError(
                    last! with
                    {
                        Row = null,
                        Column = null,
                        Letters = null,
                    },
                    more == 1 ? "… e un altro errore" : $"… e altri {more} errori"
                ),
            ];
}
