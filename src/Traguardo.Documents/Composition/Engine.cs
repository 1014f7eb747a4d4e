// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Directives;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Syntax;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;

namespace Traguardo.Documents.Composition;

/// <summary>Writes the nodes of a template into a document.</summary>
/// <param name="builder">The document.</param>
/// <param name="parts">The cycles of a joint document, without that of the body that publishes it.</param>
internal sealed class Engine(DocumentBuilder builder, IReadOnlyList<CycleIndex> parts)
{
    public void Write(IEnumerable<TemplateNode> nodes, Scope scope)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case MarkdownNode markdown:
                    MarkdownBlocks.Write(markdown.Markdown, builder, phrase => Evaluate(phrase, scope));
                    break;
                case DirectiveNode directive:
                    Vocabulary
                        .Directives.Find(directive.Phrase.Name)!
                        .Write(CallOf(directive.Phrase, scope), () => Write(directive.Body, scope));
                    break;
                case ConditionNode condition:
                    Write(Holds(condition.Condition, scope) ? condition.Then : condition.Otherwise, scope);
                    break;
                case LoopNode loop:
                    foreach (var inner in Turns(loop.Phrase, scope).TakeWhile(_ => builder.Grow(1)))
                    {
                        Write(loop.Body, inner);
                    }

                    break;
            }
        }
    }

    /// <summary>Text with its placeholders filled in; what is missing is empty, and noted.</summary>
    public string Fill(PhraseText text, Scope scope) =>
        string.Concat(text.Parts.Select(part => part.Placeholder is { } phrase ? Evaluate(phrase, scope).Text ?? "" : part.Text));

    private IEnumerable<Scope> Turns(Phrase phrase, Scope scope) =>
        phrase.Name == Vocabulary.EachBody
            ? parts.Select(part => new Scope(part))
            : Vocabulary.Loops.Find(phrase.Name)!.Make(CallOf(phrase, scope)).ToList().Select(scope.Within);

    private TemplateValue Evaluate(Phrase phrase, Scope scope)
    {
        var value = Vocabulary.Values.Find(phrase.Name)!.Make(CallOf(phrase, scope));
        if (value.Lack is { } lack)
        {
            builder.Lacking(new Lack(LackKind.Figure, $"Manca una cifra: {lack}.", IsMandatory: true));
        }

        return value;
    }

    /// <summary>A value that is only looked at to decide is no lack when it is not there.</summary>
    private TemplateValue Look(Phrase phrase, Scope scope) =>
        Vocabulary
            .Values.Find(phrase.Name)!
            .Make(new Call(phrase, scope, text => Fill(text, scope), new DocumentBuilder(numbersHeadings: false)));

    private Call CallOf(Phrase phrase, Scope scope) => new(phrase, scope, text => Fill(text, scope), builder);

    private bool Holds(Condition condition, Scope scope) => condition.AnyOf.Any(row => row.All(comparison => Holds(comparison, scope)));

    private bool Holds(Comparison comparison, Scope scope) =>
        Compares(comparison, Look(comparison.Value, scope), scope) != comparison.IsNegated;

    private bool Compares(Comparison comparison, TemplateValue value, Scope scope)
    {
        if (comparison.Operator is not { } kind)
        {
            return value.IsTrue;
        }

        var other = Fill(comparison.Other!, scope);
        if (value.Number is { } number && ItalianNumber.TryRead(other.TrimEnd('%').TrimEnd(), out var asked))
        {
            return Orders(kind, number.CompareTo(asked));
        }

        // Words are the same or not; they have no order, and nothing is neither more nor less than anything
        return kind switch
        {
            ComparisonOperator.Equal => TextFold.AreSame(value.Text ?? "", other),
            ComparisonOperator.Different => !TextFold.AreSame(value.Text ?? "", other),
            _ => false,
        };
    }

    private static bool Orders(ComparisonOperator kind, int order) =>
        kind switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.Different => order != 0,
            ComparisonOperator.Less => order < 0,
            ComparisonOperator.LessOrEqual => order <= 0,
            ComparisonOperator.Greater => order > 0,
            _ => order >= 0,
        };
}
