// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Json;

/// <summary>Reads the objects of one table.</summary>
internal sealed class JsonTableReader(
    TableSchema table,
    JsonRowSource source,
    JsonValues values,
    ErrorList errors,
    DossierAssembler assembler
)
{
    private readonly JsonKeys keys = JsonKeys.Of(table);
    private readonly Cell[] cells = new Cell[table.Columns.Count];
    private int index;

    /// <summary>Reads the list, or the one object, that the reader is at.</summary>
    public void Read(ref Utf8JsonReader json)
    {
        assembler.Begin(table, source);
        if (table.IsSingle)
        {
            ReadRow(ref json);
            return;
        }

        var more = true;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (more)
            {
                more = ReadRow(ref json);
                index++;
            }
            else
            {
                json.Skip();
            }
        }
    }

    private bool ReadRow(ref Utf8JsonReader json)
    {
        Array.Fill(cells, Cell.Blank);
        var line = values.LineOf(ref json);
        if (table.IsPlainList)
        {
            cells[0] = values.Read(ref json);
            return assembler.Add(table, new RowLines(line), cells);
        }

        if (json.TokenType != JsonTokenType.StartObject)
        {
            cells[0] = new BrokenCell(values.Read(ref json).Show(), "l'elemento non è un oggetto tra parentesi graffe");
            return assembler.Add(table, new RowLines(line), cells);
        }

        var lines = new int[cells.Length];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = values.TextOf(ref json);
            var at = values.LineOf(ref json);
            json.Read();
            if (!seen.Add(key))
            {
                errors.Add(Member(at, key), "la chiave compare due volte");
                json.Skip();
            }
            else if (keys.TryGet(key, out var columns))
            {
                ReadField(ref json, columns, lines, at);
            }
            else
            {
                Unknown(at, key, keys.Names);
                json.Skip();
            }
        }

        return assembler.Add(table, new RowLines(line, lines), cells);
    }

    private void ReadField(ref Utf8JsonReader json, Column[] columns, int[] lines, int at)
    {
        foreach (var column in columns)
        {
            lines[column.Ordinal] = at;
        }

        var first = columns[0];
        if (first.SubKey is null)
        {
            cells[first.Ordinal] = values.Read(ref json);
        }
        else if (json.TokenType == JsonTokenType.StartObject)
        {
            ReadParts(ref json, columns, lines);
        }
        else if (json.TokenType != JsonTokenType.Null)
        {
            cells[first.Ordinal] = new BrokenCell(values.Read(ref json).Show(), "la figura non è un oggetto tra parentesi graffe");
        }
    }

    private void ReadParts(ref Utf8JsonReader json, Column[] columns, int[] lines)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = values.TextOf(ref json);
            var at = values.LineOf(ref json);
            json.Read();
            if (Array.Find(columns, column => string.Equals(column.SubKey, key, StringComparison.Ordinal)) is { } column)
            {
                lines[column.Ordinal] = at;
                cells[column.Ordinal] = seen.Add(key)
                    ? values.Read(ref json)
                    : new BrokenCell(values.Read(ref json).Show(), "la chiave compare due volte");
            }
            else
            {
                Unknown(at, $"{columns[0].JsonKey}.{key}", columns.Select(known => $"{known.JsonKey}.{known.SubKey}"));
                json.Skip();
            }
        }
    }

    private SourceLocation Member(int line, string key) => source.At(index, line, column: null) with { Column = key };

    private void Unknown(int line, string key, IEnumerable<string> known)
    {
        var nearest = Nearest.To(key, known);
        errors.Add(
            Member(line, key),
            "chiave sconosciuta",
            expected: nearest is null ? "una di queste: " + string.Join(", ", known) : $"forse «{nearest}»"
        );
    }
}
