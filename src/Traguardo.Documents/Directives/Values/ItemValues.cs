// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives.Values;

/// <summary>Values of what the loop around the place is at, and counts.</summary>
internal static class ItemValues
{
    public static IReadOnlyList<Definition<TemplateValue>> All { get; } =
    [
        new("codice", "il codice di ciò a cui è il ciclo in cui ci si trova", call => TemplateValue.Of(CodeOf(call.Scope.Item))),
        new("titolo", "il suo titolo o nome", call => TemplateValue.Of(TitleOf(call))),
        new(
            "livello",
            "il livello dell'obiettivo",
            call => TemplateValue.Of(call.Scope.Item is Level level ? level.Name : call.Scope.Objective?.Objective.Level)
        ),
        new(
            "descrizione",
            "la descrizione dell'obiettivo o dell'indicatore",
            call =>
                TemplateValue.Of(
                    call.Scope.Item is IndicatorItem item ? item.Indicator.Description : call.Scope.Objective?.Objective.Description
                )
        ),
        new(
            "peso",
            "il peso",
            call => WeightOf(call) is { } weight ? TemplateValue.Figure(weight, Print.Points(weight)) : TemplateValue.Nothing
        ),
        new(
            "target-punteggio",
            "il valore atteso per il punteggio dell'obiettivo",
            call =>
                call.Scope.Objective?.Objective.ScoreTarget is { } target
                    ? TemplateValue.Figure(target, Print.Points(target))
                    : TemplateValue.Nothing
        ),
        new("programma", "missione e programma dell'obiettivo", call => TemplateValue.Of(call.Scope.Objective?.Objective.Programme)),
        new("risorse", "le risorse dell'obiettivo", call => TemplateValue.Of(call.Scope.Objective?.Objective.Resources)),
        new("periodo", "il periodo dell'obiettivo", call => TemplateValue.Of(call.Scope.Objective?.Objective.Period)),
        new(
            "unita-coinvolte",
            "le unità che partecipano all'obiettivo",
            call => TemplateValue.Of(string.Join("; ", call.Scope.Objective?.Units.Select(part => part.Unit.Name) ?? []))
        ),
        new(
            "superiore",
            "codice e titolo dell'obiettivo superiore",
            call => TemplateValue.Of(call.Scope.Objective?.Parent is { } parent ? Print.Named(parent.Code, parent.Objective.Title) : null)
        ),
        new(
            "stato",
            "perché l'obiettivo non è in vigore; niente se lo è",
            call =>
                TemplateValue.Of(call.Scope.Objective is { } item ? Print.State(item.Objective.State, item.Objective.StateReason) : null)
        ),
        new(
            "tipo",
            "il tipo dell'unità o della scheda",
            call => TemplateValue.Of(call.Scope.Item is Sheet sheet ? sheet.Kind : call.Scope.Unit?.Kind)
        ),
        new("incarico", "l'incarico della scheda", call => TemplateValue.Of(call.Scope.Sheet?.Post)),
        new("unita-scheda", "l'unità della scheda", call => TemplateValue.Of(call.Index.FindUnit(call.Scope.Sheet?.Unit)?.Name)),
        new("conta", "quante cose ci sono", call => TemplateValue.Of(CountOf(call)))
        {
            Words = 1,
            WordsMeaning =
                "che cosa: «obiettivi», «indicatori», «variazioni», «unita», «schede», «atti», «versioni», «viste»; di obiettivi e indicatori, se non si dice lo stato, solo quelli in vigore",
            AllowedWords = ["obiettivi", "indicatori", "variazioni", "unita", "schede", "atti", "versioni", "viste"],
            Parameters =
            [
                .. ObjectiveFilter.Parameters,
                .. IndicatorFilter.Parameters.Where(own => ObjectiveFilter.Parameters.All(other => other.Name != own.Name)),
                Tables.RevisionTable.StatusParameter,
                Tables.RevisionTable.VersionParameter,
                new("tipo", ParameterKind.Text, "solo le schede o le unità di questo tipo"),
            ],
        },
    ];

    /// <summary>Sheets, or those of a kind; kinds compare without regard to case and accents.</summary>
    public static IEnumerable<Sheet> SheetsOf(Call call) =>
        call.Index.Plan.Sheets.Where(sheet =>
            call.Text("tipo") is not { } kind || Call.Split(kind).Any(one => sheet.Kind is { } own && TextFold.AreSame(own, one))
        );

    /// <summary>Units, or those of a kind.</summary>
    public static IEnumerable<Unit> UnitsOf(Call call) =>
        call.Index.Plan.Units.Where(unit =>
            call.Text("tipo") is not { } kind || Call.Split(kind).Any(one => unit.Kind is { } own && TextFold.AreSame(own, one))
        );

    private static int CountOf(Call call) =>
        call.Word(0) switch
        {
            "obiettivi" => ObjectiveFilter.Choose(call, "in-vigore").Count(),
            "indicatori" => IndicatorFilter.Choose(call, "in-vigore").Count(),
            "variazioni" => Tables.RevisionTable.Choose(call).Count(),
            "unita" => UnitsOf(call).Count(),
            "schede" => SheetsOf(call).Count(),
            "atti" => call.Index.Dossier.Acts.Count,
            "versioni" => call.Index.Dossier.Versions.Count,
            _ => call.Index.Plan.Views.Count,
        };

    private static string? CodeOf(object? item) =>
        item switch
        {
            ObjectiveItem objective => objective.Code,
            IndicatorItem indicator => indicator.Code,
            Unit unit => unit.Code,
            View view => view.Code,
            Sheet sheet => sheet.Code,
            Revision revision => revision.Code,
            _ => null,
        };

    private static string? TitleOf(Call call) =>
        call.Scope.Item switch
        {
            ObjectiveItem objective => objective.Objective.Title,
            IndicatorItem indicator => indicator.Indicator.Name,
            Unit unit => unit.PrintedName ?? unit.Name,
            View view => view.Name,
            Sheet sheet => sheet.Title,
            Level level => level.Name,
            _ => call.Index.Cycle.Title,
        };

    private static decimal? WeightOf(Call call) =>
        call.Scope.Item is IndicatorItem indicator ? indicator.Assignment.Weight : call.Scope.Objective?.Weight;
}
