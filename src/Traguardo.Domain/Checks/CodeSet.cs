// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Checks;

/// <summary>The codes of a kind of thing, to see whether a reference names one of them.</summary>
internal sealed class CodeSet
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> byFolded = new(StringComparer.Ordinal);

    /// <param name="reference">How a sentence says "the reference to it": "al livello".</param>
    /// <param name="expected">What a reference should hold: "il codice di un livello del piano".</param>
    /// <param name="codes">The codes; blank ones name nothing.</param>
    public CodeSet(string reference, string expected, IEnumerable<string> codes)
    {
        Reference = reference;
        Expected = expected;
        foreach (var code in codes.Where(code => !string.IsNullOrWhiteSpace(code)))
        {
            this.codes.Add(code);
            byFolded.TryAdd(TextFold.Fold(code), code);
        }
    }

    public string Reference { get; }

    public string Expected { get; }

    public bool Contains(string code) => codes.Contains(code);

    /// <summary>A code that differs only by case, accents, spaces or signs ("OS1.1" for "OS 1.1"); null when there is none. Nearer guesses would be wrong: 1.2 is no misprint of 1.1.</summary>
    public string? Like(string code) => byFolded.GetValueOrDefault(TextFold.Fold(code));
}
