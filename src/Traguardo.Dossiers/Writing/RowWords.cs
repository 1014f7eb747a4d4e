// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;

namespace Traguardo.Dossiers.Writing;

/// <summary>Says in a few words what a row holds, so that one that came or went is known by more than its code.</summary>
public static class RowWords
{
    /// <summary>The title, text or weight of a row; null when its key says it all.</summary>
    public static string? Of(CycleDossier dossier, DossierTable table, int row) =>
        table switch
        {
            DossierTable.Units => dossier.Plan.Units[row].Name,
            DossierTable.Objectives => dossier.Plan.Objectives[row].Title,
            DossierTable.Indicators => dossier.Plan.Indicators[row].Name,
            DossierTable.Assignments => Weight(dossier.Plan.Assignments[row].Weight),
            DossierTable.Responsibilities => Weight(dossier.Plan.Responsibilities[row].Weight),
            DossierTable.Targets => dossier.Plan.Targets[row].Effective,
            DossierTable.Measures => dossier.Measures[row].Effective,
            DossierTable.Views => dossier.Plan.Views[row].Name,
            DossierTable.Sheets => dossier.Plan.Sheets[row].Title,
            DossierTable.Blocks => dossier.Plan.Blocks[row].Title,
            DossierTable.SheetItems => dossier.Plan.SheetItems[row].Title,
            DossierTable.Overrides => "punteggio " + ItalianNumber.Print(dossier.Overrides[row].Score),
            DossierTable.Judgements => dossier.Judgements[row].Rating,
            DossierTable.Acts => dossier.Acts[row].Subject,
            DossierTable.Versions => dossier.Versions[row].Title,
            DossierTable.Revisions => dossier.Revisions[row].Reason,
            DossierTable.PriorFigures => dossier.PriorFigures[row].Text,
            DossierTable.ContextTables => dossier.ContextTables[row].Text,
            DossierTable.Published => dossier.Published[row].Text,
            DossierTable.Errata => dossier.Errata[row].Reason,
            _ => null,
        };

    private static string? Weight(decimal? weight) => weight is { } value ? "peso " + ItalianNumber.Print(value) : null;
}
