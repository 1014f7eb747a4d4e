// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>How cells show what is in them: up to four sections, of which the number chooses one, by its sign or by conditions; the last may be for texts.</summary>
internal sealed class NumberFormat
{
    /// <summary>The longest that programs let people write.</summary>
    private const int LongestCode = 255;

    private const int MostSections = 4;

    private readonly List<FormatSection> numbers = [];

    /// <param name="code">As it is written in the file.</param>
    public NumberFormat(string code)
    {
        Code = code;
        var sections = code.Length <= LongestCode ? SectionsOf(code) : [];
        if (sections.Count is 0 or > MostSections)
        {
            return;
        }

        var forTexts = sections.Count == MostSections || sections[^1].HasText ? sections[^1] : null;
        ShowsTexts = forTexts is null or { IsPlainText: true };
        numbers.AddRange(forTexts is null ? sections : sections.SkipLast(1));
        if (numbers.Count == 0 && ShowsTexts)
        {
            numbers.AddRange(SectionsOf("General"));
        }
    }

    public string Code { get; }

    /// <summary>True when a text is shown, and as it is.</summary>
    public bool ShowsTexts { get; }

    /// <summary>
    /// The section that shows a number; null when who sees the cell does not see the number for what it is: it is hidden, divided, without its sign, among words,
    /// or shown in a way that is not known here.
    /// </summary>
    public FormatSection? SectionFor(decimal value)
    {
        var section = numbers.Exists(section => section.Condition is not null) ? OfConditions(value) : OfSigns(value);
        return section is not null && section.Shows(value, hasSignByItself: numbers is [{ Condition: null }]) ? section : null;
    }

    private FormatSection? OfSigns(decimal value) =>
        numbers.Count switch
        {
            0 => null,
            1 => numbers[0],
            2 => numbers[value < 0 ? 1 : 0],
            _ => numbers[
                value < 0 ? 1
                : value == 0 ? 2
                : 0
            ],
        };

    /// <summary>The first section that takes the number. One without condition takes all the rest; of such a section before the last one it is not sure what it takes.</summary>
    private FormatSection? OfConditions(decimal value)
    {
        var section = numbers.Find(section => section.Condition?.Holds(value) ?? true);
        return section?.Condition is not null || section == numbers[^1] ? section : null;
    }

    private static List<FormatSection> SectionsOf(string code)
    {
        var sections = new List<FormatSection>();
        var tokens = new List<FormatToken>();
        foreach (var token in FormatToken.Split(code))
        {
            if (token.Kind == FormatTokenKind.End)
            {
                sections.Add(new FormatSection(tokens));
                tokens.Clear();
            }
            else
            {
                tokens.Add(token);
            }
        }

        sections.Add(new FormatSection(tokens));
        return sections;
    }
}
