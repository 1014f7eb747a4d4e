// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The pieces of one section of a number format, sorted.</summary>
internal sealed partial class FormatPieces
{
    private readonly StringBuilder prefix = new();
    private readonly StringBuilder digits = new();
    private readonly StringBuilder suffix = new();
    private readonly List<string> days = [];

    public FormatPieces(IEnumerable<FormatToken> tokens)
    {
        foreach (var token in tokens)
        {
            Add(token);
        }
    }

    /// <summary>False when a piece is not known, there is one too many, or text stands among the digits.</summary>
    public bool AreKnown { get; private set; } = true;

    /// <summary>Text before the digits.</summary>
    public string Prefix => prefix.ToString();

    /// <summary>The places of digits and what belongs to them, or the word "General".</summary>
    public string Digits => digits.ToString();

    /// <summary>Text behind the digits.</summary>
    public string Suffix => suffix.ToString();

    /// <summary>Parts of a date or time, each as many times its letter as it is written.</summary>
    public IReadOnlyList<string> Days => days;

    public FormatCondition? Condition { get; private set; }

    public bool IsRed { get; private set; }

    public bool HasText { get; private set; }

    private void Add(FormatToken token)
    {
        switch (token.Kind)
        {
            case FormatTokenKind.Literal:
                AddLiteral(token.Text);
                break;
            case FormatTokenKind.Bracket:
                AddBracket(token.Text);
                break;
            case FormatTokenKind.General or FormatTokenKind.Digits:
                AreKnown &= string.IsNullOrWhiteSpace(Suffix);
                digits.Append(token.Text);
                break;
            case FormatTokenKind.Day:
                days.Add(token.Text.ToLowerInvariant());
                break;
            case FormatTokenKind.Text:
                AreKnown &= !HasText;
                HasText = true;
                break;
        }
    }

    private void AddLiteral(string text) => (digits.Length == 0 ? prefix : suffix).Append(text);

    private void AddBracket(string text)
    {
        if (FormatCondition.Parse(text) is { } condition)
        {
            AreKnown &= Condition is null;
            Condition = condition;
        }
        else if (Currencies().Match(text) is { Success: true } currency)
        {
            AddLiteral(currency.Groups["other"].Value);
        }
        else if (Colours().IsMatch(text))
        {
            IsRed |= text.Equals("red", StringComparison.OrdinalIgnoreCase);
        }
        else
        {
            AreKnown &= ElapsedTimes().IsMatch(text);
            days.Add("[" + text);
        }
    }

    [GeneratedRegex(
        "^(black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Colours();

    /// <summary>A sign or abbreviation of money, which changes nothing, or a text that must be looked at; then a language.</summary>
    [GeneratedRegex(
        @"^\$([\p{L}\p{Sc}. ]*|(?<other>[^-]*))(-[0-9A-Fx,]*)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Currencies();

    [GeneratedRegex(
        "^(h+|m+|s+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex ElapsedTimes();
}
