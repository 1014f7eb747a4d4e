// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Measures.Grid;
using Traguardo.Web.Features.Measures.History;
using Traguardo.Web.Features.Measures.Workbook;

namespace Traguardo.Web.Features.Measures;

/// <summary>Rilevazioni: measures typed, pasted, sent by workbook, looked at over time, withdrawn.</summary>
internal static class MeasuresEndpoints
{
    public static void MapMeasures(this IEndpointRouteBuilder routes)
    {
        var cycle = routes.MapGroup("/e/{ente}/c/{ciclo}");
        cycle.MapGrid();
        cycle.MapWorkbook();
        cycle.MapHistory();
    }
}
