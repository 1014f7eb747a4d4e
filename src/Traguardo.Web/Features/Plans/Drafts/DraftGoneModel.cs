// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Plans;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Drafts;

/// <summary>The page of a draft that is no longer there to be edited.</summary>
/// <param name="End">What became of it.</param>
/// <param name="Typed">What was typed and is not saved.</param>
public sealed record DraftGoneModel(
    PageFrame Frame,
    IReadOnlyList<Crumb> Trail,
    PlanPaths Paths,
    DraftEnd End,
    IReadOnlyList<TypedRow> Typed
)
{
    /// <summary>What happened, by whom and when.</summary>
    public string Story
    {
        get
        {
            var who = End.Change?.By is { } name ? $" da {name}" : "";
            var when = End.Change is { } change ? " " + PlanRequest.Moment(change.At) : "";
            return End.Number is { } number
                ? $"È stata approvata{who}{when} ed è ora la versione {number} del piano, che non si può più modificare."
                : $"È stata scartata{who}{when}.";
        }
    }
}

/// <summary>Texts of a row that was sent.</summary>
/// <param name="Table">Name of its table.</param>
/// <param name="Fields">Headings and texts.</param>
public sealed record TypedRow(string Table, IReadOnlyList<(string Heading, string Text)> Fields);
