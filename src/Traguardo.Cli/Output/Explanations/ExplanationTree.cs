// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Cli.Output.Explanations;

/// <summary>Prints an explanation as an indented tree of sentences, down to the measures.</summary>
/// <param name="terminal">Where to print.</param>
internal sealed class ExplanationTree(Terminal terminal)
{
    /// <summary>How the domain begins the sentence that names a rule.</summary>
    private const string RuleWord = "regola ";

    private readonly HashSet<string> rulesSaid = new(StringComparer.Ordinal);

    public void Write(Explanation explanation) => Write(explanation, "", "");

    /// <param name="explanation">The figure and what lies below it.</param>
    /// <param name="first">What stands before its first line.</param>
    /// <param name="next">What stands before all lines that follow, its own and those of what lies below.</param>
    private void Write(Explanation explanation, string first, string next)
    {
        var below = explanation.Below;
        var own = next + (below.Count > 0 ? "│ " : "  ");
        var weight = explanation.Weight is { } enters ? $" [{enters}]" : "";
        terminal.WriteStrong(explanation.Line + weight, first, own + "  ");
        foreach (var note in explanation.Notes)
        {
            Paragraph.Write(terminal.Output, Shortened(note), terminal.Width, own + "- ", own + "  ");
        }

        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            Write(below[i], next + (last ? "└─ " : "├─ "), next + (last ? "   " : "│  "));
        }
    }

    /// <summary>A rule is told with its title and source once; after that its id is enough.</summary>
    private string Shortened(string note)
    {
        var colon = note.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && note.StartsWith(RuleWord, StringComparison.Ordinal) && !rulesSaid.Add(note)
            ? note[..colon] + " (come sopra)"
            : note;
    }
}
