// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The columns of tables of objectives, which are the fields of an objective's card too.</summary>
internal static class ObjectiveColumns
{
    public static IReadOnlyList<Column<ObjectiveItem>> All { get; } =
    [
        new("codice", "Codice", "il codice", 9, (item, _) => Cells.Text(item.Code)),
        new("titolo", "Obiettivo", "il titolo", 34, (item, _) => Cells.Text(item.Objective.Title))
        {
            NamesRow = true,
            StaysWhenEmpty = true,
        },
        new(
            "codice-e-titolo",
            "Obiettivo",
            "codice e titolo insieme",
            38,
            (item, _) => Cells.Text(Print.Named(item.Code, item.Objective.Title))
        )
        {
            NamesRow = true,
            StaysWhenEmpty = true,
        },
        new("livello", "Livello", "il livello", 14, (item, _) => Cells.Text(item.Objective.Level)),
        new("superiore", "Obiettivo superiore", "l'obiettivo che lo contiene", 24, (item, _) => ParentOf(item)),
        new("descrizione", "Descrizione", "la descrizione", 34, (item, _) => Cells.Text(item.Objective.Description)),
        new("peso", "Peso", "il peso tra gli obiettivi dello stesso gruppo", 8, (item, _) => Cells.Points(item.Weight))
        {
            Alignment = CellAlignment.End,
        },
        new("programma", "Missione e programma", "missione e programma di bilancio", 20, (item, _) => Cells.Text(item.Objective.Programme)),
        new("risorse", "Risorse", "le risorse assegnate", 16, (item, _) => Cells.Text(item.Objective.Resources)),
        new("periodo", "Periodo", "il periodo coperto", 12, (item, _) => Cells.Text(item.Objective.Period)),
        new(
            "unita",
            "Unità organizzative coinvolte",
            "le unità che vi partecipano, con i pesi dove ci sono",
            22,
            (item, _) => UnitsOf(item)
        ),
        new("target", "Target", "il valore atteso per il punteggio", 9, (item, _) => Cells.Points(item.Objective.ScoreTarget))
        {
            Alignment = CellAlignment.End,
        },
        new("punteggio", "Risultato misurato", "il punteggio", 11, (item, call) => Cells.Score(call.Index, item.Figure))
        {
            Alignment = CellAlignment.End,
        },
        new(
            "raggiungimento",
            "Grado di raggiungimento",
            "il punteggio rispetto al suo target",
            13,
            (item, call) => Cells.Achievement(call.Index, item.Figure)
        )
        {
            Alignment = CellAlignment.End,
        },
        new("giudizio", "Valutazione", "il giudizio, con il suo semaforo", 15, (item, call) => Judged(item, call)),
        new("anno-precedente", PreviousYear, "il punteggio dell'anno precedente", 11, (item, call) => PriorScore(item, call))
        {
            Alignment = CellAlignment.End,
        },
        new("indicatori", "Indicatori", "il numero degli indicatori propri", 9, (item, _) => Cells.Count(item.Indicators.Count))
        {
            Alignment = CellAlignment.End,
        },
        new(
            "stato",
            "Stato",
            "perché non è in vigore",
            16,
            (item, _) => Cells.Text(Print.State(item.Objective.State, item.Objective.StateReason))
        ),
    ];

    private static TableCell ParentOf(ObjectiveItem item) =>
        item.Parent is { } parent ? Cells.Text(Print.Named(parent.Code, parent.Objective.Title)) : Cells.Empty;

    private static TableCell UnitsOf(ObjectiveItem item) =>
        Cells.Text(
            string.Join("; ", item.Units.Select(part => part.Unit.Name + (part.Weight is { } weight ? $" ({Print.Points(weight)})" : "")))
        );

    /// <summary>The class; where the OIV gave another than the computed one, a footnote says why.</summary>
    private static TableCell Judged(ObjectiveItem item, Call call)
    {
        if (Print.Light(call.Index, item.Figure) is not { } light)
        {
            return Cells.Empty;
        }

        return item.Figure.Judgement is { } judgement
            ? new TableCell([light, new Footnote([JudgementWords.Of(item.Figure, judgement)])])
            : new TableCell([light]);
    }

    private static string PreviousYear(Call call) => "Anno " + (call.Index.Cycle.Year - 1).ToString(CultureInfo.InvariantCulture);

    private static TableCell PriorScore(ObjectiveItem item, Call call) =>
        call.Index.Past(item.Ref, FigureAspect.Score).LastOrDefault(prior => prior.Year == call.Index.Cycle.Year - 1) is { } past
            ? Cells.Text(Print.Past(past.Text))
            : Cells.Empty;
}
