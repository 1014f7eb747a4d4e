// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Components;
using Traguardo.Documents.Charts;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Changes;
using Traguardo.Web.Features.Reading;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Dashboard;

/// <summary>The page of a cycle at a glance.</summary>
/// <param name="Body">What it shows of the figures.</param>
/// <param name="Changes">What was changed of late; null on a past day.</param>
/// <param name="RecordHref">Where results are recorded; null for who may not.</param>
public sealed record DashboardModel(
    PageFrame Frame,
    Situation Situation,
    MarkupString Body,
    IReadOnlyList<ChangeGroup>? Changes,
    string? RecordHref
);

/// <summary>How many indicators came out in one way.</summary>
/// <param name="Word">Outcome or state.</param>
/// <param name="Tone">What it says at a glance.</param>
/// <param name="Count">How many.</param>
public sealed record OutcomeCount(string Word, Tone Tone, int Count);

/// <summary>Things of one sort that are missing, or that a person should look at.</summary>
/// <param name="Title">What they are.</param>
/// <param name="Tone">How bad it is.</param>
/// <param name="Items">At least one.</param>
public sealed record MissingGroup(string Title, Tone Tone, IReadOnlyList<MissingItem> Items);

/// <summary>A thing that is missing.</summary>
/// <param name="Figure">What it is about; null for the dossier as a whole.</param>
/// <param name="Code">Code as documents print it; empty when none.</param>
/// <param name="Name">Its name; empty when the text says it.</param>
/// <param name="Text">What is wrong; null when the group says it.</param>
public sealed record MissingItem(FigureRef? Figure, string Code, string Name, string? Text);
