// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Objective>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>The tree of objectives.</summary>
internal static class ObjectiveTable
{
    private static readonly Field<Objective, string?> Code = F.Code(
        nameof(Objective.Code),
        "Codice",
        row => row.Code,
        "Codice unico nel piano, per esempio «OS 1.1».",
        required: true
    );
    private static readonly Field<Objective, string?> PrintedCode = F.Code(
        nameof(Objective.PrintedCode),
        "Codice stampato",
        row => row.PrintedCode,
        "Il codice che i documenti stampano, se diverso dal codice (usato due volte per errore, o scritto altrimenti)."
    );
    private static readonly Field<Objective, string?> Level = F.Text(
        nameof(Objective.Level),
        "Livello",
        row => row.Level,
        "Uno dei livelli elencati nel foglio Ente.",
        required: true,
        of: DossierTable.Levels
    );
    private static readonly Field<Objective, string?> Parent = F.Code(
        nameof(Objective.Parent),
        "Obiettivo superiore",
        row => row.Parent,
        "Codice dell'obiettivo che lo contiene; vuoto in cima all'albero.",
        of: DossierTable.Objectives
    );
    private static readonly Field<Objective, string?> Title = F.LongText(
        nameof(Objective.Title),
        "Titolo",
        row => row.Title,
        "Titolo dell'obiettivo.",
        required: true
    );
    private static readonly Field<Objective, string?> Description = F.LongText(
        nameof(Objective.Description),
        "Descrizione",
        row => row.Description,
        "Descrizione estesa."
    );
    private static readonly Field<Objective, decimal?> Weight = F.Percent(
        nameof(Objective.Weight),
        "Peso",
        row => row.Weight,
        "Peso tra gli obiettivi dello stesso gruppo, in punti percentuali (30 vale 30 %); vuoto se il livello non ha pesi."
    );
    private static readonly Field<Objective, decimal?> ScoreTarget = F.Percent(
        nameof(Objective.ScoreTarget),
        "Target punteggio",
        row => row.ScoreTarget,
        "Valore atteso per il punteggio dell'obiettivo stesso, in punti percentuali (80 vale 80 %); vuoto se non c'è."
    );
    private static readonly Field<Objective, ElementState> State = F.Choice(
        nameof(Objective.State),
        "Stato",
        PlanningTokens.ElementStates,
        Meanings.Of,
        ElementState.Active,
        row => row.State,
        "Se l'obiettivo fa parte del piano in vigore; vuoto vale attivo."
    );
    private static readonly Field<Objective, string?> StateReason = F.LongText(
        nameof(Objective.StateReason),
        "Motivo dello stato",
        row => row.StateReason,
        "Perché non è semplicemente in vigore."
    );
    private static readonly Field<Objective, ValueList<string>> Tags = F.List(
        nameof(Objective.Tags),
        "Etichette",
        row => row.Tags,
        "Parole che le viste selezionano (prospettiva, obiettivo comune, anticorruzione...), separate da |."
    );
    private static readonly Field<Objective, string?> Programme = F.Text(
        nameof(Objective.Programme),
        "Missione e programma",
        row => row.Programme,
        "Missione e programma di bilancio, come stampati."
    );
    private static readonly Field<Objective, string?> Resources = F.LongText(
        nameof(Objective.Resources),
        "Risorse",
        row => row.Resources,
        "Risorse assegnate, come stampate."
    );
    private static readonly Field<Objective, string?> Period = F.Text(
        nameof(Objective.Period),
        "Periodo",
        row => row.Period,
        "Periodo coperto, come stampato; vuoto per quello del ciclo."
    );

    public static TableSchema<Objective> Table { get; } =
        new(
            DossierTable.Objectives,
            "objectives",
            "Obiettivi",
            "I nodi dell'albero del piano, a ogni livello: aree, obiettivi strategici, obiettivi operativi, azioni.",
            dossier => dossier.Plan.Objectives,
            [
                Code,
                PrintedCode,
                Level,
                Parent,
                Title,
                Description,
                Weight,
                ScoreTarget,
                State,
                StateReason,
                Tags,
                Programme,
                Resources,
                Period,
            ],
            row => new Objective
            {
                Code = row.Text(Code),
                PrintedCode = row.Of(PrintedCode),
                Level = row.Text(Level),
                Parent = row.Of(Parent),
                Title = row.Text(Title),
                Description = row.Of(Description),
                Weight = row.Of(Weight),
                ScoreTarget = row.Of(ScoreTarget),
                State = row.Of(State),
                StateReason = row.Of(StateReason),
                Tags = row.Of(Tags),
                Programme = row.Of(Programme),
                Resources = row.Of(Resources),
                Period = row.Of(Period),
            }
        );
}
