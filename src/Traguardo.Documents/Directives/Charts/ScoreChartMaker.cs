// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Domain.Common;
using Traguardo.Domain.Scoring;

namespace Traguardo.Documents.Directives.Charts;

/// <summary>Scores side by side: bars, or a radar.</summary>
internal static class ScoreChartMaker
{
    private const decimal Full = 100;
    private const int FewestForRadar = 3;

    public static ValueList<Parameter> Parameters { get; } =
    [
        Parameter.OneOf("di", "di che cosa: «obiettivi» (se non si dice altro), «unita», «viste»", "obiettivi", "unita", "viste"),
        new("livello", ParameterKind.Text, "il livello degli obiettivi (il primo se non si dice altro)"),
        new("viste", ParameterKind.Text, "i codici delle viste, separati da virgole"),
    ];

    public static Chart? Bars(Call call)
    {
        var points = PointsOf(call);
        return points.Count == 0 ? null : new BarsChart(points, Full) { Title = TitleOf(call), Description = DescriptionOf(points) };
    }

    public static Chart? Radar(Call call)
    {
        var points = PointsOf(call);
        return points.Count < FewestForRadar
            ? Bars(call)
            : new RadarChart(points, Full) { Title = TitleOf(call), Description = DescriptionOf(points) };
    }

    private static ValueList<ChartPoint> PointsOf(Call call)
    {
        var points = Figures(call).Select(figure => PointOf(call, figure)).ToList();
        return points.Exists(point => point.Value is not null) ? [.. points] : [];
    }

    private static IEnumerable<Figure> Figures(Call call)
    {
        var level = LevelNames.Find(call.Index, call.Text("livello") ?? "1");
        var refs = call.Text("di") switch
        {
            "unita" => call.Index.Plan.Units.Select(unit => new FigureRef(FigureKind.Unit, unit.Code)),
            "viste" => (call.List("viste") is { Count: > 0 } codes ? codes : call.Index.Plan.Views.Select(view => view.Code)).Select(
                code => new FigureRef(FigureKind.View, code)
            ),
            _ => (
                call.Scope.Objective is { } around && call.Text("livello") is null
                    ? around.Children
                    : call.Index.Objectives.Where(item => item.Objective.Level == level)
            ).Select(item => item.Ref),
        };
        return refs.Select(call.Index.Card.Find).OfType<Figure>();
    }

    private static ChartPoint PointOf(Call call, Figure figure) =>
        new(
            figure.Ref.Kind == FigureKind.Objective ? Print.Named(figure.PrintedCode ?? figure.Ref.Code, figure.Name) : figure.Name,
            figure.Value.IsScored ? figure.Value.Score : null,
            Print.Score(call.Index, figure) ?? "n.d.",
            Print.ToneOf(call.Index, figure)
        );

    private static string TitleOf(Call call) =>
        call.Text("titolo")
        ?? call.Text("di") switch
        {
            "unita" => "Punteggi delle unità organizzative",
            "viste" => "Punteggi delle viste",
            _ => "Punteggi: "
                + (
                    call.Scope.Objective is { } around && call.Text("livello") is null
                        ? around.Objective.Title
                        : LevelNames.Find(call.Index, call.Text("livello") ?? "1")
                ),
        };

    private static string DescriptionOf(ValueList<ChartPoint> points) =>
        string.Join("; ", points.Select(point => $"{point.Label}: {point.Text}")) + ".";
}
