// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Plans;
using Traguardo.Storage.Plans.Approval;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Plans.Drafts;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Plans.Approvals;

/// <summary>The page that makes a draft a version.</summary>
public sealed record ApprovalModel
{
    public required PageFrame Frame { get; init; }

    public required IReadOnlyList<Crumb> Trail { get; init; }

    public required PlanPaths Paths { get; init; }

    public required long DraftId { get; init; }

    /// <summary>What the draft was when the page was made.</summary>
    public required string Seen { get; init; }

    /// <summary>Number that the version gets.</summary>
    public required int Number { get; init; }

    /// <summary>What forbids the approval.</summary>
    public required IReadOnlyList<LocatedFinding> Findings { get; init; }

    /// <summary>What a person should look at.</summary>
    public required IReadOnlyList<LocatedFinding> Warnings { get; init; }

    /// <summary>What the version changes, as revisions.</summary>
    public required IReadOnlyList<VariationLine> Said { get; init; }

    /// <summary>What it changes and no revision can say.</summary>
    public required IReadOnlyList<Difference> Unsaid { get; init; }

    /// <summary>True for a version that follows another.</summary>
    public required bool Follows { get; init; }

    /// <summary>What was typed, by name of the field.</summary>
    public required IReadOnlyDictionary<string, string> Typed { get; init; }

    public required FieldErrors Errors { get; init; }

    /// <summary>True when the draft changed after the page that was sent.</summary>
    public required bool IsOutdated { get; init; }

    /// <summary>Text of a field.</summary>
    public string this[string name] => Typed.GetValueOrDefault(name) ?? "";
}

/// <summary>A finding with where it is mended.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Message">What is wrong, with what was found and what is expected.</param>
/// <param name="Row">The row in words; null when it is the whole table.</param>
/// <param name="Href">Where it is mended; null when that is not in the draft.</param>
public sealed record LocatedFinding(string Table, string Message, string? Row, string? Href)
{
    internal static LocatedFinding Of(Finding finding, DraftContent content, PlanPaths paths)
    {
        var row = content.At(finding.Place);
        var field = finding.Place.Field is { } property ? DossierSchema.Of(finding.Place.Table).ByProperty(property)?.Heading : null;
        var found = finding.Found is null ? "" : $" Trovato: «{finding.Found}».";
        var expected = finding.Expected is null ? "" : $" Atteso: {finding.Expected}.";
        var message = char.ToUpperInvariant(finding.Message[0]) + finding.Message[1..].TrimEnd('.') + ".";
        return new LocatedFinding(
            RowWords.Title(finding.Place.Table) + (field is null ? "" : ", " + field),
            message + found + expected,
            row is null ? null : RowWords.NameOf(row.Record),
            row is null ? null : RowWords.HrefOf(paths, row)
        );
    }
}

/// <summary>A change as a revision says it.</summary>
/// <param name="Name">Name of the field of its reason.</param>
/// <param name="Kind">What it changes.</param>
/// <param name="What">Codes of objective and indicator.</param>
/// <param name="Old">As it was.</param>
/// <param name="New">As it becomes.</param>
/// <param name="Reason">The reason that is proposed.</param>
/// <param name="CanBeUndone">True when the plan of before can be found back from it.</param>
public sealed record VariationLine(string Name, string Kind, string What, string? Old, string? New, string Reason, bool CanBeUndone)
{
    internal static VariationLine Of(PlanVariation variation, int index) =>
        new(
            "motivo." + index.ToString(CultureInfo.InvariantCulture),
            PlanningTokens.RevisionKinds.Name(variation.Kind),
            string.Join(
                " · ",
                new[]
                {
                    variation.Objective,
                    variation.Indicator,
                    variation.Period is { } period ? TargetModel.PeriodOf(period) : null,
                }.OfType<string>()
            ),
            variation.Old,
            variation.New,
            variation.Reason ?? "",
            variation.CanBeUndone
        );
}
