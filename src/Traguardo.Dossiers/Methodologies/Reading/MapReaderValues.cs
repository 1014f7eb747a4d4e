// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Dossiers.Methodologies.Yaml;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>The values of keys. A key without a default must be there; when it is not, or does not read, a neutral value stands for it.</summary>
internal static class MapReaderValues
{
    public static string Text(this MapReader map, string key, string field) =>
        map.Required(key, field) is { } node ? Values.Text(node, map.Path.Field(field), map.Context) ?? "" : "";

    public static string? OptionalText(this MapReader map, string key, string field) =>
        map.Optional(key, field) is { } node ? Values.Text(node, map.Path.Field(field), map.Context) : null;

    /// <summary>One text or a list of them; empty when the key is not there.</summary>
    public static ValueList<string> Texts(this MapReader map, string key, string field) =>
        map.Optional(key, field) is { } node ? Values.Texts(node, map.Path.Field(field), map.Context) : [];

    public static decimal Number(this MapReader map, string key, string field) =>
        map.Required(key, field) is { } node ? Values.Number(node, map.Path.Field(field), map.Context) ?? 0 : 0;

    /// <summary>A number; null when the key is not there, or says that there is none.</summary>
    public static decimal? OptionalNumber(this MapReader map, string key, string field) =>
        map.Optional(key, field) is { } node && !SaysNothing(node) ? Values.Number(node, map.Path.Field(field), map.Context) : null;

    public static bool YesNo(this MapReader map, string key, string field) =>
        map.Required(key, field) is { } node && (Values.YesNo(node, map.Path.Field(field), map.Context) ?? false);

    public static bool? OptionalYesNo(this MapReader map, string key, string field) =>
        map.Optional(key, field) is { } node ? Values.YesNo(node, map.Path.Field(field), map.Context) : null;

    public static DateOnly? OptionalDay(this MapReader map, string key, string field) =>
        map.Optional(key, field) is { } node ? Values.Day(node, map.Path.Field(field), map.Context) : null;

    public static T Word<T>(this MapReader map, string key, string field, Tokens<T> tokens)
        where T : struct, Enum =>
        map.Required(key, field) is { } node ? Values.Word(node, map.Path.Field(field), map.Context, tokens) ?? default : default;

    public static T Word<T>(this MapReader map, string key, string field, Tokens<T> tokens, T whenMissing)
        where T : struct, Enum =>
        map.Optional(key, field) is { } node ? Values.Word(node, map.Path.Field(field), map.Context, tokens) ?? whenMissing : whenMissing;

    /// <summary>One word or a list of them; empty when the key is not there.</summary>
    public static ValueList<T> Words<T>(this MapReader map, string key, string field, Tokens<T> tokens)
        where T : struct, Enum =>
        map.Optional(key, field) is { } node ? Values.Words(node, map.Path.Field(field), map.Context, tokens) : [];

    /// <summary>A rounding: a group with its mode and decimals, or "nessuno". Null when there is none.</summary>
    /// <param name="map">The group that has the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="field">The property that it fills.</param>
    /// <param name="also">Reads further keys of the rounding; null when it has none.</param>
    public static Rounding? Rounding(this MapReader map, string key, string field, Action<MapReader>? also = null)
    {
        if (
            map.Optional(key, field) is not { } node
            || SaysNothing(node)
            || Values.Map(node, map.Path.Field(field), map.Context) is not { } rounding
        )
        {
            return null;
        }

        var mode = rounding.Word("modo", nameof(Domain.Numbers.Rounding.Mode), RoundingTokens.Modes);
        var digits = rounding.Number("decimali", nameof(Domain.Numbers.Rounding.Digits));
        also?.Invoke(rounding);
        rounding.Close();
        if (digits is >= 0 and <= Domain.Numbers.Rounding.MaximumDigits && decimal.IsInteger(digits))
        {
            return new(mode, (int)digits);
        }

        rounding.ErrorAt(
            "decimali",
            "Il numero di decimali non va bene.",
            ItalianNumber.Print(digits),
            $"un numero intero da 0 a {Domain.Numbers.Rounding.MaximumDigits}"
        );
        return null;
    }

    /// <summary>Whether an element says that there is no value ("nessuno").</summary>
    public static bool SaysNothing(YamlNode node) => node is YamlText text && TextFold.AreSame(text.Text, Values.Nothing);
}
