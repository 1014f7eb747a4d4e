// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Cycles;
using Traguardo.Web.Access;

namespace Traguardo.Web.Features.Plans;

/// <summary>Addresses of the pages of a cycle's plan. Codes stand in the query, since they may hold anything.</summary>
public sealed class PlanPaths
{
    public const string DraftRoute = "piano/bozza";

    private readonly string cycle;

    internal PlanPaths(Visit visit)
    {
        cycle = visit.CyclePath();
        NewCycle = visit.BodyPath("nuovo-ciclo") + "?da=" + Uri.EscapeDataString(visit.Cycle.Slug);
    }

    /// <summary>Versions and draft.</summary>
    public string Home => cycle + "/piano";

    public string Compare => Home + "/confronto";

    /// <summary>The tree of the draft.</summary>
    public string Draft => cycle + "/" + DraftRoute;

    public string Start => Draft + "/inizia";

    public string Discard => Draft + "/scarta";

    public string Approval => Draft + "/approvazione";

    public string Objective => Draft + "/obiettivo";

    public string Sheet => Draft + "/scheda";

    public string Indicator => Draft + "/indicatore";

    public string Row => Draft + "/riga";

    public string Remove => Draft + "/togli";

    public string Move => Draft + "/sposta";

    public string Library => Draft + "/catalogo";

    public string Reading => Draft + "/lettura";

    public string Weights => Draft + "/pesi";

    /// <summary>A cycle that starts from this one's plan.</summary>
    public string NewCycle { get; }

    public string Version(int number) => $"{Home}/versioni/{Invariant(number)}";

    public string Table(DossierTable table) => $"{Draft}/tabella?nome={DossierTableTokens.Tables.Italian(table)}";

    public string ObjectiveOf(string code) => With(Objective, "codice", code);

    public string SheetOf(string code) => With(Sheet, "codice", code);

    public string IndicatorOf(string code) => With(Indicator, "codice", code);

    public string RowOf(DossierTable table, long id) => $"{Row}?tabella={DossierTableTokens.Tables.Italian(table)}&id={Invariant(id)}";

    public string NewRow(DossierTable table) => $"{Row}?tabella={DossierTableTokens.Tables.Italian(table)}";

    public string RemoveOf(DossierTable table, long id) =>
        $"{Remove}?tabella={DossierTableTokens.Tables.Italian(table)}&id={Invariant(id)}";

    /// <summary>An address with one value in its query.</summary>
    public static string With(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
