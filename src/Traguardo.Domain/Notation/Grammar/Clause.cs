// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>What is read for one figure, or one date, of a cell; filled while it is read, then turned into a target or a measure.</summary>
internal sealed class Clause
{
    /// <summary>Words before the value, without the preposition that joins them to it; null when none.</summary>
    public string? Lead { get; set; }

    public Amount? Amount { get; set; }

    public RangeMatch? Range { get; set; }

    /// <summary>What is counted, as printed after the figure; null when not said.</summary>
    public string? Noun { get; set; }

    /// <summary>The whole, in "13 uffici su 14".</summary>
    public decimal? Of { get; set; }

    public Frequency? Every { get; set; }

    /// <summary>The period is said as "con cadenza mensile", which may go with the count of a whole year.</summary>
    public bool IsCadence { get; set; }

    /// <summary>The population's item, in "1 addetto per Ufficio".</summary>
    public string? Item { get; set; }

    /// <summary>The words that name the item, with their preposition.</summary>
    public string? ItemWords { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>The count in "100% visite ispettive (almeno 30)".</summary>
    public decimal? MinimumCount { get; set; }

    /// <summary>The day that the text gives for the value.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>"totale" stands before the figure.</summary>
    public bool IsTotal { get; set; }

    /// <summary>What stands before the clause: ";", "+", or "," for anything weaker; <see cref="TokenKind.End"/> for the first.</summary>
    public TokenKind Separator { get; set; }

    /// <summary>"+" stands before the clause.</summary>
    public bool IsAdded => Separator == TokenKind.Plus;

    public List<string> Explanations { get; } = [];

    public List<string> Remarks { get; } = [];

    /// <summary>Why it is not read, in Italian; null when it is.</summary>
    public string? Reason { get; private set; }

    public bool IsWords => Amount is null && Range is null && Due is null;

    /// <summary>Keeps the first reason.</summary>
    public void Fail(string reason) => Reason ??= reason;

    public void Remark(string? remark)
    {
        if (remark is not null && !Remarks.Contains(remark, StringComparer.Ordinal))
        {
            Remarks.Add(remark);
        }
    }

    public void Remark(IEnumerable<string> remarks)
    {
        foreach (var remark in remarks)
        {
            Remark(remark);
        }
    }

    public void Explain(string text)
    {
        if (text.Length > 0)
        {
            Explanations.Add(text);
        }
    }
}

/// <summary>What a cell holds: the same words mean different things in a target and in a result.</summary>
internal enum CellKind
{
    Target,
    Measure,
}
