// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>Tables of figures: the summary, units, views, points lost, counts by class.</summary>
internal static class FigureTables
{
    private static IReadOnlyList<Column<Figure>> FigureColumns { get; } =
    [
        new("codice", "Codice", "il codice", 9, (figure, _) => Cells.Text(figure.PrintedCode ?? figure.Ref.Code)),
        new("nome", "Denominazione", "il nome", 34, (figure, call) => Cells.Text(NameOf(call, figure)))
        {
            NamesRow = true,
            StaysWhenEmpty = true,
        },
        new("peso", "Peso", "il peso", 8, (figure, call) => Cells.Points(WeightOf(call, figure))) { Alignment = CellAlignment.End },
        new("punteggio", "Risultato", "il punteggio", 12, (figure, call) => Cells.Score(call.Index, figure))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new("target", "Target", "il valore atteso per il punteggio", 9, (figure, call) => Cells.Points(TargetOf(call, figure)))
        {
            Alignment = CellAlignment.End,
        },
        new(
            "raggiungimento",
            "Grado di raggiungimento",
            "il punteggio rispetto al suo target",
            13,
            (figure, call) => Cells.Achievement(call.Index, figure)
        )
        {
            Alignment = CellAlignment.End,
        },
        new("giudizio", "Valutazione", "il giudizio", 14, (figure, call) => Cells.Light(Print.Light(call.Index, figure))),
        new(
            "anno-precedente",
            call => "Anno " + (call.Index.Cycle.Year - 1).ToString(CultureInfo.InvariantCulture),
            "la cifra dell'anno precedente",
            11,
            (figure, call) => PastOf(call, figure)
        )
        {
            Alignment = CellAlignment.End,
        },
    ];

    private static IReadOnlyList<Column<Loss>> LossColumns { get; } =
    [
        new("codice", "Codice", "il codice", 10, (loss, call) => Cells.Text(Of(call, loss).PrintedCode ?? loss.Figure.Code)),
        new("nome", "Obiettivo o indicatore", "il nome", 34, (loss, call) => Cells.Text(Of(call, loss).Name))
        {
            NamesRow = true,
            StaysWhenEmpty = true,
        },
        new(
            "peso",
            "Peso",
            "il peso",
            8,
            (loss, call) => Cells.Points(call.Index.Card.FactsOf(loss.Figure)?.Assignment.Weight ?? WeightOf(call, Of(call, loss)))
        )
        {
            Alignment = CellAlignment.End,
        },
        new("target", "Target", "il target", 12, (loss, call) => Cells.Text(call.Index.Card.FactsOf(loss.Figure)?.TargetEntry?.Text))
        {
            Alignment = CellAlignment.End,
        },
        new("risultato", "Risultato", "il risultato", 12, (loss, call) => Cells.Text(call.Index.Card.FactsOf(loss.Figure)?.ResultText))
        {
            Alignment = CellAlignment.End,
        },
        new("punteggio", "Punteggio", "il punteggio", 11, (loss, call) => Cells.Score(call.Index, Of(call, loss)))
        {
            Alignment = CellAlignment.End,
        },
        new("punti", "Punti persi", "di quanto sarebbe più alta la cifra, se questo solo fosse pieno", 10, (loss, _) => PointsOf(loss))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
    ];

    public static TableDefinition Scores { get; } =
        new RowTable<Figure>("punteggi", "le cifre di sintesi: ente, obiettivi di un livello, unità, viste", Chosen, FigureColumns)
        {
            UsualColumns = "nome, peso, punteggio, raggiungimento, anno-precedente, giudizio",
            Words = 4,
            WordsMeaning = "quali, in ordine: «ente», «obiettivi», «unita», «viste»",
            AllowedWords = ["ente", "obiettivi", "unita", "viste"],
            Parameters =
            [
                new("livello", ParameterKind.Text, "il livello degli obiettivi (il primo se non si dice altro)"),
                new("tipo-unita", ParameterKind.Text, "solo le unità di questo tipo"),
                new("viste", ParameterKind.Text, "i codici delle viste, separati da virgole (tutte se non si dice altro)"),
            ],
        };

