// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Methodologies.Examples;
using Traguardo.Storage.Cycles;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Exchange;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Methodologies.Storing;

/// <summary>The page of the methodologies that a body keeps.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Problems">What is wrong with the file that was sent; empty when nothing.</param>
/// <param name="Wrong">Worked examples of the file that do not come out; empty when all do.</param>
public sealed record StoringModel(
    PageFrame Frame,
    string Href,
    IReadOnlyList<StoredRow> Rows,
    FieldErrors Errors,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ExampleOutcome> Wrong
);

/// <summary>A text with the cycles that it scores.</summary>
public sealed record StoredRow(MethodologyRow Row, IReadOnlyList<string> Cycles);

/// <summary>The page of one text.</summary>
/// <param name="Problems">Why this version of the program cannot use it; empty when it can.</param>
public sealed record StoredModel(
    PageFrame Frame,
    string ListHref,
    MethodologyRow Row,
    IReadOnlyList<ImportProblem> Problems,
    IReadOnlyList<ExampleOutcome> Examples,
    IReadOnlyList<StoredCycle> Cycles
);

/// <summary>A cycle that the text may score.</summary>
/// <param name="IsScored">True when it does already.</param>
public sealed record StoredCycle(CycleRow Row, string Href, bool IsScored);

/// <summary>The page that shows what another methodology would change in a cycle.</summary>
/// <param name="Href">Its address.</param>
/// <param name="Present">The text that scores the cycle now; null when none does.</param>
/// <param name="Chosen">The text that is looked at; null when none was chosen yet.</param>
/// <param name="Stamp">The cycle as it was compared.</param>
/// <param name="Differences">The figures that would change.</param>
/// <param name="Same">How many would not.</param>
/// <param name="Findings">What the checks say of the cycle under the new rules.</param>
public sealed record ChoiceModel(
    PageFrame Frame,
    string Href,
    string ListHref,
    CycleRow Cycle,
    MethodologyRow? Present,
    MethodologyRow? Chosen,
    IReadOnlyList<Choice> Choices,
    long Stamp,
    IReadOnlyList<FigureDifference> Differences,
    int Same,
    IReadOnlyList<Finding> Findings,
    FieldErrors Errors
)
{
    /// <summary>True when the new rules do not fit the cycle.</summary>
    public bool IsUnfit =>
        Findings.Any(finding => finding is { Severity: Severity.Error, Code: not (FindingCode.OpenWeights or FindingCode.MissingWeight) });
}
