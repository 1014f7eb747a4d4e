// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>Tables of the plan: objectives and indicators.</summary>
internal static class PlanTables
{
    public static TableDefinition Objectives { get; } =
        new RowTable<ObjectiveItem>("obiettivi", "gli obiettivi, uno per riga", call => ObjectiveFilter.Choose(call), ObjectiveColumns.All)
        {
            UsualColumns = "codice, titolo, peso, punteggio, giudizio, stato",
            GroupOf = (item, call) => call.Text("raggruppa") is { } by ? GroupOf(item, by) : null,
            IsWithdrawn = item => !item.IsInForce,
            Closing = FigureTotals.Of,
            Parameters = [.. ObjectiveFilter.Parameters, Grouping, FigureTotals.Parameter],
        };

    public static TableDefinition Indicators { get; } =
        new RowTable<IndicatorItem>(
            "indicatori",
            "gli indicatori, uno per riga dove sono assegnati",
            call => IndicatorFilter.Choose(call),
            IndicatorColumns.All
        )
        {
            UsualColumns = "nome-e-codice, peso, algoritmo, target, risultato, scostamento, punteggio, stato",
            GroupOf = (item, call) =>
                call.Text("raggruppa") is { } by
                    ? item.Objective is { } objective
                        ? by == "obiettivo"
                            ? TitleOf(objective)
                            : GroupOf(objective, by)
                        : null
                    : null,
            IsWithdrawn = item => !item.IsInForce,
            Closing = FigureTotals.Of,
            Parameters = [.. IndicatorFilter.Parameters, Grouping, FigureTotals.Parameter],
        };

    private static Parameter Grouping =>
        Parameter.OneOf(
            "raggruppa",
            "una riga di testa per ogni «obiettivo» (solo per gli indicatori), obiettivo «superiore» o obiettivo in «cima» all'albero",
            "obiettivo",
            "superiore",
            "cima"
        );

    private static RowGroup? GroupOf(ObjectiveItem item, string by) =>
        (by == "cima" ? item.Above().FirstOrDefault() ?? item : item.Parent) is { } head ? TitleOf(head) : null;

    private static RowGroup TitleOf(ObjectiveItem item) => new(item.Objective.Code, [Print.Named(item.Code, item.Objective.Title)]);
}
