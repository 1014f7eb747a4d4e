// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Values;

/// <summary>Values of a figure: of the body, of an objective, unit, view or sheet, or of what the loop is at.</summary>
internal static class FigureValues
{
    private const string Which =
        "di che cosa: «ente», «obiettivo CODICE», «unita CODICE», «vista CODICE», «scheda CODICE»; senza parole, ciò a cui è il ciclo in cui ci si trova";

    public static IReadOnlyList<Definition<TemplateValue>> All { get; } =
    [
        Of("punteggio", "il punteggio, come stampato", (call, figure) => Print.Score(call.Index, figure), figure => figure.Value.Score),
        Of(
            "raggiungimento",
            "il punteggio rispetto al suo target",
            (call, figure) => Print.Achievement(call.Index, figure),
            figure => figure.Value.Achievement ?? 0
        ),
        new("giudizio", "la classe della scala di giudizio, con il suo semaforo", Rating) { Words = 2, WordsMeaning = Which },
        new("perche", "come è fatto il punteggio: regola, calcolo, da che cosa", Why) { Words = 2, WordsMeaning = Which },
        new(
            "motivo",
            "perché il punteggio non c'è",
            call => FigureOf(call) is { } figure ? TemplateValue.Of(figure.Value.Reason) : NotThere(call)
        )
        {
            Words = 2,
            WordsMeaning = Which,
        },
        new("parole-oiv", "le parole del giudizio espresso dall'OIV", call => TemplateValue.Of(FigureOf(call)?.Judgement?.Reason))
        {
            Words = 2,
            WordsMeaning = Which,
        },
        new("anno-precedente", "il punteggio dell'anno precedente, come stampato allora", call => TemplateValue.Of(Past(call)?.Text))
        {
            Words = 2,
            WordsMeaning = Which,
        },
        new("punti-persi", "quanti punti mancano al punteggio pieno", Lost) { Words = 2, WordsMeaning = Which },
    ];

    /// <summary>The figure meant; null when there is none such.</summary>
    public static Figure? FigureOf(Call call)
    {
        var reference = call.Word(0) switch
        {
            null => RefOf(call.Scope),
            "ente" => FigureRef.Body,
            "obiettivo" => call.Index.FindObjective(call.Word(1) ?? "")?.Ref,
            "unita" => new FigureRef(FigureKind.Unit, call.Word(1) ?? ""),
            "vista" => new FigureRef(FigureKind.View, call.Word(1) ?? ""),
            "scheda" => new FigureRef(FigureKind.Sheet, call.Word(1) ?? ""),
            _ => null,
        };
        return reference is { } known ? call.Index.Card.Find(known) : null;
    }

    /// <summary>What the innermost loop is at; the body outside of loops.</summary>
    private static FigureRef? RefOf(Scope scope) =>
        scope.Item switch
        {
            ObjectiveItem item => item.Ref,
            IndicatorItem item => item.Ref,
            Unit unit => new FigureRef(FigureKind.Unit, unit.Code),
            View view => new FigureRef(FigureKind.View, view.Code),
            Sheet sheet => new FigureRef(FigureKind.Sheet, sheet.Code),
            null => FigureRef.Body,
            _ => scope.Above is { } above ? RefOf(above) : FigureRef.Body,
        };

    private static Definition<TemplateValue> Of(
        string name,
        string meaning,
        Func<Call, Figure, string?> text,
        Func<Figure, decimal> number
    ) =>
        new(
            name,
            meaning,
            call =>
            {
                if (FigureOf(call) is not { } figure)
                {
                    return NotThere(call);
                }

                return text(call, figure) is { } printed
                    ? TemplateValue.Figure(number(figure), printed)
                    : TemplateValue.Missing($"{name} di «{figure.Name}»: {figure.Value.Reason ?? "la metodologia non lo calcola"}");
            }
        )
        {
            Words = 2,
            WordsMeaning = Which,
        };

    private static TemplateValue Rating(Call call) =>
        FigureOf(call) is not { } figure ? NotThere(call)
        : Print.Light(call.Index, figure) is { } light ? TemplateValue.Of([light], light.Word)
        : TemplateValue.Nothing;

    private static TemplateValue Why(Call call) =>
        FigureOf(call) is not { } figure ? NotThere(call)
        : Domain.Scoring.Derivations.Explainer.Explain(call.Index.Card, figure.Ref, depth: 0) is { Notes.Count: > 0 } explanation
            ? TemplateValue.Of(string.Join(" ", explanation.Notes.Select(note => Language.Italian.Capital(note).TrimEnd('.') + ".")))
        : TemplateValue.Nothing;

    private static Domain.Cycles.PriorFigure? Past(Call call) =>
        FigureOf(call) is { } figure
            ? call.Index.Past(figure.Ref, FigureAspect.Score).LastOrDefault(prior => prior.Year == call.Index.Cycle.Year - 1)
            : null;

    private static TemplateValue Lost(Call call)
    {
        if (FigureOf(call) is not { Value.IsScored: true } figure)
        {
            return TemplateValue.Nothing;
        }

        return TemplateValue.Of(Math.Max(0, 100 - figure.Value.Score), Print.Digits(call.Index, figure));
    }

    private static TemplateValue NotThere(Call call) => TemplateValue.Missing($"«{string.Join(' ', call.Words)}» non è nel ciclo");
}
