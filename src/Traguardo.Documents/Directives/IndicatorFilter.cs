// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Sources;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>Chooses indicators by the settings of a call: those of the objective, the unit or the sheet of the loop around it, or all of the plan.</summary>
internal static class IndicatorFilter
{
    public static ValueList<Parameter> Parameters { get; } =
    [
        new(
            "livello",
            ParameterKind.Text,
            "solo gli indicatori di obiettivi di un livello: il suo nome, il suo numero dall'alto o «ultimo»"
        ),
        Parameter.OneOf(
            "sotto",
            "dentro un ciclo su obiettivi: i «propri» dell'obiettivo (se non si dice altro) o «tutti», anche degli obiettivi sotto di lui",
            "propri",
            "tutti"
        ),
        new("ovunque", ParameterKind.YesNo, "«si» per tutto il piano, qualunque sia il ciclo in cui ci si trova"),
        new("etichetta", ParameterKind.Text, "solo quelli con questa etichetta"),
        new("vista", ParameterKind.Text, "solo quelli che la vista con questo codice seleziona"),
        ObjectiveFilter.StateParameter,
        new(
            "raggiunti",
            ParameterKind.YesNo,
            "«si» per i soli indicatori con il target raggiunto, «no» per quelli con il target non raggiunto"
        ),
        new("meno-di", ParameterKind.Number, "solo quelli con un punteggio minore di tanto"),
        new("una-volta", ParameterKind.YesNo, "«si» per elencare una volta sola un indicatore assegnato a più obiettivi"),
    ];

    /// <summary>The indicators, in the order of the tree.</summary>
    public static IEnumerable<IndicatorItem> Choose(Call call, string usualState = "tutti")
    {
        var level = call.Text("livello") is { } named ? LevelNames.Find(call.Index, named) ?? "" : null;
        var chosen = Base(call)
            .Where(item => level is null || string.Equals(item.Objective?.Objective.Level, level, StringComparison.Ordinal))
            .Where(item => Fits(call, item))
            .Where(item => ObjectiveFilter.IsInState(item.Assignment.State, call.Text("stato") ?? usualState));
        return call.IsSet("una-volta") ? chosen.DistinctBy(item => item.Indicator.Code) : chosen;
    }

    private static IEnumerable<IndicatorItem> Base(Call call)
    {
        if (call.Text("vista") is { } view)
        {
            return call.Index.OfView(view);
        }

        if (call.IsSet("ovunque"))
        {
            return call.Index.Indicators;
        }

        if (call.Scope.Item is IndicatorItem one)
        {
            return [one];
        }

        if (call.Scope.Sheet is { } sheet)
        {
            return call.Index.OfSheet(sheet.Code);
        }

        if (call.Scope.Objective is { } objective)
        {
            return call.Text("sotto") is "tutti" || call.Text("livello") is not null
                ? objective.WithDescendants().SelectMany(below => below.Indicators)
                : objective.Indicators;
        }

        return call.Scope.Unit is { } unit
            ? call.Index.ObjectivesOf(unit.Code).SelectMany(objective => objective.Indicators)
            : call.Index.Indicators;
    }

    private static bool Fits(Call call, IndicatorItem item)
    {
        var value = item.Figure.Value;
        return (call.Text("etichetta") is not { } tag || item.Indicator.Tags.Any(own => TextFold.AreSame(own, tag)))
            && (call.YesNo("raggiunti") is not { } met || item.Figure.Value.Met == met)
            && (call.Number("meno-di") is not { } below || (value.IsScored && value.Score < below));
    }
}
