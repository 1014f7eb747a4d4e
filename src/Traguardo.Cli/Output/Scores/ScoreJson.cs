// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Writes scores as JSON, for programs.</summary>
internal static class ScoreJson
{
    public static void Write(Scorecard card, IEnumerable<FigureRow> rows, TextWriter output) =>
        JsonPage.Write(
            output,
            json =>
            {
                JsonPage.WriteCycle(json, card);
                json.WriteStartArray("figures");
                foreach (var row in rows)
                {
                    WriteFigure(json, row);
                }

                json.WriteEndArray();
            }
        );

    private static void WriteFigure(Utf8JsonWriter json, FigureRow row)
    {
        json.WriteStartObject();
        json.WriteString("kind", FigureTokens.Kinds.English(row.Kind));
        json.WriteString("code", row.Code);
        json.WriteString("name", row.Figure.Name);
        json.WriteString("level", row.Figure.Level);
        json.WriteString("parent", row.Figure.Parent);
        json.WriteString("score", row.InvariantScore);
        json.WriteFigure("exact", row.Value.IsScored ? row.Value.Exact : null);
        json.WriteString("state", MeasureTokens.States.English(row.Value.State));
        json.WriteString("rating", row.Figure.PrintedRating);
        json.WriteString("published", row.Published);
        json.WriteAnswer("agrees", row.Agrees);
        json.WriteOptional("printedCode", row.Figure.PrintedCode);
        if (row.Weight is { } weight)
        {
            json.WriteNumber("weight", weight);
        }

        json.WriteOptional("achievement", row.InvariantAchievement);
        json.WriteOptional("reason", row.Value.Reason);
        json.WriteOptional("target", row.Target);
        json.WriteOptional("result", row.Result);
        json.WriteOptional("variance", row.InvariantVariance);
        json.WriteOptional("computedRating", row.Figure.Rating?.Name);
        WriteOverride(json, row.Figure);
        json.WriteEndObject();
    }

    private static void WriteOverride(Utf8JsonWriter json, Figure figure)
    {
        if (figure.Override is not { } set)
        {
            return;
        }

        json.WriteStartObject("override");
        json.WriteNumber("score", set.Score);
        json.WriteString("reason", set.Reason);
        json.WriteOptional("author", set.Author);
        json.WriteOptional("date", set.Date is { } date ? JsonPage.Day(date) : null);
        json.WriteOptional("act", set.Act);
        json.WriteEndObject();
    }
}