    public static TableDefinition Losses { get; } =
        new RowTable<Loss>(
            "punti-persi",
            "che cosa ha tolto punti all'ente, o all'obiettivo o all'unità del ciclo in cui ci si trova",
            LossesOf,
            LossColumns
        )
        {
            UsualColumns = "codice, nome, peso, target, risultato, punteggio, punti",
            Parameters = [new("righe", ParameterKind.Number, "quante al massimo (tutte se non si dice altro)")],
        };

    /// <summary>Losses are small: four decimals, rounded half up.</summary>
    private const int LossDecimals = 4;

    private static TableCell PointsOf(Loss loss)
    {
        var points = decimal.Round(loss.Points, LossDecimals, MidpointRounding.AwayFromZero);
        return new TableCell(Domain.Notation.ItalianNumber.Print(points, LossDecimals)) { Number = new CellNumber(points, LossDecimals) };
    }

    private static IEnumerable<Figure> Chosen(Call call)
    {
        foreach (var word in call.Words.Skip(1))
        {
            foreach (var reference in Refs(call, word))
            {
                if (call.Index.Card.Find(reference) is { } figure)
                {
                    yield return figure;
                }
            }
        }
    }

    private static IEnumerable<FigureRef> Refs(Call call, string word) =>
        word switch
        {
            "ente" => [FigureRef.Body],
            "obiettivi" => call
                .Index.Objectives.Where(item => item.Objective.Level == LevelNames.Find(call.Index, call.Text("livello") ?? "1"))
                .Select(item => item.Ref),
            "unita" => call
                .Index.Plan.Units.Where(unit =>
                    call.Text("tipo-unita") is not { } kind || (unit.Kind is { } own && Domain.Common.TextFold.AreSame(own, kind))
                )
                .Select(unit => new FigureRef(FigureKind.Unit, unit.Code)),
            _ => (call.List("viste") is { Count: > 0 } codes ? codes : call.Index.Plan.Views.Select(view => view.Code)).Select(
                code => new FigureRef(FigureKind.View, code)
            ),
        };

    private static IEnumerable<Loss> LossesOf(Call call)
    {
        var whole = call.Scope.Objective?.Ref ?? (call.Scope.Unit is { } unit ? new FigureRef(FigureKind.Unit, unit.Code) : FigureRef.Body);
        var losses = Domain.Scoring.Losses.Of(call.Index.Card, whole).Where(loss => loss.Figure.Kind == FigureKind.Indicator);
        return call.Number("righe") is { } most ? losses.Take((int)Math.Min(most, int.MaxValue)) : losses;
    }

    private static Figure Of(Call call, Loss loss) => call.Index.Card.Find(loss.Figure)!;

    private static string NameOf(Call call, Figure figure) =>
        figure.Ref.Kind switch
        {
            FigureKind.Body => call.Index.Plan.Body.Name,
            FigureKind.Unit => call.Index.FindUnit(figure.Ref.Code) is { PrintedName: { } printed } ? printed : figure.Name,
            _ => figure.Name,
        };

    private static decimal? WeightOf(Call call, Figure figure) =>
        figure.Ref.Kind == FigureKind.Objective ? call.Index.FindObjective(figure.Ref.Code)?.Weight : null;

    private static decimal? TargetOf(Call call, Figure figure) =>
        figure.Ref.Kind switch
        {
            FigureKind.Objective => call.Index.FindObjective(figure.Ref.Code)?.Objective.ScoreTarget,
            FigureKind.View => call.Index.Plan.Views.FirstOrDefault(view => view.Code == figure.Ref.Code)?.ScoreTarget,
            _ => null,
        };

    private static TableCell PastOf(Call call, Figure figure) =>
        call.Index.Past(figure.Ref, FigureAspect.Score).LastOrDefault(prior => prior.Year == call.Index.Cycle.Year - 1) is { } past
            ? Cells.Text(Print.Past(past.Text))
            : Cells.Empty;
}
