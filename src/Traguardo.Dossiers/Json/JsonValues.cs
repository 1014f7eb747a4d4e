// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using System.Text.Json;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Json;

/// <summary>Reads JSON values into cells, and knows on which line the reader is.</summary>
/// <param name="text">The whole file.</param>
internal sealed class JsonValues(ReadOnlyMemory<byte> text)
{
    private int line = 1;
    private int counted;

    /// <summary>The line of the current token. Tokens are asked for in the order of the file.</summary>
    public int LineOf(ref Utf8JsonReader json)
    {
        var start = (int)json.TokenStartIndex;
        line += text.Span[counted..start].Count((byte)'\n');
        counted = start;
        return line;
    }

    /// <summary>The text of the current token.</summary>
    /// <exception cref="JsonException">An escape stands for half a character.</exception>
    public string TextOf(ref Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException inner)
        {
            throw new JsonException("half a character", path: null, LineOf(ref json) - 1, bytePositionInLine: null, inner);
        }
    }

    /// <summary>Reads the current value to its end. Objects are named numbers, lists are texts: anything else in them is a broken cell.</summary>
    public Cell Read(ref Utf8JsonReader json) =>
        json.TokenType switch
        {
            JsonTokenType.String => Cell.OfText(CellText.Normalize(TextOf(ref json))),
            JsonTokenType.Number => Number(json.ValueSpan),
            JsonTokenType.True => new FlagCell(Value: true),
            JsonTokenType.False => new FlagCell(Value: false),
            JsonTokenType.StartArray => List(ref json),
            JsonTokenType.StartObject => Quantities(ref json),
            _ => Cell.Blank,
        };

    private static Cell Number(ReadOnlySpan<byte> digits)
    {
        var number = Encoding.ASCII.GetString(digits);
        return ExactDecimal.TryParse(number, out var value)
            ? new NumberCell(value)
            : new BrokenCell(number, "il numero ha troppe cifre per essere letto esattamente");
    }

    private Cell List(ref Utf8JsonReader json)
    {
        var items = new List<string>();
        Cell? broken = null;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            switch (Read(ref json))
            {
                case TextCell item:
                    items.Add(item.Value);
                    break;
                case BlankCell when json.TokenType == JsonTokenType.String:
                    break;
                case var other:
                    broken ??= new BrokenCell(other.Show(), "l'elenco può contenere solo testi tra virgolette");
                    break;
            }
        }

        return broken ?? (items.Count == 0 ? Cell.Blank : new ListCell(items.ToValueList()));
    }

    private Cell Quantities(ref Utf8JsonReader json)
    {
        var items = new List<NamedQuantity>();
        Cell? broken = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = CellText.Normalize(TextOf(ref json));
            json.Read();
            var cell = Read(ref json);
            if (cell is NumberCell number)
            {
                items.Add(new(name, number.Value));
            }
            else if (cell is TextCell written && ItalianCells.TryNumber(written.Value, out var value))
            {
                items.Add(new(name, value));
            }
            else
            {
                broken ??= cell as BrokenCell ?? new BrokenCell(cell.Show(), $"il valore di «{name}» non è un numero");
            }
        }

        if (
            items.Exists(item => item.Name.Length == 0)
            || items.DistinctBy(item => item.Name, StringComparer.Ordinal).Count() != items.Count
        )
        {
            broken ??= new BrokenCell("{…}", "i nomi devono essere diversi tra loro e non vuoti");
        }

        return broken ?? (items.Count == 0 ? Cell.Blank : new QuantitiesCell(items.ToValueList()));
    }
}
