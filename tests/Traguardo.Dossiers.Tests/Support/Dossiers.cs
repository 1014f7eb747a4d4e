// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Reflection;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Schema.Kinds;

namespace Traguardo.Dossiers.Tests.Support;

/// <summary>Any dossier at all: every property of every record of the domain, found by reflection, so that a new one that the schema forgets fails the round trips.</summary>
internal static class Dossiers
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly string[] Fragments =
    [
        "obiettivo",
        "Città",
        "3.10",
        "1.234,56",
        ">= 30,00 %",
        "31/12/2024",
        "=SOMMA(A1:A9)",
        "+39",
        "-1",
        "@nome",
        "\"",
        "''",
        ";",
        ",",
        "|",
        "\\",
        "\\|",
        " | ",
        " = ",
        ": ",
        " #",
        "- ",
        "\n",
        "\n\n",
        "\t",
        "_x0041_",
        "_x000D_",
        "_x005F_",
        "_x005F_x0041_",
        "<b>&amp;</b>",
        "]]>",
        "🎯",
        "👩‍🔬",
        "é",
        "\u00a0",
        "\u0000",
        "\u0001",
        "\u001b",
        "\u007f",
        "\u0085",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "true",
        "no",
        "null",
        "~",
        "{",
        "[",
        "%",
        "`",
        "1e5",
        "NaN",
        "0x1F",
        "🇮🇹",
    ];

    private static readonly decimal[] OddNumbers =
    [
        0m,
        0.0m,
        100m,
        12.50m,
        57.14m,
        -0.57m,
        0.1m,
        1e-28m,
        -1e-28m,
        1.0000000000000000000000000001m,
        123456789012345m,
        1234567890123456m,
        0.1234567890123456789m,
        99999999999999.9m,
        1_000_000m,
        decimal.MaxValue,
        decimal.MinValue,
        79228162514264337593543950.335m,
        4503599627370497.5m,
        0.30000000000000004m,
        1e20m,
    ];

    /// <summary>Texts that the domain never leaves null but that may be empty.</summary>
    private static readonly (Type?, string)[] MayBeEmpty =
    [
        (typeof(Judgement), nameof(Judgement.Reason)),
        (typeof(Narrative), nameof(Narrative.Text)),
        (typeof(ContextCell), nameof(ContextCell.Text)),
    ];

    public static Gen<string> Text { get; } =
        Gen.Elements(Fragments)
            .Or(Gen.Choose(32, 0x2FF).Select(code => ((char)code).ToString()))
            .ArrayOf()
            .Resize(8)
            .Select(parts => CellText.Normalize(string.Concat(parts)))
            .Select(text => text.Length == 0 ? "x" : text);

    public static Gen<decimal> Number { get; } =
        Gen.OneOf(
            Gen.Elements(OddNumbers),
            Gen.Choose(-1_000_000, 1_000_000)
                .SelectMany(digits => Gen.Choose(0, 10).Select(scale => new decimal(Math.Abs(digits), 0, 0, digits < 0, (byte)scale))),
            Gen.Choose(int.MinValue, int.MaxValue)
                .Three()
                .SelectMany(parts =>
                    Gen.Choose(0, 28).Select(scale => new decimal(parts.Item1, parts.Item2, parts.Item3, isNegative: false, (byte)scale))
                )
        );

    public static Gen<DateOnly> Day { get; } =
        Gen.OneOf(
                Gen.Choose(new DateOnly(2015, 1, 1).DayNumber, new DateOnly(2030, 12, 31).DayNumber),
                Gen.Choose(new DateOnly(1000, 1, 1).DayNumber, DateOnly.MaxValue.DayNumber),
                Gen.Elements(
                    new DateOnly(1899, 12, 31).DayNumber,
                    new DateOnly(1900, 2, 28).DayNumber,
                    new DateOnly(1900, 3, 1).DayNumber,
                    DateOnly.MaxValue.DayNumber
                )
            )
            .Select(DateOnly.FromDayNumber);

    private static Gen<FigureRef> Figure { get; } =
        from kind in Gen.Elements(Enum.GetValues<FigureKind>())
        from code in Text
        from owner in OrNull(Text.Select(text => (object?)text))
        from aspect in Gen.Elements(Enum.GetValues<FigureAspect>())
        select new FigureRef(kind, kind == FigureKind.Body ? "" : code, (string?)owner, aspect);

    private static Gen<ValueList<NamedQuantity>> Quantities { get; } =
        Text.SelectMany(name => Number.Select(value => new NamedQuantity(name, value)))
            .ArrayOf()
            .Resize(3)
            .Select(items => items.DistinctBy(item => item.Name, StringComparer.Ordinal).ToValueList());

    public static Arbitrary<CycleDossier> Any { get; } =
        Arb.From(OfRecord(typeof(CycleDossier)).Select(dossier => (CycleDossier)dossier!).Resize(5));

    private static Gen<object?> OfRecord(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null)
            .ToArray();
        return Gen.CollectToArray(properties, OfProperty)
            .Select(values =>
            {
                var record = RuntimeHelpers.GetUninitializedObject(type);
                for (var index = 0; index < properties.Length; index++)
                {
                    properties[index].SetValue(record, values[index]);
                }

                return (object?)record;
            });
    }

    private static Gen<object?> OfProperty(PropertyInfo property)
    {
        var isNullable = Nullability.Create(property).WriteState == NullabilityState.Nullable;
        if (MayBeEmpty.Contains((property.DeclaringType, property.Name)))
        {
            return Gen.OneOf(Text, Gen.Constant("")).Select(text => (object?)text);
        }

        var value =
            property.Name == nameof(PriorFigure.Year)
                ? Gen.Choose(1, 9999).Select(year => (object?)year)
                : Of(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        return isNullable ? OrNull(value) : value;
    }

    private static Gen<object?> OrNull(Gen<object?> value) => Gen.Frequency((1, Gen.Constant<object?>(null)), (2, value));

    private static Gen<object?> Of(Type type) =>
        type switch
        {
            _ when type == typeof(string) => Text.Select(value => (object?)value),
            _ when type == typeof(decimal) => Number.Select(value => (object?)value),
            _ when type == typeof(int) => Gen.OneOf(Gen.Choose(0, 9), Gen.Choose(int.MinValue, int.MaxValue))
                .Select(value => (object?)value),
            _ when type == typeof(bool) => Gen.Elements(true, false).Select(value => (object?)value),
            _ when type == typeof(DateOnly) => Day.Select(value => (object?)value),
            _ when type == typeof(TargetPeriod) => Day.Or(Gen.Choose(2020, 2030).Select(year => new DateOnly(year, 12, 31)))
                .Select(value => (object?)new TargetPeriod(value)),
            _ when type == typeof(UnitOfMeasure) => Gen.OneOf(Gen.Elements("", "%", "N."), Text)
                .Select(value => (object?)(value.Length == 0 ? UnitOfMeasure.None : UnitKind.Canonical(value))),
            _ when type == typeof(FigureRef) => Figure.Select(value => (object?)value),
            _ when type == typeof(ValueList<string>) => Text.ArrayOf().Resize(3).Select(items => (object?)items.ToValueList()),
            _ when type == typeof(ValueList<NamedQuantity>) => Quantities.Select(value => (object?)value),
            _ when type.IsEnum => Gen.Elements(Enum.GetValuesAsUnderlyingType(type).Cast<object>().ToArray())
                .Select(value => (object?)Enum.ToObject(type, value)),
            _ when type.IsGenericType => OfRecord(type.GetGenericArguments()[0])
                .ArrayOf()
                .Select(items => ListOf(type.GetGenericArguments()[0], items)),
            _ => OfRecord(type),
        };

    private static object? ListOf(Type item, object?[] items)
    {
        var array = Array.CreateInstance(item, items.Length);
        items.CopyTo(array, 0);
        return typeof(ValueList).GetMethod(nameof(ValueList.ToValueList))!.MakeGenericMethod(item).Invoke(null, [array]);
    }
}
