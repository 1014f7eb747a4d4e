// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;
using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Web.Components.Structure;

/// <summary>A figure explained, ready to print.</summary>
/// <param name="Line">Name and score in one line.</param>
/// <param name="Href">Page of what the figure belongs to; null when it has none.</param>
/// <param name="Weight">How it enters the figure above; null at the top.</param>
/// <param name="Notes">Rule, calculation, target, result, source: one sentence each.</param>
/// <param name="Below">The figures that it was made from.</param>
public sealed record DerivationNode(
    string Line,
    string? Href,
    string? Weight,
    IReadOnlyList<DerivationNote> Notes,
    IReadOnlyList<DerivationNode> Below
)
{
    /// <summary>An explanation of the domain with addresses. A rule is told with its title and source where it is met first; after that its name is enough.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <param name="addressOf">Page of a figure; null when it has none.</param>
    /// <param name="ruleAddress">Where a rule of the methodology is told; null when nowhere.</param>
    public static DerivationNode Of(Explanation explanation, Func<FigureRef, string?> addressOf, Func<string, string?> ruleAddress) =>
        Of(explanation, addressOf, ruleAddress, new HashSet<string>(StringComparer.Ordinal));

    private static DerivationNode Of(
        Explanation explanation,
        Func<FigureRef, string?> addressOf,
        Func<string, string?> ruleAddress,
        HashSet<string> rulesTold
    ) =>
        new(
            explanation.Line,
            addressOf(explanation.Figure),
            explanation.Weight,
            [.. explanation.Sentences.Select(sentence => NoteOf(sentence, addressOf, ruleAddress, rulesTold))],
            [.. explanation.Below.Select(below => Of(below, addressOf, ruleAddress, rulesTold))]
        );

    private static DerivationNote NoteOf(
        Note sentence,
        Func<FigureRef, string?> addressOf,
        Func<string, string?> ruleAddress,
        HashSet<string> rulesTold
    )
    {
        var known = sentence.Parts.TakeWhile(part => part.Rule is not { } rule || rulesTold.Add(rule)).Count();
        var parts = sentence
            .Parts.Take(known + 1)
            .Select(part => new DerivationPart(
                part.Text,
                part.Figure is { } figure ? addressOf(figure)
                    : part.Rule is { } rule ? ruleAddress(rule)
                    : null
            ));
        return new DerivationNote(known < sentence.Parts.Count ? [.. parts, new DerivationPart(" (come sopra)")] : [.. parts]);
    }
}

/// <summary>A sentence of a derivation.</summary>
/// <param name="Parts">Its pieces in order.</param>
public sealed record DerivationNote(IReadOnlyList<DerivationPart> Parts)
{
    /// <summary>A sentence that leads nowhere.</summary>
    public DerivationNote(string text)
        : this([new DerivationPart(text)]) { }
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Text">Words, or a number.</param>
/// <param name="Href">Page of the figure or rule that it is; null for mere words.</param>
public sealed record DerivationPart(string Text, string? Href = null);
