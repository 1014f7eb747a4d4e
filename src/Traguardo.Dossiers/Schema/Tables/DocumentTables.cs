// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using ContextFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.ContextCell>;
using ErratumFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.Erratum>;
using NarrativeFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.Narrative>;
using PriorFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.PriorFigure>;
using PublishedFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.PublishedFigure>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>What documents say beside the plan and its measures: past figures, words, context tables, printed figures and their errors.</summary>
internal static class DocumentTables
{
    private static readonly Field<PriorFigure, FigureRef?> Figure = PriorFields.Figure(
        nameof(PriorFigure.Figure),
        row => row.Figure,
        "Di che cosa è la cifra di cui questa è il passato.",
        required: true
    );
    private static readonly Field<PriorFigure, int?> Year = PriorFields.Year(
        nameof(PriorFigure.Year),
        "Anno",
        row => row.Year,
        "L'anno.",
        required: true
    );
    private static readonly Field<PriorFigure, string?> PriorText = PriorFields.Text(
        nameof(PriorFigure.Text),
        "Valore",
        row => row.Text,
        "Come stampato.",
        required: true
    );
    private static readonly Field<PriorFigure, string?> PriorNote = PriorFields.LongText(
        nameof(PriorFigure.Note),
        "Nota",
        row => row.Note,
        "Nota."
    );

    private static readonly Field<Narrative, string?> Section = NarrativeFields.Code(
        nameof(Narrative.Section),
        "Sezione",
        row => row.Section,
        "Chiave della sezione del documento.",
        required: true
    );
    private static readonly Field<Narrative, string?> Title = NarrativeFields.Text(
        nameof(Narrative.Title),
        "Titolo",
        row => row.Title,
        "Titolo; vuoto per quello della sezione."
    );
    private static readonly Field<Narrative, string?> NarrativeText = NarrativeFields.LongText(
        nameof(Narrative.Text),
        "Testo",
        row => row.Text,
        "Testo in Markdown, anche su più righe."
    );

    private static readonly Field<ContextCell, string?> TableName = ContextFields.Text(
        nameof(ContextCell.Table),
        "Tabella",
        row => row.Table,
        "Nome della tabella («Personale per categoria»).",
        required: true
    );
    private static readonly Field<ContextCell, string?> Row = ContextFields.Text(
        nameof(ContextCell.Row),
        "Riga",
        row => row.Row,
        "Intestazione della riga.",
        required: true
    );
    private static readonly Field<ContextCell, string?> ColumnName = ContextFields.Text(
        nameof(ContextCell.Column),
        "Colonna",
        row => row.Column,
        "Intestazione della colonna.",
        required: true
    );
    private static readonly Field<ContextCell, string?> Value = ContextFields.Text(
        nameof(ContextCell.Text),
        "Valore",
        row => row.Text,
        "Contenuto della cella, come stampato."
    );
    private static readonly Field<ContextCell, string?> Source = ContextFields.Text(
        nameof(ContextCell.Source),
        "Fonte",
        row => row.Source,
        "Fonte del dato."
    );
    private static readonly Field<ContextCell, DateOnly?> Date = ContextFields.Date(
        nameof(ContextCell.Date),
        "Data",
        row => row.Date,
        "Giorno a cui il dato si riferisce."
    );

    private static readonly Field<PublishedFigure, string?> Code = PublishedFields.Code(
        nameof(PublishedFigure.Code),
        "Sigla",
        row => row.Code,
        "Sigla unica del valore stampato: l'errata la richiama.",
        required: true
    );
    private static readonly Field<PublishedFigure, FigureRef?> PublishedOf = PublishedFields.Figure(
        nameof(PublishedFigure.Figure),
        row => row.Figure,
        "Di che cosa è la cifra stampata; vuoto quando il valore è un'espressione."
    );
    private static readonly Field<PublishedFigure, string?> PublishedText = PublishedFields.Text(
        nameof(PublishedFigure.Text),
        "Valore",
        row => row.Text,
        "Come stampato, con i suoi decimali («97,78%»).",
        required: true
    );
    private static readonly Field<PublishedFigure, string?> Where = PublishedFields.Text(
        nameof(PublishedFigure.Where),
        "Dove",
        row => row.Where,
        "Tabella o pagina del documento."
    );
    private static readonly Field<PublishedFigure, string?> Expression = PublishedFields.Text(
        nameof(PublishedFigure.Expression),
        "Espressione",
        row => row.Expression,
        "Calcolo su numeri stampati, per i valori che vivono solo nel testo: 211 / 220 * 100."
    );

