// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The columns of tables of indicators.</summary>
internal static class IndicatorColumns
{
    /// <summary>Years after the cycle's that a plan has targets for.</summary>
    private const int YearsAhead = 2;

    public static IReadOnlyList<Column<IndicatorItem>> All { get; } =
    [
        new("codice", "Codice", "il codice dell'indicatore", 10, (item, _) => Cells.Text(item.Code)),
        new("nome", "Indicatore", "il nome, con la descrizione se c'è", 30, Name) { NamesRow = true, StaysWhenEmpty = true },
        new("nome-e-codice", "Indicatore", "codice e nome nella stessa cella", 30, NameAndCode) { NamesRow = true, StaysWhenEmpty = true },
        new("indicatore", "Indicatore", "codice, nome e tipologia nella stessa cella", 32, Whole)
        {
            NamesRow = true,
            StaysWhenEmpty = true,
        },
        new("obiettivo", "Obiettivo", "codice e titolo dell'obiettivo che misura", 24, (item, _) => OwnerOf(item)),
        new("codice-obiettivo", "Obiettivo", "il codice dell'obiettivo che misura", 9, (item, _) => Cells.Text(item.Objective?.Code)),
        new("unita", "Unità organizzative", "le unità che partecipano all'obiettivo", 16, (item, _) => UnitsOf(item)),
        new(
            "programma",
            "Missione e programma",
            "missione e programma dell'obiettivo che misura",
            18,
            (item, _) => Cells.Text(item.Objective?.Objective.Programme)
        ),
        new("peso", "Peso", "il peso nell'obiettivo o nella scheda", 8, (item, _) => Cells.Points(item.Assignment.Weight))
        {
            Alignment = CellAlignment.End,
        },
        new("tipologia", "Tipologia", "la tipologia, nelle parole dell'ente", 12, (item, _) => Cells.Text(item.Indicator.Type)),
        new("unita-di-misura", "Unità di misura", "l'unità di misura", 9, (item, _) => Cells.Text(item.Indicator.Unit.Symbol)),
        new("algoritmo", "Algoritmo", "il calcolo in parole", 24, (item, _) => Cells.Text(item.Indicator.Formula)),
        new("algoritmo-e-fonte", "Algoritmo e fonte", "il calcolo in parole e la fonte dei dati nella stessa cella", 26, FormulaAndSource),
        new("fonte", "Fonte", "la fonte dei dati", 14, (item, _) => Cells.Text(item.Indicator.Source)),
        new("responsabile", "Responsabile", "chi risponde del dato", 14, (item, _) => Cells.Text(item.Indicator.Owner)),
        new("etichette", "Etichette", "le etichette", 14, (item, _) => Cells.Text(string.Join(", ", item.Indicator.Tags))),
        new("catalogo", "Catalogo", "il codice nel catalogo comune", 10, (item, _) => Cells.Text(item.Indicator.Library)),
        new("valore-iniziale", "Valore di partenza", "il valore di partenza", 12, (item, _) => Cells.Text(item.Indicator.Baseline)),
        new("confronto", "Valore di confronto", "la media di enti comparabili", 12, (item, _) => Cells.Text(item.Indicator.Benchmark)),
        new("anno-precedente", PreviousYear, "il risultato dell'anno precedente", 12, (item, call) => PriorResult(item, call))
        {
            Alignment = CellAlignment.End,
        },
        new("target", call => "Target " + Number(call.Index.Cycle.Year), "il target in vigore", 13, (item, call) => Target(item, call))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new("target-semestre", HalfYear, "il target del primo semestre", 13, (item, call) => TargetOf(item, call, HalfYearPeriod(call)))
        {
            Alignment = CellAlignment.End,
        },
        new(
            "target-anno",
            call => "Target " + Number(call.Index.Cycle.Year),
            "il target dell'intero anno, anche in un monitoraggio",
            13,
            (item, call) => TargetOf(item, call, TargetPeriod.OfYear(call.Index.Cycle.Year))
        )
        {
            Alignment = CellAlignment.End,
        },
        .. Enumerable.Range(1, YearsAhead).Select(Ahead),
        new("risultato", call => "Consuntivo " + Number(call.Index.Cycle.Year), "il risultato", 13, (item, call) => Result(item, call))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new("scostamento", "Scostamento", "risultato meno target", 12, (item, _) => Variance(item)) { Alignment = CellAlignment.End },
        new("punteggio", "Punteggio", "il punteggio", 11, (item, call) => Cells.Score(call.Index, item.Figure))
        {
            Alignment = CellAlignment.End,
        },
        new("esito", "Esito", "se il target è raggiunto, o lo stato", 14, (item, _) => Cells.Light(Print.Light(item))),
        new(
            "stato",
            "Stato",
            "perché non è in vigore",
            16,
            (item, _) => Cells.Text(Print.State(item.Assignment.State, item.Assignment.StateReason))
        ),
        new("note", "Note", "le note dell'assegnazione e del risultato", 24, (item, _) => Cells.Text(NotesOf(item))),
        new("evidenze", "Evidenze", "le evidenze del risultato", 20, (item, _) => Cells.Text(item.Facts.Measure?.Entry.Evidence)),
    ];

