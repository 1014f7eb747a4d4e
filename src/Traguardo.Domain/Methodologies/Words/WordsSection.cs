// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Methodologies.Words;

/// <summary>A section of a methodology in words.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Entries">At least one.</param>
public sealed record WordsSection(string Title, ValueList<WordsEntry> Entries);

/// <summary>A rule in words.</summary>
/// <param name="Rule">Id of the rule; null for what has none.</param>
/// <param name="Title">Title of the rule; empty for what has none.</param>
/// <param name="When">Where it applies; empty when everywhere.</param>
/// <param name="Text">What it says.</param>
/// <param name="Source">Where it comes from; null for what follows from the methodology's own source.</param>
public sealed record WordsEntry(string? Rule, string Title, string When, string Text, string? Source);
