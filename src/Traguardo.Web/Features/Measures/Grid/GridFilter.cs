// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Web.Access;
using Traguardo.Web.Components;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>Which indicators the grid shows: what the address asks.</summary>
public sealed record GridFilter
{
    public const int RowsOfPage = 50;

    public const string OnlyMissing = "mancanti";
    public const string OnlyProvisional = "provvisorie";

    public string Unit { get; init; } = "";

    public string Objective { get; init; } = "";

    /// <summary>Which measures: <see cref="OnlyMissing"/>, <see cref="OnlyProvisional"/>, or all.</summary>
    public string Show { get; init; } = "";

    public string Search { get; init; } = "";

    /// <summary>One indicator alone; empty for all.</summary>
    public string Code { get; init; } = "";

    public int Page { get; init; } = 1;

    public bool IsSet => Unit.Length + Objective.Length + Show.Length + Search.Length + Code.Length > 0;

    public static GridFilter Of(IQueryCollection query) =>
        new()
        {
            Unit = query["unita"].ToString(),
            Objective = query["obiettivo"].ToString(),
            Show = query["mostra"].ToString(),
            Search = query["cerca"].ToString().Trim(),
            Code = query["codice"].ToString(),
            Page = int.TryParse(query["pagina"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };

    /// <summary>The part of an address that asks for the same rows, with its question mark; empty when nothing is asked.</summary>
    public string Query(int? page = null)
    {
        var query = QueryString.Empty;
        foreach (
            var (name, value) in new[]
            {
                ("unita", Unit),
                ("obiettivo", Objective),
                ("mostra", Show),
                ("cerca", Search),
                ("codice", Code),
                ("pagina", (page ?? Page) > 1 ? Invariant.Text(page ?? Page) : ""),
            }
        )
        {
            query = value.Length > 0 ? query.Add(name, value) : query;
        }

        return query.ToString();
    }

    /// <summary>The indicators asked for, in their order.</summary>
    public IReadOnlyList<MeasuredIndicator> Of(IEnumerable<MeasuredIndicator> indicators, Plan plan)
    {
        var ofUnit = Unit.Length > 0 ? UnitScope.IndicatorsOf(plan, [Unit]) : null;
        var ofObjective = Objective.Length > 0 ? IndicatorsBelow(plan, Objective) : null;
        return
        [
            .. indicators.Where(row =>
                (Code.Length == 0 || row.Code == Code)
                && (ofUnit is null || ofUnit.Contains(row.Code))
                && (ofObjective is null || ofObjective.Contains(row.Code))
                && IsFound(row)
                && IsShown(row)
            ),
        ];
    }

    private bool IsFound(MeasuredIndicator row)
    {
        var words = TextFold.Fold(Search);
        return Search.Length == 0
            || row.Code.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || row.PrintedCode.Contains(Search, StringComparison.OrdinalIgnoreCase)
            || (words.Length > 0 && TextFold.Fold(row.Indicator.Name).Contains(words, StringComparison.Ordinal));
    }

    private bool IsShown(MeasuredIndicator row) =>
        Show switch
        {
            OnlyMissing => row is { IsExpected: true, IsMissing: true },
            OnlyProvisional => row is { IsExpected: true, Last.Entry.Basis: MeasureBasis.Provisional or MeasureBasis.Estimate },
            _ => true,
        };

    private static HashSet<string> IndicatorsBelow(Plan plan, string objective)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal) { objective };
        int known;
        do
        {
            known = inside.Count;
            inside.UnionWith(
                plan.Objectives.Where(row => row.Parent is { } parent && inside.Contains(parent)).Select(row => row.Code).ToList()
            );
        } while (inside.Count > known);

        return [.. plan.Assignments.Where(row => row.Objective is { } owner && inside.Contains(owner)).Select(row => row.Indicator)];
    }
}
