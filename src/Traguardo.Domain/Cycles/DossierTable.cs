// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Cycles;

/// <summary>The tables of a dossier: the same in every kind of file.</summary>
public enum DossierTable
{
    Body,
    Cycle,
    Levels,
    Units,
    Objectives,
    Responsibilities,
    Indicators,
    Assignments,
    Targets,
    Measures,
    Views,
    Sheets,
    Blocks,
    SheetItems,
    Overrides,
    Judgements,
    Acts,
    Versions,
    Revisions,
    PriorFigures,
    Narratives,
    ContextTables,
    Published,
    Errata,
}
