// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Cycles;

/// <summary>The names of a dossier's tables.</summary>
public static class DossierTableTokens
{
    public static Tokens<DossierTable> Tables { get; } =
        new(
            new(DossierTable.Body, "ente", "body", "Ente"),
            new(DossierTable.Cycle, "ciclo", "cycle", "Ciclo"),
            new(DossierTable.Levels, "livelli", "levels", "Livelli"),
            new(DossierTable.Units, "unita", "units", "Unità organizzative"),
            new(DossierTable.Objectives, "obiettivi", "objectives", "Obiettivi"),
            new(DossierTable.Responsibilities, "responsabilita", "responsibilities", "Responsabilità"),
            new(DossierTable.Indicators, "indicatori", "indicators", "Indicatori"),
            new(DossierTable.Assignments, "assegnazioni", "assignments", "Assegnazioni"),
            new(DossierTable.Targets, "target", "targets", "Target"),
            new(DossierTable.Measures, "consuntivi", "measures", "Consuntivi"),
            new(DossierTable.Views, "viste", "views", "Viste"),
            new(DossierTable.Sheets, "schede", "sheets", "Schede"),
            new(DossierTable.Blocks, "blocchi", "blocks", "Blocchi delle schede"),
            new(DossierTable.SheetItems, "voci", "sheet-items", "Voci delle schede"),
            new(DossierTable.Overrides, "rettifiche", "overrides", "Rettifiche dei punteggi"),
            new(DossierTable.Judgements, "valutazioni", "judgements", "Valutazioni"),
            new(DossierTable.Acts, "atti", "acts", "Atti"),
            new(DossierTable.Versions, "versioni", "versions", "Versioni del piano"),
            new(DossierTable.Revisions, "rimodulazioni", "revisions", "Rimodulazioni"),
            new(DossierTable.PriorFigures, "anni-precedenti", "prior-figures", "Anni precedenti"),
            new(DossierTable.Narratives, "testi", "narratives", "Testi"),
            new(DossierTable.ContextTables, "contesto", "context-tables", "Dati di contesto"),
            new(DossierTable.Published, "valori-pubblicati", "published", "Valori pubblicati"),
            new(DossierTable.Errata, "errata", "errata", "Errata corrige")
        );
}
