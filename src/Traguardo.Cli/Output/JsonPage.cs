// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output;

/// <summary>Writes JSON for programs: English names, numbers and days without regard to culture, accents as they are.</summary>
internal static class JsonPage
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Writes one object and nothing else.</summary>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> content)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            content(json);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>The cycle that a page is of.</summary>
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

    /// <summary>A member that is left out when there is nothing to say.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    /// <summary>A number, with all its digits, or null.</summary>
    public static void WriteFigure(this Utf8JsonWriter json, string name, decimal? number)
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

    public static void WriteAnswer(this Utf8JsonWriter json, string name, bool? answer)
    {
        if (answer is { } value)
        {
            json.WriteBoolean(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
