// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>Puts words together.</summary>
internal static class Phrases
{
    /// <summary>"a", "a e b", "a, b e c".</summary>
    public static string List(IEnumerable<string> items, string last = "e")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} {last} {all[^1]}";
    }

    /// <summary>"«a», «b» o «c»".</summary>
    public static string Quoted(IEnumerable<string> items) => List(items.Select(item => $"«{item}»"), "o");

    /// <summary>The clauses as one sentence with a capital and a full stop; empty clauses are left out.</summary>
    public static string Sentence(params string[] clauses)
    {
        var text = string.Join("; ", clauses.Where(clause => clause.Length > 0));
        return text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..] + ".";
    }

    /// <summary>Sentences one after the other; empty ones are left out.</summary>
    public static string Paragraph(params string[] sentences) => string.Join(" ", sentences.Where(sentence => sentence.Length > 0));
}
