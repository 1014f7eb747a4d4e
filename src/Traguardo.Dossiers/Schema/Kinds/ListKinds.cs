// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;

namespace Traguardo.Dossiers.Schema.Kinds;

/// <summary>Texts.</summary>
internal sealed class ListKind : CellKind<ValueList<string>>
{
    public static ListKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.List;

    public override string Expected => "uno o più valori separati da |";

    public override ValueList<string> Empty => [];

    public override Cell Write(ValueList<string> value)
    {
        var items = value.Select(CellText.Normalize).Where(item => item.Length > 0).ToValueList();
        return items.Count == 0 ? Cell.Blank : new ListCell(items);
    }

    public override bool TryRead(Cell cell, out ValueList<string> value)
    {
        if (cell is ListCell list)
        {
            value = list.Items;
            return true;
        }

        var read = CodeKind.Instance.TryRead(cell, out var text);
        value = CellLists.Split(text ?? "");
        return read;
    }

    public override string? Hint(Cell cell) => CodeKind.Instance.Hint(cell);
}

/// <summary>Named numbers.</summary>
internal sealed class QuantitiesKind : CellKind<ValueList<NamedQuantity>>
{
    public static QuantitiesKind Instance { get; } = new();

    public override ColumnKind Column => ColumnKind.Quantities;

    public override string Expected => "nome = numero, e più coppie separate da |, per esempio proventi = 1200,50 | oneri = 900";

    public override ValueList<NamedQuantity> Empty => [];

    public override Cell Write(ValueList<NamedQuantity> value)
    {
        var items = Plain(value);
        return items.Count == 0 ? Cell.Blank : new QuantitiesCell(items);
    }

    public override bool TryRead(Cell cell, out ValueList<NamedQuantity> value)
    {
        value = (cell as QuantitiesCell)?.Items ?? [];
        var isRead = cell is QuantitiesCell || (cell is TextCell text && CellLists.TrySplitQuantities(text.Value, out value));
        value = Plain(value);
        return isRead && Repeated(value) is null;
    }

    private static ValueList<NamedQuantity> Plain(ValueList<NamedQuantity> items) =>
        items.Select(item => new NamedQuantity(CellText.Normalize(item.Name), Exact.Plain(item.Value))).ToValueList();

    public override string? Hint(Cell cell) =>
        cell is TextCell text && CellLists.TrySplitQuantities(text.Value, out var items) && Repeated(items) is { } name
            ? $"«{name}» compare due volte"
            : null;

    private static string? Repeated(ValueList<NamedQuantity> items) =>
        items.GroupBy(item => item.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
}