    private static Column<IndicatorItem> Ahead(int years) =>
        new(
            "target-anno-" + Number(years),
            call => "Target " + Number(call.Index.Cycle.Year + years),
            years == 1 ? "il target dell'anno dopo" : "il target di due anni dopo",
            13,
            (item, call) => TargetOf(item, call, TargetPeriod.OfYear(call.Index.Cycle.Year + years))
        )
        {
            Alignment = CellAlignment.End,
        };

    private static TableCell Name(IndicatorItem item, Call call) =>
        item.Indicator.Description is { } description
            ? new TableCell([item.Indicator.Name, new LineBreak(), .. Print.Lines(description)])
            : Cells.Text(item.Indicator.Name);

    private static TableCell NameAndCode(IndicatorItem item, Call call) =>
        new([new TextRun(item.Code, TextStyle.Bold), new LineBreak(), .. Print.Lines(item.Indicator.Name)]);

    private static TableCell Whole(IndicatorItem item, Call call) =>
        item.Indicator.Type is { } type
            ? new TableCell([.. NameAndCode(item, call).Content, new LineBreak(), new TextRun(type, TextStyle.Italic)])
            : NameAndCode(item, call);

    private static TableCell FormulaAndSource(IndicatorItem item, Call call)
    {
        var formula = Print.Lines(item.Indicator.Formula);
        return item.Indicator.Source is { } source
            ? new TableCell([
                .. formula,
                .. formula.Count > 0 ? new Inline[] { new LineBreak() } : [],
                new TextRun("Fonte: " + source, TextStyle.Italic),
            ])
            : new TableCell(formula);
    }

    private static TableCell OwnerOf(IndicatorItem item) =>
        item.Objective is { } objective ? Cells.Text(Print.Named(objective.Code, objective.Objective.Title)) : Cells.Empty;

    private static TableCell UnitsOf(IndicatorItem item) =>
        Cells.Text(string.Join("; ", item.Objective?.Units.Select(part => part.Unit.Name) ?? []));

    /// <summary>The target as its document words it; where a person has corrected it, a footnote says how and why.</summary>
    private static TableCell Target(IndicatorItem item, Call call) =>
        item.Facts.TargetEntry is { } entry ? TargetCell(entry) : TargetOf(item, call, TargetPeriod.OfYear(call.Index.Cycle.Year));

    private static TableCell TargetOf(IndicatorItem item, Call call, TargetPeriod period) =>
        call.Index.TargetOf(item, period) is { } entry ? TargetCell(entry) : Cells.Empty;

    private static TableCell TargetCell(TargetEntry entry) =>
        entry.Reading is { } reading && reading != entry.Text
            ? new TableCell([.. Print.Lines(entry.Text), new Footnote([$"Letto come «{reading}»: {entry.ReadingReason}"])])
            : Cells.Text(entry.Text);

    private static TableCell Result(IndicatorItem item, Call call)
    {
        if (item.Result is not { } text)
        {
            return item.Verdict.Text.Length > 0 && item.IsInForce && call.Index.Cycle.Phase is not "piano"
                ? new TableCell([new TextRun(Language.Italian.Capital(item.Verdict.Text), TextStyle.Italic)])
                : Cells.Empty;
        }

        var entry = item.Facts.Measure!.Entry;
        var notes = new List<Inline>();
        if (entry.Reading is { } reading && reading != entry.Text)
        {
            notes.Add(new Footnote([$"Letto come «{reading}»: {entry.ReadingReason}"]));
        }

        if (item.Facts.Measure.Value is not Domain.Measures.NumberValue { Quantity: { } quantity } || entry.Reading is not null)
        {
            return new TableCell([.. Print.Lines(text), .. notes]);
        }

        return new TableCell([.. Print.Lines(text), .. notes])
        {
            Number = new CellNumber(quantity.Value, quantity.Value.Scale, quantity.Unit.IsNone ? quantity.Noun : quantity.Unit.Symbol),
        };
    }

    private static TableCell Variance(IndicatorItem item)
    {
        if (item.Facts.Variance is not { } variance)
        {
            return Cells.Empty;
        }

        var unit = item.Facts.Unit.IsNone ? null : item.Facts.Unit.Symbol;
        return new TableCell(
            (variance > 0 ? "+" : "")
                + Domain.Notation.ItalianNumber.Print(variance, variance.Scale)
                + (unit is null ? "" : Print.Gap + unit)
        )
        {
            Number = new CellNumber(variance, variance.Scale, unit),
        };
    }

    private static string PreviousYear(Call call) => "Consuntivo " + Number(call.Index.Cycle.Year - 1);

    private static TableCell PriorResult(IndicatorItem item, Call call) =>
        Cells.Text(call.Index.Past(item.Ref, FigureAspect.Measure).LastOrDefault(prior => prior.Year == call.Index.Cycle.Year - 1)?.Text);

    private static string HalfYear(Call call) => "Target al " + Domain.Notation.ItalianDate.PrintShort(HalfYearPeriod(call).End);

    private static TargetPeriod HalfYearPeriod(Call call) => new(new DateOnly(call.Index.Cycle.Year, 6, 30));

    private static string NotesOf(IndicatorItem item) =>
        string.Join("\n", new[] { item.Assignment.Note, item.Facts.Measure?.Entry.Note }.OfType<string>().Where(note => note.Length > 0));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
