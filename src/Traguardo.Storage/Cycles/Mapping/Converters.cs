// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;

namespace Traguardo.Storage.Cycles.Mapping;

/// <summary>A word of the domain as the English token of its table.</summary>
internal abstract class TokenConverter<T>(Tokens<T> tokens)
    : ValueConverter<T, string>(value => tokens.English(value), text => Parse(tokens, text))
    where T : struct, Enum
{
    private static T Parse(Tokens<T> tokens, string text) =>
        tokens.TryParse(text, out var value) ? value : throw new FormatException($"\"{text}\" is no word of {typeof(T).Name}.");
}

internal sealed class ElementStateConverter() : TokenConverter<ElementState>(PlanningTokens.ElementStates);

internal sealed class DirectionConverter() : TokenConverter<Direction>(PlanningTokens.Directions);

internal sealed class ViewOfConverter() : TokenConverter<ViewOf>(PlanningTokens.ViewSubjects);

internal sealed class RevisionKindConverter() : TokenConverter<RevisionKind>(PlanningTokens.RevisionKinds);

internal sealed class RevisionStatusConverter() : TokenConverter<RevisionStatus>(PlanningTokens.RevisionStatuses);

internal sealed class MeasureBasisConverter() : TokenConverter<MeasureBasis>(MeasureTokens.Bases);

internal sealed class MeasureStateConverter() : TokenConverter<MeasureState>(MeasureTokens.States);

/// <summary>A period by its last day.</summary>
internal sealed class PeriodConverter() : ValueConverter<TargetPeriod, DateOnly>(period => period.End, day => new TargetPeriod(day));

internal sealed class UnitConverter() : ValueConverter<UnitOfMeasure, string>(unit => unit.Symbol, text => new UnitOfMeasure(text));

/// <summary>A list of texts as an array.</summary>
internal sealed class TextsConverter() : ValueConverter<ValueList<string>, string[]>(list => list.ToArray(), array => array.ToValueList());

/// <summary>Lists of values are equal by value and never change.</summary>
internal sealed class ListComparer<T>()
    : ValueComparer<ValueList<T>>((one, other) => object.Equals(one, other), list => list.GetHashCode(), list => list);

/// <summary>A figure as an object with its words in English.</summary>
internal sealed class FigureConverter() : ValueConverter<FigureRef, string>(figure => Write(figure), text => Read(text))
{
    public static string Write(FigureRef figure) =>
        JsonSerializer.Serialize(
            new Stored(FigureTokens.Kinds.English(figure.Kind), figure.Code, figure.Owner, FigureTokens.Aspects.English(figure.Aspect))
        );

    public static FigureRef Read(string text)
    {
        var stored = JsonSerializer.Deserialize<Stored>(text);
        return
            stored is not null
            && FigureTokens.Kinds.TryParse(stored.Kind, out var kind)
            && FigureTokens.Aspects.TryParse(stored.Aspect, out var aspect)
            ? new FigureRef(kind, stored.Code, stored.Owner, aspect)
            : throw new FormatException($"\"{text}\" names no figure.");
    }

    private sealed record Stored(string Kind, string Code, string? Owner, string Aspect);
}

/// <summary>Named numbers, in their order. Numbers are text, so that no reader makes them binary.</summary>
internal sealed class QuantitiesConverter() : ValueConverter<ValueList<NamedQuantity>, string>(list => Write(list), text => Read(text))
{
    private static string Write(ValueList<NamedQuantity> quantities) =>
        JsonSerializer.Serialize(quantities.Select(quantity => new Stored(quantity.Name, Print(quantity.Value))));

    private static ValueList<NamedQuantity> Read(string text) =>
        (JsonSerializer.Deserialize<List<Stored>>(text) ?? [])
            .Select(stored => new NamedQuantity(
                stored.Name,
                decimal.Parse(stored.Value, System.Globalization.CultureInfo.InvariantCulture)
            ))
            .ToValueList();

    private static string Print(decimal value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record Stored(string Name, string Value);
}
