// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring.Derivations;

namespace Traguardo.Cli.Output.Explanations;

/// <summary>Prints an explanation as an indented tree of sentences, down to the measures.</summary>
/// <param name="terminal">Where to print.</param>
internal sealed class ExplanationTree(Terminal terminal)
{
    public void Write(Explanation explanation) => Write(explanation, "", "");

    /// <param name="explanation">The figure and what lies below it.</param>
    /// <param name="first">What stands before its first line.</param>
    /// <param name="next">What stands before all lines that follow, its own and those of what lies below.</param>
    private void Write(Explanation explanation, string first, string next)
    {
        var below = explanation.Below;
        var weight = explanation.Weight is { } enters ? $" [{enters}]" : "";
        Paragraph.Write(terminal.Output, explanation.Line + weight, terminal.Width, first, next + (below.Count > 0 ? "│     " : "      "));
        foreach (var note in explanation.Notes)
        {
            var indent = next + (below.Count > 0 ? "│   " : "    ");
            Paragraph.Write(terminal.Output, note, terminal.Width, indent + "- ", indent + "  ");
        }

        for (var i = 0; i < below.Count; i++)
        {
            var last = i == below.Count - 1;
            Write(below[i], next + (last ? "└─ " : "├─ "), next + (last ? "   " : "│  "));
        }
    }
}
