// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>Units, and their parts in objectives.</summary>
internal static class UnitTables
{
    private static readonly Field<Unit, string?> Code = Fields<Unit>.Code(
        nameof(Unit.Code),
        "Codice",
        row => row.Code,
        "Codice unico dell'unità nel ciclo.",
        required: true
    );
    private static readonly Field<Unit, string?> Name = Fields<Unit>.Text(
        nameof(Unit.Name),
        "Nome",
        row => row.Name,
        "Nome, come lo scrive l'ente.",
        required: true
    );
    private static readonly Field<Unit, string?> Kind = Fields<Unit>.Text(
        nameof(Unit.Kind),
        "Tipo",
        row => row.Kind,
        "Parola dell'ente per il tipo di unità («area», «servizio», «azienda speciale»): le metodologie scelgono le regole con questa."
    );
    private static readonly Field<Unit, string?> Parent = Fields<Unit>.Code(
        nameof(Unit.Parent),
        "Unità superiore",
        row => row.Parent,
        "Codice dell'unità che la contiene; vuoto in cima.",
        of: DossierTable.Units
    );
    private static readonly Field<Unit, string?> PrintedName = Fields<Unit>.Text(
        nameof(Unit.PrintedName),
        "Nome stampato",
        row => row.PrintedName,
        "Un'altra grafia del nome usata dai documenti."
    );
    private static readonly Field<Unit, DateOnly?> ValidFrom = Fields<Unit>.Date(
        nameof(Unit.ValidFrom),
        "Valida dal",
        row => row.ValidFrom,
        "Primo giorno in cui l'unità esiste."
    );
    private static readonly Field<Unit, DateOnly?> ValidTo = Fields<Unit>.Date(
        nameof(Unit.ValidTo),
        "Valida fino al",
        row => row.ValidTo,
        "Ultimo giorno in cui l'unità esiste."
    );

    private static readonly Field<Responsibility, string?> Objective = Fields<Responsibility>.Code(
        nameof(Responsibility.Objective),
        "Obiettivo",
        row => row.Objective,
        "Codice dell'obiettivo.",
        required: true,
        of: DossierTable.Objectives
    );
    private static readonly Field<Responsibility, string?> ResponsibleUnit = Fields<Responsibility>.Code(
        nameof(Responsibility.Unit),
        "Unità",
        row => row.Unit,
        "Codice dell'unità che vi partecipa.",
        required: true,
        of: DossierTable.Units
    );
    private static readonly Field<Responsibility, decimal?> Weight = Fields<Responsibility>.Percent(
        nameof(Responsibility.Weight),
        "Peso",
        row => row.Weight,
        "Peso dell'obiettivo per questa unità, in punti percentuali. Dove è dato, la somma dei pesi di tutte le unità è il peso dell'obiettivo nel suo gruppo."
    );

    public static TableSchema<Unit> Units { get; } =
        new(
            DossierTable.Units,
            "units",
            "Struttura",
            "Le unità organizzative dell'ente (aree, servizi, uffici, aziende speciali).",
            dossier => dossier.Plan.Units,
            [Code, Name, Kind, Parent, PrintedName, ValidFrom, ValidTo],
            row => new Unit(
                row.Text(Code),
                row.Text(Name),
                row.Of(Kind),
                row.Of(Parent),
                row.Of(PrintedName),
                row.Of(ValidFrom),
                row.Of(ValidTo)
            )
        );

    public static TableSchema<Responsibility> Responsibilities { get; } =
        new(
            DossierTable.Responsibilities,
            "responsibilities",
            "Responsabilità",
            "Quali unità partecipano a quali obiettivi, con il peso dove l'ente lo assegna.",
            dossier => dossier.Plan.Responsibilities,
            [Objective, ResponsibleUnit, Weight],
            row => new Responsibility(row.Text(Objective), row.Text(ResponsibleUnit), row.Of(Weight))
        );
}
