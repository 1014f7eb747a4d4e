// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Assignment>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Indicators on objectives and sheets, with weights.</summary>
internal static class AssignmentTable
{
    private static readonly Field<Assignment, string?> Indicator = F.Code(
        nameof(Assignment.Indicator),
        "Indicatore",
        row => row.Indicator,
        "Codice dell'indicatore.",
        required: true,
        of: DossierTable.Indicators
    );
    private static readonly Field<Assignment, string?> Objective = F.Code(
        nameof(Assignment.Objective),
        "Obiettivo",
        row => row.Objective,
        "Codice dell'obiettivo; vuoto se l'indicatore è su una scheda.",
        of: DossierTable.Objectives
    );
    private static readonly Field<Assignment, string?> Sheet = F.Code(
        nameof(Assignment.Sheet),
        "Scheda",
        row => row.Sheet,
        "Codice della scheda; vuoto se l'indicatore è su un obiettivo.",
        of: DossierTable.Sheets
    );
    private static readonly Field<Assignment, string?> Block = F.Code(
        nameof(Assignment.Block),
        "Blocco",
        row => row.Block,
        "Blocco della scheda; vuoto se la scheda non ha blocchi.",
        of: DossierTable.Blocks
    );
    private static readonly Field<Assignment, decimal?> Weight = F.Percent(
        nameof(Assignment.Weight),
        "Peso",
        row => row.Weight,
        "Peso tra gli indicatori dello stesso obiettivo o blocco, in punti percentuali (30 vale 30 %); vuoto se non c'è."
    );
    private static readonly Field<Assignment, ElementState> State = F.Choice(
        nameof(Assignment.State),
        "Stato",
        PlanningTokens.ElementStates,
        Meanings.Of,
        ElementState.Active,
        row => row.State,
        "Se l'assegnazione fa parte del piano in vigore; vuoto vale attivo."
    );
    private static readonly Field<Assignment, string?> StateReason = F.LongText(
        nameof(Assignment.StateReason),
        "Motivo dello stato",
        row => row.StateReason,
        "Perché non è semplicemente in vigore."
    );
    private static readonly Field<Assignment, decimal?> Threshold = F.Number(
        nameof(Assignment.Threshold),
        "Soglia minima",
        row => row.Threshold,
        "Soglia minima, nell'unità di misura dell'indicatore."
    );
    private static readonly Field<Assignment, decimal?> Maximum = F.Number(
        nameof(Assignment.Maximum),
        "Valore massimo",
        row => row.Maximum,
        "Valore che dà il punteggio migliore, quando non è il target."
    );
    private static readonly Field<Assignment, string?> Rule = F.Code(
        nameof(Assignment.Rule),
        "Regola",
        row => row.Rule,
        "Identificativo della regola della metodologia da usare qui al posto di quella che verrebbe scelta."
    );
    private static readonly Field<Assignment, string?> Note = F.LongText(nameof(Assignment.Note), "Nota", row => row.Note, "Nota.");

    public static TableSchema<Assignment> Table { get; } =
        new(
            DossierTable.Assignments,
            "assignments",
            "Assegnazioni",
            "Quali indicatori misurano quali obiettivi o schede, e con quale peso. Lo stesso indicatore può comparire più volte: si misura una sola volta.",
            dossier => dossier.Plan.Assignments,
            [Indicator, Objective, Sheet, Block, Weight, State, StateReason, Threshold, Maximum, Rule, Note],
            row => new Assignment
            {
                Indicator = row.Text(Indicator),
                Objective = row.Of(Objective),
                Sheet = row.Of(Sheet),
                Block = row.Of(Block),
                Weight = row.Of(Weight),
                State = row.Of(State),
                StateReason = row.Of(StateReason),
                Threshold = row.Of(Threshold),
                Maximum = row.Of(Maximum),
                Rule = row.Of(Rule),
                Note = row.Of(Note),
            }
        );
}