    private static readonly Field<Erratum, string?> Published = ErratumFields.Code(
        nameof(Erratum.Published),
        "Sigla",
        row => row.Published,
        "Sigla del valore pubblicato.",
        required: true,
        of: DossierTable.Published
    );
    private static readonly Field<Erratum, string?> Expected = ErratumFields.Text(
        nameof(Erratum.Expected),
        "Valore atteso",
        row => row.Expected,
        "Che cosa andava stampato; vuoto se non si può sapere."
    );
    private static readonly Field<Erratum, string?> Reason = ErratumFields.LongText(
        nameof(Erratum.Reason),
        "Motivo",
        row => row.Reason,
        "Perché è sbagliato; sempre necessario.",
        required: true
    );
    private static readonly Field<Erratum, bool> CarriedUp = ErratumFields.Flag(
        nameof(Erratum.CarriedUp),
        "Riportato",
        row => row.CarriedUp,
        "SI se il documento ha riportato il valore sbagliato nei totali sopra di esso: questi si confrontano allora con totali fatti con quel valore."
    );

    public static TableSchema<PriorFigure> PriorFigures { get; } =
        new(
            DossierTable.PriorFigures,
            "priorFigures",
            "Anni precedenti",
            "Cifre di anni precedenti, solo per confronto.",
            dossier => dossier.PriorFigures,
            [Figure, Year, PriorText, PriorNote],
            row => new PriorFigure(row.Need(Figure), row.Need(Year), row.Text(PriorText), row.Of(PriorNote))
        );

    public static TableSchema<Narrative> Narratives { get; } =
        new(
            DossierTable.Narratives,
            "narratives",
            "Testi",
            "Le parole dell'ente per le sezioni dei documenti.",
            dossier => dossier.Narratives,
            [Section, Title, NarrativeText],
            row => new Narrative(row.Text(Section), row.Of(Title), row.Text(NarrativeText))
        );

    public static TableSchema<ContextCell> ContextTables { get; } =
        new(
            DossierTable.ContextTables,
            "contextTables",
            "Tabelle",
            "Le tabelle di contesto dei documenti (personale, bilancio, economia), una riga per cella.",
            dossier => dossier.ContextTables,
            [TableName, Row, ColumnName, Value, Source, Date],
            row => new ContextCell(row.Text(TableName), row.Text(Row), row.Text(ColumnName), row.Text(Value), row.Of(Source), row.Of(Date))
        );

    public static TableSchema<PublishedFigure> PublishedFigures { get; } =
        new(
            DossierTable.Published,
            "published",
            "Pubblicato",
            "I valori che un documento ha stampato: si confrontano con quelli calcolati, non si usano mai nei calcoli.",
            dossier => dossier.Published,
            [Code, PublishedOf, PublishedText, Where, Expression],
            row => new PublishedFigure(row.Text(Code), row.Of(PublishedOf), row.Text(PublishedText), row.Of(Where), row.Of(Expression))
        );

    public static TableSchema<Erratum> Errata { get; } =
        new(
            DossierTable.Errata,
            "errata",
            "Errata",
            "I valori stampati che si sa essere sbagliati, con il motivo.",
            dossier => dossier.Errata,
            [Published, Expected, Reason, CarriedUp],
            row => new Erratum(row.Text(Published), row.Of(Expected), row.Text(Reason), row.Of(CarriedUp))
        );
}
