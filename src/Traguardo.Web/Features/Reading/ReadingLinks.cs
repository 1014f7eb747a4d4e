// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Features.Reading;

/// <summary>Addresses of the pages about a cycle. Who looks at a past day goes on looking at that day.</summary>
/// <param name="cyclePath">Address of the cycle, without a slash at its end.</param>
/// <param name="asOf">The day looked at; null for the usual one.</param>
public sealed class ReadingLinks(string cyclePath, DateOnly? asOf)
{
    /// <summary>Address of a page with the day.</summary>
    /// <param name="page">Page of the cycle: "albero".</param>
    /// <param name="query">Names and values of the query; those without a value are left out.</param>
    public string To(string page, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(cyclePath).Append('/').Append(page);
        var mark = '?';
        foreach (var (name, value) in query)
        {
            Add(address, ref mark, name, value);
        }

        Add(address, ref mark, "al", asOf is { } day ? ItalianDate.PrintShort(day) : null);
        return address.ToString();
    }

    /// <summary>Address of a page alone, for a form that gives the query itself.</summary>
    public string ToPage(string page) => cyclePath + "/" + page;

    public string Dashboard => To("cruscotto");

    public string Tree => To("albero");

    public string Objective(string code) => To("obiettivo", ("codice", code));

    /// <param name="owner">Objective or sheet whose assignment is meant; null for the indicator as a whole.</param>
    public string Indicator(string code, string? owner = null) =>
        To("indicatore", ("codice", code)) + (owner is null ? "" : "#" + Anchor("presso", owner));

    public string Unit(string code) => To("unita/scheda", ("codice", code));

    public string Sheet(string code) => To("scheda", ("codice", code));

    public string Rule(string id) => To("metodologia") + "#" + Anchor("regola", id);

    /// <summary>Where a figure is derived.</summary>
    public string Explain(FigureRef figure) =>
        To(
            "spiega",
            ("figura", FigureTokens.Kinds.Italian(figure.Kind)),
            ("codice", figure.Code.Length == 0 ? null : figure.Code),
            ("presso", figure.Owner)
        );

    /// <summary>The page of what a figure belongs to, at the place of the aspect; where it has none of its own, the page that derives it.</summary>
    public string Of(FigureRef figure) =>
        figure switch
        {
            { Kind: FigureKind.Indicator, Aspect: FigureAspect.Target } => To("indicatore", ("codice", figure.Code)) + "#target",
            { Kind: FigureKind.Indicator, Aspect: FigureAspect.Measure } => To("indicatore", ("codice", figure.Code)) + "#consuntivi",
            { Kind: FigureKind.Indicator } => Indicator(figure.Code, figure.Owner),
            { Kind: FigureKind.Objective } => Objective(figure.Code),
            { Kind: FigureKind.Unit } => Unit(figure.Code),
            { Kind: FigureKind.Sheet } => Sheet(figure.Code),
            { Kind: FigureKind.Block, Owner: { } sheet } => Sheet(sheet) + "#" + Anchor("blocco", figure.Code),
            _ => Explain(figure),
        };

    /// <summary>An id of an element that a code names; codes hold anything, ids and fragments letters, digits and hyphens.</summary>
    public static string Anchor(string kind, string code)
    {
        var id = new StringBuilder(kind).Append('-');
        foreach (var letter in code)
        {
            // Two codes that differ only in such a sign must not become one
            _ = char.IsAsciiLetterOrDigit(letter) ? id.Append(letter) : id.Append('-').Append((int)letter);
        }

        return id.ToString();
    }

    private static void Add(StringBuilder address, ref char mark, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            // A slash may stand in a query, and days are easier to read with it
            address
                .Append(mark)
                .Append(name)
                .Append('=')
                .Append(Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal));
            mark = '&';
        }
    }
}
