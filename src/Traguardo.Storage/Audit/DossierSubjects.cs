// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Cycles.Mapping;

namespace Traguardo.Storage.Audit;

/// <summary>The words of the tables that hold rows of a dossier: titles, headings and values as the dossier's schema has them.</summary>
internal static class DossierSubjects
{
    /// <summary>What names a row, where it is not its code.</summary>
    private static readonly Dictionary<DossierTable, string[]> Names = new()
    {
        [DossierTable.Levels] = ["name"],
        [DossierTable.Responsibilities] = ["objective", "unit"],
        [DossierTable.Assignments] = ["indicator", "objective", "sheet"],
        [DossierTable.Targets] = ["indicator", "owner", "period", "variant"],
        [DossierTable.Measures] = ["indicator", "date"],
        [DossierTable.Blocks] = ["sheet", "code"],
        [DossierTable.SheetItems] = ["sheet", "block", "title"],
        [DossierTable.Overrides] = ["figure"],
        [DossierTable.Judgements] = ["figure", "author"],
        [DossierTable.Versions] = ["number"],
        [DossierTable.PriorFigures] = ["figure", "year"],
        [DossierTable.Narratives] = ["section"],
        [DossierTable.ContextTables] = ["table", "row", "column"],
        [DossierTable.Errata] = ["published"],
    };

    private static readonly string[] ByCode = ["code"];

    public static IEnumerable<SubjectWords> Of(IModel model, NamesOf names) =>
        RowTables.All.Select(table =>
        {
            var schema = DossierSchema.Of(table.Table);
            var entity = model.GetEntityTypes().First(type => type.GetTableName() == table.Name);
            var columns = entity.GetProperties().Where(property => !property.IsShadowProperty()).ToList();
            return new SubjectWords(table.Name, schema.Title, Names.GetValueOrDefault(table.Table, ByCode))
            {
                Headings = columns
                    .Select(property =>
                        KeyValuePair.Create(property.GetColumnName(), schema.ByProperty(property.Name)?.Heading ?? property.Name)
                    )
                    .Append(KeyValuePair.Create("ordinal", "Posto nella tabella"))
                    .Append(KeyValuePair.Create("plan_id", "Piano"))
                    .ToDictionary(StringComparer.Ordinal),
                Values = columns
                    .Select(property => KeyValuePair.Create(property.GetColumnName(), Shower(schema, property)))
                    .Append(KeyValuePair.Create<string, Func<JsonElement, string?>>("ordinal", Place))
                    .Append(KeyValuePair.Create<string, Func<JsonElement, string?>>("plan_id", names.Plan))
                    .ToDictionary(StringComparer.Ordinal),
            };
        });

    /// <summary>People count from 1.</summary>
    private static string? Place(JsonElement ordinal) => (ordinal.GetInt32() + 1).ToString(CultureInfo.InvariantCulture);

    private static Func<JsonElement, string?> Shower(TableSchema schema, IProperty property) =>
        value =>
        {
            try
            {
                return schema.Show(property.Name, ValueOf(property, value));
            }
            catch (Exception problem) when (problem is FormatException or InvalidOperationException or InvalidCastException)
            {
                // A word of another version of the program
                return SubjectWords.Plain(value);
            }
        };

    /// <summary>The value of the domain's record: what the database's JSON of a row holds, by way of what the database itself holds.</summary>
    private static object? ValueOf(IProperty property, JsonElement value)
    {
        var converter = property.GetValueConverter();
        var type = converter?.ProviderClrType ?? property.ClrType;
        var stored = property.GetColumnType() == "jsonb" ? value.GetRawText() : Read(Nullable.GetUnderlyingType(type) ?? type, value);
        return converter is null ? stored : converter.ConvertFromProvider(stored);
    }

    private static object? Read(Type type, JsonElement value) =>
        type == typeof(string) ? value.GetString()
        : type == typeof(decimal) ? value.GetDecimal()
        : type == typeof(int) ? value.GetInt32()
        : type == typeof(bool) ? value.GetBoolean()
        : type == typeof(DateOnly) ? DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : type == typeof(string[]) ? value.EnumerateArray().Select(item => item.GetString()!).ToArray()
        : throw new FormatException($"No reading for {type.Name}.");
}
