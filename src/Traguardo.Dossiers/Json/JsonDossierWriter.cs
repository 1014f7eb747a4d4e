// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Encodings.Web;
using System.Text.Json;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Json;

/// <summary>Writes a dossier as one JSON file: English keys, what is empty left out.</summary>
internal static class JsonDossierWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 16,
    };

    public static void Write(CycleDossier dossier, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString(JsonDossierReader.FormatKey, DossierSchema.Format);
            foreach (var table in DossierSchema.Tables.Where(table => table.CountOf(dossier) > 0))
            {
                json.WritePropertyName(table.JsonKey);
                WriteTable(json, table, dossier);
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteTable(Utf8JsonWriter json, TableSchema table, CycleDossier dossier)
    {
        if (!table.IsSingle)
        {
            json.WriteStartArray();
        }

        foreach (var cells in table.Write(dossier))
        {
            if (table.IsPlainList)
            {
                WriteValue(json, cells[0]);
            }
            else
            {
                WriteRow(json, table, cells);
            }
        }

        if (!table.IsSingle)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteRow(Utf8JsonWriter json, TableSchema table, Cell[] cells)
    {
        json.WriteStartObject();
        foreach (
            var (key, columns) in JsonKeys.Of(table).All.Where(field => Array.Exists(field.Value, column => !cells[column.Ordinal].IsBlank))
        )
        {
            json.WritePropertyName(key);
            if (columns[0].SubKey is null)
            {
                WriteValue(json, cells[columns[0].Ordinal]);
                continue;
            }

            json.WriteStartObject();
            foreach (var column in columns.Where(column => !cells[column.Ordinal].IsBlank))
            {
                json.WritePropertyName(column.SubKey!);
                WriteValue(json, cells[column.Ordinal]);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, Cell cell)
    {
        switch (cell)
        {
            case NumberCell number:
                json.WriteNumberValue(number.Value);
                break;
            case FlagCell flag:
                json.WriteBooleanValue(flag.Value);
                break;
            case DayCell day:
                json.WriteStringValue(ItalianCells.PrintIso(day.Value));
                break;
            case WordCell word:
                json.WriteStringValue(word.English);
                break;
            case ListCell list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    json.WriteStringValue(item);
                }

                json.WriteEndArray();
                break;
            case QuantitiesCell quantities:
                json.WriteStartObject();
                foreach (var (name, value) in quantities.Items)
                {
                    json.WriteNumber(name, value);
                }

                json.WriteEndObject();
                break;
            case BlankCell:
                json.WriteStringValue("");
                break;
            default:
                json.WriteStringValue(cell.Show());
                break;
        }
    }
}
