// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Language;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>Sentences about one figure.</summary>
internal static class ResultSentences
{
    private const decimal Full = 100;
    private const int UsualLosses = 5;

    public static ValueList<Block> Result(Call call)
    {
        if (Values.FigureValues.FigureOf(call.WithoutWords()) is not { } figure)
        {
            return [];
        }

        return Print.Score(call.Index, figure) is { } score
            ? [new Paragraph([SentenceOf(call, figure, score)])]
            :
            [
                new Paragraph([
                    $"{Italian.Capital(SubjectOf(call, figure))} non ha un punteggio: {figure.Value.Reason ?? "la metodologia non lo calcola"}.",
                ]),
            ];
    }

    public static ValueList<Block> Units(Call call) =>
        [
            .. call
                .Index.Plan.Units.Select(unit => call.Index.Card.Find(new FigureRef(FigureKind.Unit, unit.Code)))
                .OfType<Figure>()
                .Where(figure => figure.Value.IsScored)
                .Select(figure => new Paragraph([SentenceOf(call, figure, Print.Score(call.Index, figure)!)])),
        ];

    public static ValueList<Block> Losses(Call call)
    {
        if (Values.FigureValues.FigureOf(call.WithoutWords()) is not { Value.IsScored: true } figure)
        {
            return [];
        }

        var losses = Domain.Scoring.Losses.Of(call.Index.Card, figure.Ref).Where(loss => loss.Figure.Kind == FigureKind.Indicator).ToList();
        if (losses.Count == 0)
        {
            // Caps and targets below 100 make a full score of parts that are not full themselves
            var whole =
                figure.Value.Score >= Full ? "ha il punteggio pieno" : "non cambierebbe se un solo indicatore avesse il punteggio pieno";
            return [new Paragraph([$"{Italian.Capital(SubjectOf(call, figure))} {whole}."])];
        }

        var named = losses.Take((int)(call.Number("righe") ?? UsualLosses)).ToList();
        var lost = ItalianNumber.Print(Full - figure.Value.Score, Print.Digits(call.Index, figure));
        var words = named
            .Select(loss =>
                $"{NameOf(call, loss)} ({ItalianNumber.Print(decimal.Round(loss.Points, 4, MidpointRounding.AwayFromZero), 4)})"
            )
            .ToList();
        var rest = losses.Count - named.Count;
        var others =
            rest == 0
                ? ""
                : $"; {(rest == 1 ? "un altro indicatore incide" : $"altri {Italian.Number(rest)} indicatori incidono")} di meno";
        return
        [
            new Paragraph([
                $"{Italian.Capital(SubjectOf(call, figure))} ha perso {lost} punti rispetto al punteggio pieno. {(named.Count == 1 ? "Incide" : "Incidono")} soprattutto, con i punti che ciascuno varrebbe se fosse pieno: {string.Join("; ", words)}{others}.",
            ]),
        ];
    }

    /// <summary>"L'ente", "L'area X", "L'obiettivo OS 2.1" — as sentences begin.</summary>
    public static string SubjectOf(Call call, Figure figure) =>
        figure.Ref.Kind switch
        {
            FigureKind.Body => "la performance dell'ente",
            FigureKind.Unit => $"la performance dell'unità «{UnitName(call.Index.FindUnit(figure.Ref.Code), figure)}»",
            FigureKind.Objective => $"la performance dell'obiettivo «{Print.Named(figure.PrintedCode ?? figure.Ref.Code, figure.Name)}»",
            FigureKind.Sheet => $"la valutazione della scheda «{figure.Name}»",
            _ => $"la cifra «{figure.Name}»",
        };

    private static string SentenceOf(Call call, Figure figure, string score)
    {
        var rating = figure.PrintedRating is { } given ? $", con giudizio «{given}»" : "";
        return $"{Italian.Capital(SubjectOf(call, figure))} è pari {Italian.Before("al", score)}{rating}{TargetOf(call, figure)}{PastOf(call, figure)}.";
    }

    private static string TargetOf(Call call, Figure figure) =>
        figure.Ref.Kind == FigureKind.Objective && call.Index.FindObjective(figure.Ref.Code)?.Objective.ScoreTarget is { } target
            ? $", a fronte di un target {Italian.Before("del", Print.Points(target))}"
            : "";

    private static string PastOf(Call call, Figure figure)
    {
        var year = call.Index.Cycle.Year - 1;
        var past = call.Index.Past(figure.Ref, FigureAspect.Score).LastOrDefault(prior => prior.Year == year);
        if (past is null)
        {
            return "";
        }

        var printed = past.Text.Trim();
        var number = ItalianNumber.Read(printed.TrimEnd('%').Trim()).Value;
        var change = number is { } before
            ? ": " + ChangeOf(figure.Value.Score - before, Math.Max(Print.Digits(call.Index, figure), before.Scale))
            : "";
        return $"; nel {year} era pari {Italian.Before("al", Print.Past(printed))}{change}";
    }

    private static string ChangeOf(decimal difference, int decimals) =>
        difference switch
        {
            0 => "nessuna variazione",
            > 0 => $"{ItalianNumber.Print(difference, decimals)} punti in più",
            _ => $"{ItalianNumber.Print(-difference, decimals)} punti in meno",
        };

    private static string NameOf(Call call, Loss loss)
    {
        var figure = call.Index.Card.Find(loss.Figure)!;
        return $"«{Print.Named(figure.PrintedCode ?? figure.Ref.Code, figure.Name)}»";
    }

    private static string UnitName(Unit? unit, Figure figure) => unit?.PrintedName ?? figure.Name;
}
