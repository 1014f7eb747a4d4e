// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Documentation;

/// <summary>Writes the JSON Schema (2020-12) of a dossier's JSON file from the schema of its tables. Reading is a little more tolerant: it takes words in any case.</summary>
public static class DossierJsonSchema
{
    private const string NumberPattern = @"^\s*[-+−]?\d{1,3}(\.?\d{3})*(,\d+)?\s*%?\s*$|^\s*[-+−]?\d+(,\d+)?\s*%?\s*$";
    private const string DatePattern = @"^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}°? [a-z]+ \d{4})$";
    private const string PeriodPattern = @"^(\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}°? [a-z]+ \d{4})$";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema's text, which ends with a line feed.</summary>
    public static string Write()
    {
        var properties = new JsonObject
        {
            ["$schema"] = new JsonObject { ["type"] = "string" },
            ["format"] = new JsonObject { ["const"] = DossierSchema.Format },
        };
        var definitions = new JsonObject();
        foreach (var table in DossierSchema.Tables)
        {
            definitions[table.JsonKey] = table.IsPlainList ? Value(table.Columns[0]) : Row(table);
            var reference = new JsonObject { ["$ref"] = $"#/$defs/{table.JsonKey}" };
            properties[table.JsonKey] = table.IsSingle
                ? reference
                : new JsonObject
                {
                    ["description"] = table.Note,
                    ["type"] = Types("array", "null"),
                    ["items"] = reference,
                };
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Dossier di un ciclo della performance",
            ["description"] = "Spiegato in docs/formato-dossier.md.",
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray("format", "body", "cycle"),
            ["additionalProperties"] = false,
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Row(TableSchema table)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in table.Columns.GroupBy(column => column.JsonKey, StringComparer.Ordinal))
        {
            var first = field.First();
            properties[field.Key] = first.SubKey is null ? Value(first) : Figure([.. field]);
            if (first.Required)
            {
                required.Add(field.Key);
            }
        }

        return Object(properties, required, table.Note);
    }

    private static JsonObject Figure(IReadOnlyList<Column> columns)
    {
        var properties = new JsonObject();
        foreach (var column in columns)
        {
            properties[column.SubKey!] = Value(column with { Required = column.SubKey == "kind" });
        }

        var figure = Object(properties, ["kind"], columns[0].Note);
        figure["type"] = columns[0].Required ? "object" : Types("object", "null");
        return figure;
    }

    private static JsonObject Object(JsonObject properties, JsonArray required, string description) =>
        new()
        {
            ["description"] = description,
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };

    private static JsonObject Value(Column column)
    {
        var value = new JsonObject { ["description"] = column.Note };
        switch (column.Kind)
        {
            case ColumnKind.Number or ColumnKind.PercentPoints:
                return With(value, column, NumberPattern, "number", "string");
            case ColumnKind.Integer:
                return With(value, column, @"^-?\d+$", "integer", "string");
            case ColumnKind.Date:
                return With(value, column, DatePattern, "string");
            case ColumnKind.Period:
                return With(value, column, PeriodPattern, "string", "integer");
            case ColumnKind.Flag:
                return With(value, column, "^(SI|NO|si|no|sì|Sì)$", "boolean", "string");
            case ColumnKind.Choice:
                var words = column.Choices.SelectMany(choice => new[] { choice.English, choice.Italian }).Distinct(StringComparer.Ordinal);
                value["enum"] = new JsonArray([
                    .. words.Select(word => JsonValue.Create(word)),
                    .. column.Required ? Array.Empty<JsonNode?>() : [null],
                ]);
                return value;
            case ColumnKind.List:
                value["items"] = new JsonObject { ["type"] = "string" };
                return With(value, column, pattern: null, "array", "string");
            case ColumnKind.Quantities:
                value["additionalProperties"] = new JsonObject { ["type"] = Types("number", "string") };
                return With(value, column, pattern: null, "object", "string");
            default:
                if (column.Required)
                {
                    value["minLength"] = 1;
                }

                return With(value, column, pattern: null, "string");
        }
    }

    private static JsonObject With(JsonObject value, Column column, string? pattern, params string[] types)
    {
        value["type"] = column.Required ? Types(types) : Types([.. types, "null"]);
        if (pattern is not null)
        {
            value["pattern"] = pattern;
        }

        return value;
    }

    private static JsonNode Types(params string[] types) =>
        types.Length == 1 ? JsonValue.Create(types[0]) : new JsonArray([.. types.Select(type => JsonValue.Create(type))]);
}
