// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Methodologies;

/// <summary>What every rule of a methodology says of itself.</summary>
/// <param name="Id">Unique in the methodology; derivations and findings name it.</param>
/// <param name="Title">Italian title.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RuleInfo(string Id, string Title, RuleSource Source);

/// <summary>The source of a rule.</summary>
/// <param name="Document">The document.</param>
/// <param name="Section">Section, page or line; null when the whole document.</param>
/// <param name="Nature">Whether the document says the rule or only shows its results.</param>
/// <param name="Note">How it was inferred, how sure it is; null when stated plainly.</param>
public sealed record RuleSource(string Document, string? Section, RuleNature Nature, string? Note = null);

/// <summary>How a rule is known.</summary>
public enum RuleNature
{
    Stated,
    Inferred,
}
