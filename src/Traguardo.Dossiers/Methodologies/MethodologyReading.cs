// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies.Reading;

namespace Traguardo.Dossiers.Methodologies;

/// <summary>What came of reading a methodology: the whole methodology, or everything that stands in its way; never a part.</summary>
public sealed record MethodologyReading
{
    private MethodologyReading(Methodology? methodology, IReadOnlyList<MethodologyError> errors, int errorCount) =>
        (Methodology, Errors, ErrorCount) = (methodology, errors, errorCount);

    /// <summary>The methodology; null when there are errors.</summary>
    public Methodology? Methodology { get; }

    /// <summary>In the order of the file; empty when the methodology was read. Where there are very many, the last one says how many others there are.</summary>
    public IReadOnlyList<MethodologyError> Errors { get; }

    /// <summary>How many errors there are, also those that the list only counts.</summary>
    public int ErrorCount { get; }

    internal static MethodologyReading Of(Methodology methodology) => new(methodology, [], 0);

    internal static MethodologyReading Failed(ReadingContext context) => new(null, [.. context.Errors], context.ErrorCount);

    /// <summary>Where one error stands in the way of all others.</summary>
    internal static MethodologyReading Failed(MethodologyError error) => new(null, [error], 1);
}
