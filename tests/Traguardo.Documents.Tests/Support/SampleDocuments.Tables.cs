// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Tables of the samples: of indicators, and a cruscotto with merged and upright cells.</summary>
internal static partial class SampleDocuments
{
    private static Table Indicators(int number, int rows) =>
        new()
        {
            Caption = "Indicatori dell'obiettivo strategico 2.1",
            Number = number,
            Columns =
            [
                new TableColumn(1),
                new TableColumn(5),
                new TableColumn(1, CellAlignment.End),
                new TableColumn(1.5m, CellAlignment.End),
                new TableColumn(1.5m, CellAlignment.End),
                new TableColumn(1.3m, CellAlignment.End),
                new TableColumn(2),
            ],
            Header =
            [
                new TableRow([
                    new TableCell("Codice") { IsHeader = true, RowSpan = 2 },
                    new TableCell("Indicatore") { IsHeader = true, RowSpan = 2 },
                    new TableCell("Anno 2024") { IsHeader = true, ColumnSpan = 4 },
                    new TableCell("Esito") { IsHeader = true, RowSpan = 2 },
                ]),
                Header("Peso", "Target", "Risultato", "Punteggio"),
            ],
            Rows =
            [
                new TableRow([new TableCell("Prospettiva Imprese e territorio") { ColumnSpan = 7, IsHeader = true }], RowKind.Group),
                .. Enumerable.Range(1, rows).Select(IndicatorRow),
                new TableRow(
                    [
                        new TableCell("Totale") { ColumnSpan = 2, IsHeader = true },
                        new TableCell("100 %"),
                        new TableCell(),
                        new TableCell(),
                        new TableCell("93,49"),
                        new TableCell([new Light(Tone.Good, "Raggiunto")]),
                    ],
                    RowKind.Total
                ),
            ],
        };

    private static TableRow IndicatorRow(int index)
    {
        var (tone, word) = (index % 4) switch
        {
            0 => (Tone.Bad, "Non raggiunto"),
            1 => (Tone.Good, "Raggiunto"),
            2 => (Tone.Partly, "Raggiunto in parte"),
            _ => (Tone.None, "Non misurabile"),
        };
        return new TableRow(
            [
                new TableCell("2.1." + index.ToString(CultureInfo.InvariantCulture)),
                new TableCell(
                    index % 3 == 0
                        ? "Percentuale di pratiche del Registro imprese evase entro cinque giorni dal loro arrivo, al netto dei periodi di sospensione (fonte: Infocamere/Priamo_report-annuale.evasione.pratiche)"
                        : "Grado di utilizzo delle risorse stanziate per gli interventi di promozione"
                ),
                new TableCell("10 %"),
                new TableCell(
                    index == 5 ? [new TextRun("80 %", TextStyle.Struck), new LineBreak(), new TextRun(">= 75 %")] : [">= 90,00 %"]
                ),
                new TableCell("92,41 %"),
                new TableCell("100,00") { Tone = tone },
                new TableCell([new Light(tone, word)]) { Tone = tone },
            ],
            index == 7 ? RowKind.Withdrawn : RowKind.Normal
        );
    }

    /// <summary>Sixteen columns with merged and turned cells.</summary>
    private static Table Dashboard()
    {
        var rows = new List<TableRow>();
        for (var perspective = 0; perspective < 2; perspective++)
        {
            for (var strategic = 0; strategic < 3; strategic++)
            {
                for (var operational = 0; operational < 2; operational++)
                {
                    for (var action = 0; action < 2; action++)
                    {
                        for (var kpi = 0; kpi < 2; kpi++)
                        {
                            var cells = new List<TableCell>();
                            var isFirstKpi = kpi == 0;
                            if (strategic + operational + action + kpi == 0)
                            {
                                cells.Add(Tall("Prospettiva Imprese, territorio e consumatori", 24));
                                cells.Add(Tall("93,49 %", 24));
                            }

                            if (operational + action + kpi == 0)
                            {
                                cells.Add(Tall("Valorizzare il territorio e sostenere la competitività delle imprese", 8));
                            }

                            if (action + kpi == 0)
                            {
                                cells.Add(new TableCell("95,10 %") { RowSpan = 4, Tone = Tone.Good });
                                cells.Add(new TableCell($"{perspective + 1}.{strategic + 1}.{operational + 1}") { RowSpan = 4 });
                                cells.Add(new TableCell("Tempestività e qualità del Registro delle imprese") { RowSpan = 4 });
                                cells.Add(new TableCell("50 %") { RowSpan = 4 });
                            }

                            if (isFirstKpi)
                            {
                                cells.Add(new TableCell("97,00 %") { RowSpan = 2, Tone = Tone.Partly });
                                cells.Add(new TableCell($"{operational + 1}.{action + 1}") { RowSpan = 2 });
                                cells.Add(new TableCell("Evasione delle pratiche telematiche") { RowSpan = 2 });
                                cells.Add(new TableCell("25 %") { RowSpan = 2 });
                                cells.Add(new TableCell("100,00 %") { RowSpan = 2, Tone = Tone.Bad });
                            }

                            cells.Add(new TableCell("Percentuale di pratiche evase entro cinque giorni"));
                            cells.Add(new TableCell(">= 90,00 %"));
                            cells.Add(new TableCell("92,41 %"));
                            cells.Add(new TableCell("100,00") { Tone = Tone.Good });
                            rows.Add(new TableRow([.. cells]));
                        }
                    }
                }
            }
        }

        return new Table
        {
            Caption = "Cruscotto",
            Number = 2,
            Columns =
            [
                .. ((decimal[])[1, 1, 2, 1.4m, 1, 4, 1, 1.4m, 1, 4, 1, 1.4m, 5, 1.6m, 1.6m, 1.2m]).Select(width => new TableColumn(width)),
            ],
            Header =
            [
                Header(
                    "Prospettiva",
                    "Risultato",
                    "Obiettivo strategico",
                    "Risultato",
                    "Cod.",
                    "Titolo",
                    "Peso",
                    "Risultato",
                    "Cod.",
                    "Azione",
                    "Peso",
                    "Risultato",
                    "KPI",
                    "Target",
                    "Risultato",
                    "%"
                ),
            ],
            Rows = [.. rows],
        };
    }

    private static TableCell Tall(string text, int rows) => new(text) { RowSpan = rows, IsVertical = true };
}
