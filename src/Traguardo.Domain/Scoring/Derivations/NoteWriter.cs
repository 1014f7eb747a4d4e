// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Writes a sentence piece by piece; words that follow words are one piece.</summary>
internal sealed class NoteWriter
{
    private readonly List<NotePart> parts = [];

    public Note Note => new(parts.ToValueList());

    public NoteWriter Say(string words)
    {
        if (parts.Count > 0 && parts[^1] is { Figure: null, Rule: null } last)
        {
            parts[^1] = new(last.Text + words);
        }
        else if (words.Length > 0)
        {
            parts.Add(new(words));
        }

        return this;
    }

    public NoteWriter Say(string text, FigureRef figure)
    {
        parts.Add(new(text, figure));
        return this;
    }

    public NoteWriter SayRule(string id)
    {
        parts.Add(new(id, Rule: id));
        return this;
    }

    /// <summary>Says the items with the same words between them.</summary>
    public NoteWriter SayAll<T>(IEnumerable<T> items, string between, Action<T> say)
    {
        var isFirst = true;
        foreach (var item in items)
        {
            if (!isFirst)
            {
                Say(between);
            }

            say(item);
            isFirst = false;
        }

        return this;
    }
}
