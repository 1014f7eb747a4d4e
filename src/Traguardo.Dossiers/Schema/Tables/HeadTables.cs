// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using BodyFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Body>;
using CycleFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Planning.Cycle>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>The head of a dossier: which body, which cycle, which levels.</summary>
internal static class HeadTables
{
    private static readonly Field<Body, string?> Code = BodyFields.Code(
        nameof(Domain.Planning.Body.Code),
        "Codice",
        body => body.Code,
        "Codice stabile dell'ente, per esempio il codice IPA.",
        required: true
    );
    private static readonly Field<Body, string?> Name = BodyFields.Text(
        nameof(Domain.Planning.Body.Name),
        "Nome",
        body => body.Name,
        "Denominazione ufficiale dell'ente.",
        required: true
    );
    private static readonly Field<Body, string?> Kind = BodyFields.Text(
        nameof(Domain.Planning.Body.Kind),
        "Tipo",
        body => body.Kind,
        "Che cosa è l'ente, per esempio «Camera di commercio»."
    );
    private static readonly Field<Body, DateOnly?> ValidFrom = BodyFields.Date(
        nameof(Domain.Planning.Body.ValidFrom),
        "Esiste dal",
        body => body.ValidFrom,
        "Primo giorno di vita dell'ente, quando conta (per esempio dopo un accorpamento)."
    );
    private static readonly Field<Body, DateOnly?> ValidTo = BodyFields.Date(
        nameof(Domain.Planning.Body.ValidTo),
        "Esiste fino al",
        body => body.ValidTo,
        "Ultimo giorno di vita dell'ente; vuoto finché esiste."
    );
    private static readonly Field<Body, string?> Predecessors = BodyFields.Text(
        nameof(Domain.Planning.Body.Predecessors),
        "Enti accorpati",
        body => body.Predecessors,
        "Nomi o codici degli enti confluiti in questo, separati da «; »."
    );

    private static readonly Field<Cycle, string?> CycleCode = CycleFields.Code(
        nameof(Domain.Planning.Cycle.Code),
        "Codice",
        cycle => cycle.Code,
        "Codice unico del ciclo, adatto al nome di un file: per esempio «ente-2024».",
        required: true
    );
    private static readonly Field<Cycle, string?> Title = CycleFields.Text(
        nameof(Domain.Planning.Cycle.Title),
        "Titolo",
        cycle => cycle.Title,
        "Titolo del documento, per esempio «Relazione sulla performance 2024».",
        required: true
    );
    private static readonly Field<Cycle, DateOnly?> Start = CycleFields.Date(
        nameof(Domain.Planning.Cycle.Start),
        "Inizio",
        cycle => cycle.Start,
        "Primo giorno del ciclo.",
        required: true
    );
    private static readonly Field<Cycle, DateOnly?> End = CycleFields.Date(
        nameof(Domain.Planning.Cycle.End),
        "Fine",
        cycle => cycle.End,
        "Ultimo giorno del ciclo, non prima dell'inizio; il suo anno è l'anno del ciclo.",
        required: true
    );
    private static readonly Field<Cycle, DateOnly?> ReferenceDate = CycleFields.Date(
        nameof(Domain.Planning.Cycle.ReferenceDate),
        "Data di riferimento",
        cycle => cycle.ReferenceDate,
        "Il giorno a cui si guarda il ciclo, per esempio il 30 giugno per un monitoraggio semestrale; vuoto vale la fine."
    );
    private static readonly Field<Cycle, string?> Phase = CycleFields.Text(
        nameof(Domain.Planning.Cycle.Phase),
        "Fase",
        cycle => cycle.Phase,
        "Fase del ciclo: piano, monitoraggio, relazione."
    );
    private static readonly Field<Cycle, string?> Methodology = CycleFields.Code(
        nameof(Domain.Planning.Cycle.Methodology),
        "Metodologia",
        cycle => cycle.Methodology,
        "Identificativo della metodologia (SMVP) che calcola i punteggi; vuoto se il ciclo non ha punteggi."
    );

    private static readonly Field<Level, string?> LevelName = Fields<Level>.Text(
        nameof(Level.Name),
        "Livello",
        level => level.Name,
        "Nome di un livello dell'albero del piano, dal più alto al più basso («Ambito strategico», «Obiettivo strategico»...); una riga per livello.",
        required: true
    );

    public static TableSchema<Body> Body { get; } =
        new(
            DossierTable.Body,
            "body",
            "Ente",
            "L'ente a cui il ciclo appartiene.",
            dossier => [dossier.Plan.Body],
            [Code, Name, Kind, ValidFrom, ValidTo, Predecessors],
            row => new Body(row.Text(Code), row.Text(Name), row.Of(Kind), row.Of(ValidFrom), row.Of(ValidTo), row.Of(Predecessors))
        );

    public static TableSchema<Cycle> Cycle { get; } =
        new(
            DossierTable.Cycle,
            "cycle",
            "Ciclo",
            "Il ciclo della performance: un ente, un periodo, una metodologia.",
            dossier => [dossier.Plan.Cycle],
            [CycleCode, Title, Start, End, ReferenceDate, Phase, Methodology],
            row => new Cycle(
                row.Text(CycleCode),
                row.Text(Title),
                row.Need(Start),
                row.Need(End),
                row.Of(ReferenceDate),
                row.Of(Phase),
                row.Of(Methodology)
            )
        );

    public static TableSchema<Level> Levels { get; } =
        new(
            DossierTable.Levels,
            "levels",
            "Livelli",
            "I livelli dell'albero del piano, con i nomi usati dall'ente, dall'alto in basso.",
            dossier => dossier.Plan.Levels,
            [LevelName],
            row => new Level(row.Text(LevelName))
        );
}
