// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives;

/// <summary>Chooses objectives by the settings of a call: those below the objective of the loop around it, those of its unit, or all.</summary>
internal static class ObjectiveFilter
{
    public static ValueList<Parameter> Parameters { get; } =
    [
        new("livello", ParameterKind.Text, "solo gli obiettivi di un livello: il suo nome, il suo numero dall'alto (1, 2...) o «ultimo»"),
        Parameter.OneOf(
            "sotto",
            "dentro un ciclo su obiettivi: i suoi «figli» (se non si dice altro) o «tutti» quelli sotto di lui",
            "figli",
            "tutti"
        ),
        new("ovunque", ParameterKind.YesNo, "«si» per tutto il piano, qualunque sia il ciclo in cui ci si trova"),
        new("etichetta", ParameterKind.Text, "solo quelli con questa etichetta"),
        new("tipo-unita", ParameterKind.Text, "solo quelli di unità di questo tipo («area», «azienda speciale»)"),
        new("condivisi", ParameterKind.YesNo, "«si» per i soli obiettivi a cui partecipano più unità, «no» per gli altri"),
        new("con-indicatori", ParameterKind.YesNo, "«si» per i soli obiettivi che hanno indicatori propri, «no» per gli altri"),
        StateParameter,
        new("giudizio", ParameterKind.Text, "solo quelli con questo giudizio, come lo scrive la scala dell'ente"),
        new("almeno", ParameterKind.Number, "solo quelli con un punteggio di almeno tanto"),
        new("meno-di", ParameterKind.Number, "solo quelli con un punteggio minore di tanto"),
    ];

    internal static Parameter StateParameter =>
        Parameter.OneOf(
            "stato",
            "«in-vigore», «tolti» (eliminati, rinviati, sospesi, sostituiti...), «proposti», «fuori-piano», «tutti»",
            "in-vigore",
            "tolti",
            "proposti",
            "fuori-piano",
            "tutti"
        );

    /// <summary>The objectives, in the order of the tree.</summary>
    /// <param name="call">The call.</param>
    /// <param name="usualState">The state chosen when the call says none.</param>
    public static IEnumerable<ObjectiveItem> Choose(Call call, string usualState = "tutti")
    {
        var level = call.Text("livello") is { } named ? LevelNames.Find(call.Index, named) ?? "" : LevelOf(call);
        return Base(call, level is not null)
            .Where(item => level is null || string.Equals(item.Objective.Level, level, StringComparison.Ordinal))
            .Where(item => Fits(call, item))
            .Where(item => IsInState(item.Objective.State, call.Text("stato") ?? usualState));
    }

    /// <summary>The level of the loop, when it is nearer than any objective.</summary>
    private static string? LevelOf(Call call)
    {
        for (var scope = call.Scope; scope is not null; scope = scope.Above)
        {
            switch (scope.Item)
            {
                case Level level:
                    return level.Name;
                case ObjectiveItem:
                    return null;
            }
        }

        return null;
    }

    private static IEnumerable<ObjectiveItem> Base(Call call, bool hasLevel)
    {
        if (call.IsSet("ovunque"))
        {
            return call.Index.Objectives;
        }

        if (call.Scope.Objective is { } objective)
        {
            return hasLevel || call.Text("sotto") is "tutti" ? objective.WithDescendants().Skip(1) : objective.Children;
        }

        return call.Scope.Unit is { } unit ? call.Index.ObjectivesOf(unit.Code) : call.Index.Objectives;
    }

    private static bool Fits(Call call, ObjectiveItem item)
    {
        var value = item.Figure.Value;
        return (call.Text("etichetta") is not { } tag || item.Objective.Tags.Any(own => TextFold.AreSame(own, tag)))
            && (call.Text("tipo-unita") is not { } kind || item.Units.Any(part => part.Unit.Kind is { } own && TextFold.AreSame(own, kind)))
            && (call.YesNo("condivisi") is not { } shared || item.Units.Count > 1 == shared)
            && (call.YesNo("con-indicatori") is not { } with || item.Indicators.Count > 0 == with)
            && (call.Text("giudizio") is not { } rating || (item.Figure.PrintedRating is { } own && TextFold.AreSame(own, rating)))
            && (call.Number("almeno") is not { } from || (value.IsScored && value.Score >= from))
            && (call.Number("meno-di") is not { } below || (value.IsScored && value.Score < below));
    }

    internal static bool IsInState(ElementState state, string asked) =>
        asked switch
        {
            "in-vigore" => state == ElementState.Active,
            "proposti" => state == ElementState.Proposed,
            "fuori-piano" => state == ElementState.Additional,
            "tolti" => state is not (ElementState.Active or ElementState.Proposed or ElementState.Additional),
            _ => true,
        };
}
