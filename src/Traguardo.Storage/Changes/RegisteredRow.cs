// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Traguardo.Storage.Changes;

/// <summary>A row as the register keeps it: the properties of the domain's record with their types, and the columns that only the database knows as text.</summary>
public sealed class RegisteredRow
{
    private readonly JsonElement json;

    private RegisteredRow(JsonElement json, IReadOnlyDictionary<string, object?> values)
    {
        this.json = json;
        Values = values;
    }

    /// <summary>Values by property of the domain's record, in the record's order; empty for rows that are none.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>A value of the domain's record; null when it is empty or there is no such property.</summary>
    public object? this[string property] => Values.GetValueOrDefault(property);

    /// <summary>A column as text; null when it is empty or there is no such column.</summary>
    public string? Column(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    /// <param name="text">The row in JSON; null for none.</param>
    /// <param name="type">What its table holds; null when it is no record of the domain.</param>
    internal static RegisteredRow? Read(string? text, IEntityType? type)
    {
        if (text is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(text);
        var row = document.RootElement.Clone();
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in type?.GetProperties().Where(property => !property.IsShadowProperty()) ?? [])
        {
            values[property.Name] = ValueOf(row, property);
        }

        return new RegisteredRow(row, values);
    }

    private static object? ValueOf(JsonElement row, IProperty property)
    {
        if (!row.TryGetProperty(property.GetColumnName(), out var stored) || stored.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        var plain =
            property.GetColumnType() == "jsonb" ? stored.GetRawText() : stored.Deserialize(Nullable.GetUnderlyingType(type) ?? type);
        return converter is null ? plain : converter.ConvertFromProvider(plain);
    }
}
