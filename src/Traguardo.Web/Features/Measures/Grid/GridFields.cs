// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Web.Components;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>Names of the fields of the grid: those of a row are <c>righe[3].valore</c>, those that hold for all rows <c>comune.data</c>.</summary>
internal static class GridFields
{
    public const string Form = "modulo";
    public const string Row = "righe";
    public const string Code = "codice";
    public const string Value = "valore";
    public const string Numerator = "numeratore";
    public const string Denominator = "denominatore";
    public const string Quantity = "quantita";
    public const string Grade = "gradino";
    public const string Date = "data";
    public const string Basis = "natura";
    public const string State = "stato";
    public const string Note = "nota";
    public const string Source = "fonte";
    public const string Evidence = "evidenza";

    /// <summary>Ticked: the row is not recorded.</summary>
    public const string Skip = "salta";

    /// <summary>Ticked: the row is recorded in spite of doubts.</summary>
    public const string Accept = "comunque";

    /// <summary>Goes on to the next page of the list after saving.</summary>
    public const string Next = "avanti";

    /// <summary>The field of each property of a measure.</summary>
    public static IReadOnlyDictionary<string, string> ByProperty { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [nameof(MeasureEntry.Indicator)] = Code,
            [nameof(MeasureEntry.Text)] = Value,
            [nameof(MeasureEntry.Numerator)] = Numerator,
            [nameof(MeasureEntry.Denominator)] = Denominator,
            [nameof(MeasureEntry.Quantities)] = Quantity,
            [nameof(MeasureEntry.Grade)] = Grade,
            [nameof(MeasureEntry.Date)] = Date,
            [nameof(MeasureEntry.Basis)] = Basis,
            [nameof(MeasureEntry.State)] = State,
            [nameof(MeasureEntry.Note)] = Note,
            [nameof(MeasureEntry.Source)] = Source,
            [nameof(MeasureEntry.Evidence)] = Evidence,
        };

    public static string Of(int row, string field) => $"{Row}[{Invariant.Text(row)}].{field}";

    public static string Common(string field) => "comune." + field;

    /// <summary>The field of a named quantity, by its place in the expression.</summary>
    public static string QuantityAt(int place) => Quantity + Invariant.Text(place);
}
