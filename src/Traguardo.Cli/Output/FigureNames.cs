// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Cli.Output;

/// <summary>Names of kinds of figures after a number.</summary>
internal static class FigureNames
{
    public static string Of(FigureKind kind, int count) =>
        (kind, count) switch
        {
            (FigureKind.Indicator, 1) => "indicatore",
            (FigureKind.Indicator, _) => "indicatori",
            (FigureKind.Objective, 1) => "obiettivo",
            (FigureKind.Objective, _) => "obiettivi",
            (FigureKind.Unit, _) => "unità",
            (FigureKind.View, 1) => "vista",
            (FigureKind.View, _) => "viste",
            (FigureKind.Sheet, 1) => "scheda",
            (FigureKind.Sheet, _) => "schede",
            (FigureKind.Block, 1) => "blocco",
            (FigureKind.Block, _) => "blocchi",
            (FigureKind.Body, 1) => "ente",
            (FigureKind.Body, _) => "enti",
        };
}
