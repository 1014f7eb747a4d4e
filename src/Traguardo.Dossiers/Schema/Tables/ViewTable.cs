// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.View>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Views.</summary>
internal static class ViewTable
{
    private static readonly Field<View, string?> Code = F.Code(
        nameof(View.Code),
        "Codice",
        row => row.Code,
        "Codice unico tra le viste.",
        required: true
    );
    private static readonly Field<View, string?> Name = F.Text(
        nameof(View.Name),
        "Nome",
        row => row.Name,
        "Nome della vista («Obiettivi comuni», «Prospettiva processi interni»...).",
        required: true
    );
    private static readonly Field<View, string?> Rule = F.Code(
        nameof(View.Rule),
        "Regola",
        row => row.Rule,
        "Identificativo della regola della metodologia che ne fa una cifra: una media, una somma, un conteggio.",
        required: true
    );
    private static readonly Field<View, ViewOf> Of = F.Choice(
        nameof(View.Of),
        "Seleziona",
        PlanningTokens.ViewSubjects,
        Meanings.Of,
        ViewOf.Indicators,
        row => row.Of,
        "Che cosa si seleziona; vuoto vale indicatori, cioè le righe delle assegnazioni."
    );
    private static readonly Field<View, ValueList<string>> Tags = F.List(
        nameof(View.Tags),
        "Etichette",
        row => row.Tags,
        "Con almeno una di queste etichette, separate da |; vuoto: nessuna condizione."
    );
    private static readonly Field<View, ValueList<string>> Levels = F.List(
        nameof(View.Levels),
        "Livelli",
        row => row.Levels,
        "A uno di questi livelli (dell'obiettivo, o dell'obiettivo a cui l'indicatore è assegnato), separati da |; vuoto: nessuna condizione."
    );
    private static readonly Field<View, ValueList<string>> Units = F.List(
        nameof(View.Units),
        "Unità",
        row => row.Units,
        "Con la partecipazione di una di queste unità, separate da |; vuoto: nessuna condizione."
    );
    private static readonly Field<View, ValueList<string>> Within = F.List(
        nameof(View.Within),
        "Sotto",
        row => row.Within,
        "Sotto uno di questi obiettivi, o l'obiettivo stesso, o su una di queste schede, separati da |; vuoto: nessuna condizione."
    );
    private static readonly Field<View, ValueList<string>> Codes = F.List(
        nameof(View.Codes),
        "Codici",
        row => row.Codes,
        "Solo questi codici, separati da |; vuoto: nessuna condizione."
    );
    private static readonly Field<View, decimal?> ScoreFrom = F.Percent(
        nameof(View.ScoreFrom),
        "Punteggio da",
        row => row.ScoreFrom,
        "Con un punteggio di almeno tanto; vuoto: nessuna condizione."
    );
    private static readonly Field<View, decimal?> ScoreBelow = F.Percent(
        nameof(View.ScoreBelow),
        "Punteggio sotto",
        row => row.ScoreBelow,
        "Con un punteggio minore di tanto; vuoto: nessuna condizione."
    );
    private static readonly Field<View, decimal?> ScoreTarget = F.Number(
        nameof(View.ScoreTarget),
        "Target punteggio",
        row => row.ScoreTarget,
        "Valore atteso per la cifra della vista, nella sua unità; vuoto se non c'è."
    );

    public static TableSchema<View> Table { get; } =
        new(
            DossierTable.Views,
            "views",
            "Viste",
            "Selezioni del piano con una propria cifra: obiettivi comuni, prospettive, conteggi stampati in un riepilogo.",
            dossier => dossier.Plan.Views,
            [Code, Name, Rule, Of, Tags, Levels, Units, Within, Codes, ScoreFrom, ScoreBelow, ScoreTarget],
            row => new View
            {
                Code = row.Text(Code),
                Name = row.Text(Name),
                Rule = row.Text(Rule),
                Of = row.Of(Of),
                Tags = row.Of(Tags),
                Levels = row.Of(Levels),
                Units = row.Of(Units),
                Within = row.Of(Within),
                Codes = row.Of(Codes),
                ScoreFrom = row.Of(ScoreFrom),
                ScoreBelow = row.Of(ScoreBelow),
                ScoreTarget = row.Of(ScoreTarget),
            }
        );
}
