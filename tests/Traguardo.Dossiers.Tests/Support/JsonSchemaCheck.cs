// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Checks a JSON value against the part of JSON Schema that the dossier's schema uses; a keyword that it does not know fails.</summary>
internal static class JsonSchemaCheck
{
    public static List<string> Problems(JsonObject schema, JsonNode? value)
    {
        var problems = new List<string>();
        Check(schema, schema, value, "#", problems);
        return problems;
    }

    private static void Check(JsonObject root, JsonObject schema, JsonNode? value, string path, List<string> problems)
    {
        foreach (var (keyword, rule) in schema)
        {
            switch (keyword)
            {
                case "$schema" or "$defs" or "title" or "description":
                    break;
                case "$ref":
                    Check(root, root["$defs"]![rule!.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, path, problems);
                    break;
                case "const" when !JsonNode.DeepEquals(rule, value):
                    problems.Add($"{path}: not the constant");
                    break;
                case "enum" when !rule!.AsArray().Any(one => JsonNode.DeepEquals(one, value)):
                    problems.Add($"{path}: not in the list");
                    break;
                case "type" when !Types(rule!).Any(type => Is(type, value)):
                    problems.Add($"{path}: not of type {rule!.ToJsonString()}");
                    break;
                case "pattern"
                    when Is("string", value)
                        && !Regex.IsMatch(value!.GetValue<string>(), rule!.GetValue<string>(), RegexOptions.None, TimeSpan.FromSeconds(1)):
                    problems.Add($"{path}: does not match");
                    break;
                case "minLength" when Is("string", value) && value!.GetValue<string>().Length < rule!.GetValue<int>():
                    problems.Add($"{path}: too short");
                    break;
                case "required" when value is JsonObject row:
                    problems.AddRange(
                        rule!
                            .AsArray()
                            .Select(key => key!.GetValue<string>())
                            .Where(key => !row.ContainsKey(key))
                            .Select(key => $"{path}: {key} is missing")
                    );
                    break;
                case "properties" when value is JsonObject row:
                    foreach (var (key, part) in row.Where(pair => rule!.AsObject().ContainsKey(pair.Key)))
                    {
                        Check(root, rule![key]!.AsObject(), part, $"{path}/{key}", problems);
                    }

                    break;
                case "additionalProperties" when value is JsonObject row && rule is JsonObject ofRest:
                    foreach (var (key, part) in row)
                    {
                        Check(root, ofRest, part, $"{path}/{key}", problems);
                    }

                    break;
                case "additionalProperties" when value is JsonObject row:
                    problems.AddRange(
                        row.Where(pair => !schema["properties"]!.AsObject().ContainsKey(pair.Key))
                            .Select(pair => $"{path}: {pair.Key} is unknown")
                    );
                    break;
                case "items" when value is JsonArray list:
                    for (var index = 0; index < list.Count; index++)
                    {
                        Check(root, rule!.AsObject(), list[index], $"{path}/{index}", problems);
                    }

                    break;
                case "const"
                or "enum"
                or "type"
                or "pattern"
                or "minLength"
                or "required"
                or "properties"
                or "additionalProperties"
                or "items":
                    break;
                default:
                    problems.Add($"{path}: keyword {keyword} is not checked");
                    break;
            }
        }
    }

    private static IEnumerable<string> Types(JsonNode rule) =>
        rule is JsonArray list ? list.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool Is(string type, JsonNode? value) =>
        type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            _ when value is not JsonValue => false,
            "string" => value!.GetValueKind() == JsonValueKind.String,
            "boolean" => value!.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value!.GetValueKind() == JsonValueKind.Number,
            "integer" => value!.GetValueKind() == JsonValueKind.Number && !value.ToJsonString().Contains('.'),
            _ => false,
        };
}
