// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Features.Units;

namespace Traguardo.Web.Features.PerformanceTree;

/// <summary>What to look for in the tree. An element is found when it answers to everything that is asked.</summary>
/// <param name="Search">Words that must all stand in code, name or description; empty for none.</param>
/// <param name="Unit">A unit that must take part; empty for any.</param>
/// <param name="Tag">A tag that it must have; empty for any.</param>
/// <param name="State">Outcome or state in words; empty for any.</param>
/// <param name="Rating">Class of its score; empty for any.</param>
public sealed record TreeFilter(string Search, string Unit, string Tag, string State, string Rating)
{
    /// <summary>Longer searches are cut.</summary>
    private const int LongestSearch = 200;

    /// <summary>Finds nothing and leaves nothing out.</summary>
    public static TreeFilter None { get; } = new("", "", "", "", "");

    public bool IsEmpty => this == None;

    public static TreeFilter Of(IQueryCollection query) =>
        new(Cut(query["cerca"]), Cut(query["unita"]), Cut(query["etichetta"]), Cut(query["stato"]), Cut(query["giudizio"]));

    /// <summary>Makes the questions ready to be asked of many elements.</summary>
    /// <param name="unit">The unit asked for; null when none is, or there is none such.</param>
    internal Finder Prepare(UnitNode? unit) => new(this, unit);

    private static string Cut(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return trimmed.Length <= LongestSearch ? trimmed : trimmed[..LongestSearch];
    }

    /// <summary>Asks elements of the tree.</summary>
    internal sealed class Finder(TreeFilter filter, UnitNode? unit)
    {
        private readonly string[] words = filter
            .Search.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Fold)
            .ToArray();
        private readonly HashSet<string> objectivesOfUnit = (unit?.Objectives ?? [])
            .Select(node => node.Objective.Code)
            .ToHashSet(StringComparer.Ordinal);
        private readonly HashSet<Domain.Scoring.FigureRef> rowsOfUnit = (unit?.Rows ?? []).Select(row => row.Ref).ToHashSet();

        public bool Finds(ObjectiveNode node) =>
            IsNamed(node.Code, node.Objective.Code, node.Objective.Title, node.Objective.Description)
            && (filter.Unit.Length == 0 || objectivesOfUnit.Contains(node.Objective.Code))
            && (filter.Tag.Length == 0 || node.Objective.Tags.Contains(filter.Tag))
            && (filter.State.Length == 0 || (node.Figure.PrintedRating is null && node.Look.Word == filter.State))
            && (filter.Rating.Length == 0 || node.Figure.PrintedRating == filter.Rating);

        public bool Finds(IndicatorRow row) =>
            IsNamed(row.Code, row.Indicator.Code, row.Indicator.Name, row.Indicator.Description)
            && (filter.Unit.Length == 0 || rowsOfUnit.Contains(row.Ref))
            && (filter.Tag.Length == 0 || row.Indicator.Tags.Contains(filter.Tag))
            && (filter.State.Length == 0 || row.Look.Word == filter.State)
            && (filter.Rating.Length == 0 || row.Figure.PrintedRating == filter.Rating);

        private bool IsNamed(params ReadOnlySpan<string?> texts)
        {
            foreach (var word in words)
            {
                var found = false;
                foreach (var text in texts)
                {
                    found = found || (text is not null && Fold(text).Contains(word, StringComparison.Ordinal));
                }

                if (!found)
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Without accents and case; signs stay, since codes have them.</summary>
        private static string Fold(string text) =>
            string.Concat(text.Select(letter => char.IsLetterOrDigit(letter) ? TextFold.Fold(letter.ToString()) : letter.ToString()));
    }
}
