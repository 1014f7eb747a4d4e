// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;

namespace Traguardo.Dossiers.Methodologies;

/// <summary>What came of reading a methodology: the whole methodology, or everything that stands in its way; never a part.</summary>
public sealed record MethodologyReading
{
    private MethodologyReading(Methodology? methodology, IReadOnlyList<MethodologyError> errors) =>
        (Methodology, Errors) = (methodology, errors);

    /// <summary>The methodology; null when there are errors.</summary>
    public Methodology? Methodology { get; }

    /// <summary>In the order of the file; empty when the methodology was read.</summary>
    public IReadOnlyList<MethodologyError> Errors { get; }

    internal static MethodologyReading Of(Methodology methodology) => new(methodology, []);

    internal static MethodologyReading Failed(IEnumerable<MethodologyError> errors) =>
        new(null, [.. errors.OrderBy(error => error.Line).ThenBy(error => error.Column)]);
}
