// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Everything in a dossier that a reference may name.</summary>
internal sealed class DossierCodes(CycleDossier dossier)
{
    public CodeSet Levels { get; } = new("al livello", "il nome di un livello del piano", dossier.Plan.Levels.Select(level => level.Name));

    public CodeSet Units { get; } =
        new("all'unità organizzativa", "il codice di un'unità organizzativa", dossier.Plan.Units.Select(unit => unit.Code));

    public CodeSet Objectives { get; } =
        new("all'obiettivo", "il codice di un obiettivo", dossier.Plan.Objectives.Select(objective => objective.Code));

    public CodeSet Indicators { get; } =
        new("all'indicatore", "il codice di un indicatore", dossier.Plan.Indicators.Select(indicator => indicator.Code));

    public CodeSet Views { get; } = new("alla vista", "il codice di una vista", dossier.Plan.Views.Select(view => view.Code));

    public CodeSet Sheets { get; } = new("alla scheda", "il codice di una scheda", dossier.Plan.Sheets.Select(sheet => sheet.Code));

    public CodeSet Blocks { get; } =
        new("al blocco della scheda", "il codice di un blocco", dossier.Plan.Blocks.Select(block => block.Code));

    /// <summary>What indicators are assigned to.</summary>
    public CodeSet Owners { get; } =
        new(
            "all'obiettivo o alla scheda",
            "il codice di un obiettivo o di una scheda",
            dossier.Plan.Objectives.Select(objective => objective.Code).Concat(dossier.Plan.Sheets.Select(sheet => sheet.Code))
        );

    public CodeSet Acts { get; } = new("all'atto", "il codice di un atto", dossier.Acts.Select(act => act.Code));

    public CodeSet Versions { get; } =
        new("alla versione", "il numero di una versione del piano", dossier.Versions.Select(version => Printed.Of(version.Number)));

    public CodeSet Published { get; } =
        new("al valore pubblicato", "il codice di un valore pubblicato", dossier.Published.Select(figure => figure.Code));

    /// <summary>Owners of each indicator.</summary>
    public ILookup<string, string> OwnersOf { get; } =
        dossier.Plan.Assignments.ToLookup(assignment => assignment.Indicator, OwnerOf, StringComparer.Ordinal);

    /// <summary>Sheets of each block code.</summary>
    public ILookup<string, string> SheetsOf { get; } =
        dossier.Plan.Blocks.ToLookup(block => block.Code, block => block.Sheet, StringComparer.Ordinal);

    public string BodyCode { get; } = dossier.Plan.Body.Code;

    /// <summary>The objective or sheet of an assignment, blank ones left out; empty when it has none.</summary>
    public static string OwnerOf(Assignment assignment) =>
        string.IsNullOrWhiteSpace(assignment.Objective) ? assignment.Sheet ?? "" : assignment.Objective;
}
