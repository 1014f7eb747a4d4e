// SPDX-License-Identifier: AGPL-3.0-or-later

using Markdig.Syntax;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Syntax;

/// <summary>A part of a template: one of a closed family.</summary>
/// <param name="Line">Its line, from 1.</param>
internal abstract record TemplateNode(int Line);

/// <summary>Markdown between directives.</summary>
internal sealed record MarkdownNode(int Line, MarkdownDocument Markdown) : TemplateNode(Line);

/// <summary>A directive, with what stands between it and its end.</summary>
internal sealed record DirectiveNode(int Line, Phrase Phrase, ValueList<TemplateNode> Body) : TemplateNode(Line);

/// <summary>What is printed when a condition holds, and what otherwise.</summary>
internal sealed record ConditionNode(int Line, Condition Condition, ValueList<TemplateNode> Then, ValueList<TemplateNode> Otherwise)
    : TemplateNode(Line);

/// <summary>What is printed once for each of some things.</summary>
internal sealed record LoopNode(int Line, Phrase Phrase, ValueList<TemplateNode> Body) : TemplateNode(Line);
