// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Explanations;

/// <summary>
/// Finds the figures that a user means: "ente"; a code, as it is or as documents print it; a code with its kind ("obiettivo:2.1"); an indicator on one of
/// its owners ("K1@2.1"). Case, blanks and punctuation other than @ make no difference when nothing is written exactly so.
/// </summary>
internal sealed class FigureLookup
{
    private const int MostSuggestions = 5;

    /// <summary>Stands between a code and that of its owner.</summary>
    private const char At = '@';

    private readonly IReadOnlyList<Figure> figures;
    private readonly string bodyCode;

    /// <summary>How many figures of a kind have the same code.</summary>
    private readonly Dictionary<(FigureKind Kind, string Code), int> namesakes;

    public FigureLookup(Scorecard card)
    {
        figures = [.. card.Figures];
        bodyCode = card.Plan.Body.Code;
        namesakes = figures.CountBy(figure => (figure.Ref.Kind, CodeOf(figure))).ToDictionary();
    }

    /// <summary>The figures that a text may mean; empty when none. Several, when it does not say enough.</summary>
    public IReadOnlyList<Figure> Find(string text)
    {
        text = text.Trim();
        var found = Matching(figures, text, preferCodes: false);
        if (found.Count > 0)
        {
            return found;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && FigureTokens.Kinds.TryParse(text[..colon], out var kind))
        {
            return Matching([.. figures.Where(figure => figure.Ref.Kind == kind)], text[(colon + 1)..].Trim(), preferCodes: true);
        }

        return TextFold.AreSame(text, FigureTokens.Kinds.Italian(FigureKind.Body))
            ? [.. figures.Where(figure => figure.Ref.Kind == FigureKind.Body)]
            : [];
    }

    /// <summary>How to ask for one figure so that nothing else is meant.</summary>
    public string NameOf(Figure figure)
    {
        var kind = FigureTokens.Kinds.Italian(figure.Ref.Kind);
        return figure.Ref.Kind == FigureKind.Body ? kind
            : figure.Ref.Owner is { } owner && namesakes[(figure.Ref.Kind, figure.Ref.Code)] > 1 ? $"{kind}:{figure.Ref.Code}{At}{owner}"
            : $"{kind}:{figure.Ref.Code}";
    }

    /// <summary>Codes that the user may have meant, the likeliest first.</summary>
    public IReadOnlyList<string> Suggestions(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var bare = colon > 0 && FigureTokens.Kinds.TryParse(text[..colon], out _) ? text[(colon + 1)..] : text;
        bare = bare.Split(At)[0];
        var codes = figures
            .SelectMany(CodesOf)
            .Where(code => code.Length > 0)
            .Distinct(StringComparer.Ordinal)
            .Order(NaturalOrder.Instance)
            .ToList();
        var nearest = new List<string>();
        while (nearest.Count < MostSuggestions && Nearest.To(bare, codes.Except(nearest, StringComparer.Ordinal)) is { } code)
        {
            nearest.Add(code);
        }

        var folded = TextFold.Fold(bare);
        var containing = codes.Where(code => folded.Length > 0 && TextFold.Fold(code).Contains(folded, StringComparison.Ordinal));
        return [.. nearest.Concat(containing).Distinct(StringComparer.Ordinal).Take(MostSuggestions)];
    }

    private List<Figure> Matching(IReadOnlyList<Figure> among, string text, bool preferCodes)
    {
        var found = Called(among, text, preferCodes);
        var at = text.LastIndexOf(At);
        if (found.Count > 0 || at <= 0)
        {
            return found;
        }

        var owners = CodesOfOwners(text[(at + 1)..]);
        var owned = among.Where(figure => figure.Ref.Owner is { } owner && owners.Contains(owner)).ToList();
        return Called(owned, text[..at].Trim(), preferCodes: true);
    }

    private List<Figure> Called(IReadOnlyList<Figure> among, string text, bool preferCodes)
    {
        var exact = among.Where(figure => CodeOf(figure) == text).ToList();
        if (!preferCodes || exact.Count == 0)
        {
            exact.AddRange(among.Where(figure => CodeOf(figure) != text && figure.PrintedCode == text));
        }

        return exact.Count > 0 || TextFold.Fold(text).Length == 0
            ? exact
            : [.. among.Where(figure => CodesOf(figure).Any(code => AreSame(code, text)))];
    }

    /// <summary>The codes of the objectives and sheets that a text may mean.</summary>
    private HashSet<string> CodesOfOwners(string text) =>
        figures
            .Where(figure => figure.Ref.Kind is FigureKind.Objective or FigureKind.Sheet)
            .Where(figure => CodesOf(figure).Any(code => TextFold.AreSame(code, text)))
            .Select(figure => figure.Ref.Code)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two names differ in nothing that matters. The sign before an owner does: "K1@" names no owner of K1, and "K1@2" is not K12.</summary>
    private static bool AreSame(string code, string text) =>
        code.Contains(At, StringComparison.Ordinal) == text.Contains(At, StringComparison.Ordinal) && TextFold.AreSame(code, text);

    private IEnumerable<string> CodesOf(Figure figure) => figure.PrintedCode is { } printed ? [CodeOf(figure), printed] : [CodeOf(figure)];

    private string CodeOf(Figure figure) => figure.Ref.Kind == FigureKind.Body ? bodyCode : figure.Ref.Code;
}
