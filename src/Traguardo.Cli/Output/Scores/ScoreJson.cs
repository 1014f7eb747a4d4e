// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Scores;

/// <summary>Writes scores as JSON, for programs: English names, numbers without regard to culture.</summary>
internal static class ScoreJson
{
    public static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(Scorecard card, IEnumerable<FigureRow> rows, TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteCycle(json, card);
            json.WriteStartArray("figures");
            foreach (var row in rows)
            {
                WriteFigure(json, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>The cycle, as all JSON outputs begin.</summary>
    public static void WriteCycle(Utf8JsonWriter json, Scorecard card)
    {
        var (cycle, body) = (card.Plan.Cycle, card.Plan.Body);
        json.WriteStartObject("cycle");
        json.WriteString("code", cycle.Code);
        json.WriteString("title", cycle.Title);
        json.WriteString("body", body.Name);
        json.WriteString("bodyCode", body.Code);
        json.WriteString("start", Day(cycle.Start));
        json.WriteString("end", Day(cycle.End));
        json.WriteString("asOf", Day(card.Model.Day));
        json.WriteString("phase", cycle.Phase);
        json.WriteString("methodology", card.Methodology.Id);
        json.WriteString("methodologyTitle", card.Methodology.Title);
        json.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter json, FigureRow row)
    {
        json.WriteStartObject();
        json.WriteString("kind", FigureTokens.Kinds.English(row.Kind));
        json.WriteString("code", row.Code);
        json.WriteString("name", row.Figure.Name);
        json.WriteString("level", row.Figure.Level);
        json.WriteString("parent", row.Figure.Parent);
        json.WriteString("score", row.InvariantScore);
        WriteNumber(json, "exact", row.Value.IsScored ? row.Value.Exact : null);
        json.WriteString("state", MeasureTokens.States.English(row.Value.State));
        json.WriteString("rating", row.Figure.PrintedRating);
        json.WriteString("published", row.Published);
        if (row.Agrees is { } agrees)
        {
            json.WriteBoolean("agrees", agrees);
        }
        else
        {
            json.WriteNull("agrees");
        }

        WriteText(json, "printedCode", row.Figure.PrintedCode);
        if (row.Weight is not null)
        {
            WriteNumber(json, "weight", row.Weight);
        }

        WriteText(json, "achievement", row.InvariantAchievement);
        WriteText(json, "reason", row.Value.Reason);
        WriteText(json, "target", row.Target);
        WriteText(json, "result", row.Result);
        WriteText(json, "variance", row.InvariantVariance);
        WriteText(json, "computedRating", row.Figure.Rating?.Name);
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
        WriteNumber(json, "score", set.Score);
        json.WriteString("reason", set.Reason);
        WriteText(json, "author", set.Author);
        WriteText(json, "date", set.Date is { } date ? Day(date) : null);
        WriteText(json, "act", set.Act);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
