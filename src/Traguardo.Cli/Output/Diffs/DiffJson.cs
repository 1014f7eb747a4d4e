// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections;
using System.Globalization;
using System.Text.Json;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output.Diffs;

/// <summary>Writes what differs between two dossiers as JSON, for programs.</summary>
internal static class DiffJson
{
    public static void Write(ValueList<DossierChange> changes, TextWriter output) =>
        JsonPage.Write(
            output,
            json =>
            {
                json.WriteBoolean("same", changes.Count == 0);
                json.WriteStartArray("changes");
                foreach (var change in changes)
                {
                    Write(json, change);
                }

                json.WriteEndArray();
            }
        );

    private static void Write(Utf8JsonWriter json, DossierChange change)
    {
        json.WriteStartObject();
        json.WriteString("table", DossierTableTokens.Tables.English(change.Table));
        json.WriteString("change", CamelCase(change.Kind.ToString()));
        json.WriteStartArray("key");
        foreach (var part in change.Key)
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
        json.WriteStartArray("properties");
        foreach (var property in change.Properties)
        {
            json.WriteStartObject();
            json.WriteString("property", CamelCase(property.Property));
            WriteValue(json, "old", property.Old);
            WriteValue(json, "new", property.New);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case bool answer:
                json.WriteBooleanValue(answer);
                break;
            default:
                json.WriteStringValue(TextOf(value));
                break;
        }
    }

    private static string TextOf(object value) =>
        value switch
        {
            string text => text,
            DateOnly day => JsonPage.Day(day),
            Direction direction => PlanningTokens.Directions.English(direction),
            ElementState state => PlanningTokens.ElementStates.English(state),
            RevisionKind kind => PlanningTokens.RevisionKinds.English(kind),
            RevisionStatus status => PlanningTokens.RevisionStatuses.English(status),
            ViewOf subject => PlanningTokens.ViewSubjects.English(subject),
            MeasureBasis basis => MeasureTokens.Bases.English(basis),
            MeasureState state => MeasureTokens.States.English(state),
            FigureRef figure => string.Join(
                ':',
                new[]
                {
                    FigureTokens.Kinds.English(figure.Kind),
                    figure.Code,
                    figure.Owner ?? "",
                    FigureTokens.Aspects.English(figure.Aspect),
                }
            ),
            UnitOfMeasure unit => unit.Symbol,
            TargetPeriod period => period.ToString(),
            IEnumerable list => string.Join(" | ", list.Cast<object>().Select(TextOf)),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
