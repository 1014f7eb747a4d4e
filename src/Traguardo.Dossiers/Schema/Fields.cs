// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Schema.Kinds;

namespace Traguardo.Dossiers.Schema;

/// <summary>Makes the fields of one type of record, so that a table's definition reads like the table.</summary>
internal static class Fields<TRow>
{
    public static Field<TRow, string?> Code(
        string property,
        string heading,
        Func<TRow, string?> get,
        string note,
        bool required = false,
        DossierTable? of = null
    ) => Make(property, heading, CodeKind.Instance, get, note, required, of);

    public static Field<TRow, string?> Text(
        string property,
        string heading,
        Func<TRow, string?> get,
        string note,
        bool required = false,
        DossierTable? of = null
    ) => Make(property, heading, TextKind.Short, get, note, required, of);

    public static Field<TRow, string?> LongText(
        string property,
        string heading,
        Func<TRow, string?> get,
        string note,
        bool required = false
    ) => Make(property, heading, TextKind.Long, get, note, required);

    public static Field<TRow, decimal?> Number(
        string property,
        string heading,
        Func<TRow, decimal?> get,
        string note,
        bool required = false
    ) => Make(property, heading, NumberKind.Plain, get, note, required);

    public static Field<TRow, decimal?> Percent(
        string property,
        string heading,
        Func<TRow, decimal?> get,
        string note,
        bool required = false
    ) => Make(property, heading, NumberKind.Percent, get, note, required);

    public static Field<TRow, int?> Integer(string property, string heading, Func<TRow, int?> get, string note, bool required = false) =>
        Make(property, heading, IntegerKind.Plain, get, note, required);

    public static Field<TRow, int?> Year(string property, string heading, Func<TRow, int?> get, string note, bool required = false) =>
        Make(property, heading, IntegerKind.Year, get, note, required);

    public static Field<TRow, DateOnly?> Date(
        string property,
        string heading,
        Func<TRow, DateOnly?> get,
        string note,
        bool required = false
    ) => Make(property, heading, DateKind.Instance, get, note, required);

    public static Field<TRow, TargetPeriod?> Period(
        string property,
        string heading,
        Func<TRow, TargetPeriod?> get,
        string note,
        bool required = false
    ) => Make(property, heading, PeriodKind.Instance, get, note, required);

    public static Field<TRow, bool> Flag(string property, string heading, Func<TRow, bool> get, string note) =>
        Make(property, heading, FlagKind.Instance, get, note);

    public static Field<TRow, ValueList<string>> List(string property, string heading, Func<TRow, ValueList<string>> get, string note) =>
        Make(property, heading, ListKind.Instance, get, note);

    public static Field<TRow, ValueList<NamedQuantity>> Quantities(
        string property,
        string heading,
        Func<TRow, ValueList<NamedQuantity>> get,
        string note
    ) => Make(property, heading, QuantitiesKind.Instance, get, note);

    public static Field<TRow, FigureRef?> Figure(string property, Func<TRow, FigureRef?> get, string note, bool required = false) =>
        new FigureField<TRow>(property, get, note, required);

    /// <summary>A word; an empty cell stands for the given value.</summary>
    public static Field<TRow, T> Choice<T>(
        string property,
        string heading,
        Tokens<T> tokens,
        Func<T, string> meaning,
        T empty,
        Func<TRow, T> get,
        string note
    )
        where T : struct, Enum => Make(property, heading, new ChoiceKind<T>(tokens, meaning, empty), get, note);

    /// <summary>A word that every row must give.</summary>
    public static Field<TRow, T> RequiredChoice<T>(
        string property,
        string heading,
        Tokens<T> tokens,
        Func<T, string> meaning,
        Func<TRow, T> get,
        string note
    )
        where T : struct, Enum => Make(property, heading, new ChoiceKind<T>(tokens, meaning, empty: null), get, note, required: true);

    /// <summary>A word or nothing.</summary>
    public static Field<TRow, T?> OptionalChoice<T>(
        string property,
        string heading,
        Tokens<T> tokens,
        Func<T, string> meaning,
        Func<TRow, T?> get,
        string note
    )
        where T : struct, Enum => Make(property, heading, new OptionalChoiceKind<T>(tokens, meaning), get, note);

    public static Field<TRow, T> Make<T>(
        string property,
        string heading,
        CellKind<T> kind,
        Func<TRow, T> get,
        string note,
        bool required = false,
        DossierTable? of = null
    ) => new SingleField<TRow, T>(property, heading, kind, get, note, required, of);
}
