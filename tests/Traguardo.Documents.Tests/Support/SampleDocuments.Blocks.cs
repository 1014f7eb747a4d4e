// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Running text, results and cards of the rich and the long sample.</summary>
internal static partial class SampleDocuments
{
    private static IEnumerable<Block> TextBlocks() =>
        [
            new Heading(1, ["Presentazione"], "presentazione", "1"),
            new Paragraph(
                ["La Relazione mostra a cittadini e imprese i risultati dell'anno, a confronto con gli obiettivi del Piano."],
                ParagraphStyle.Lead
            ),
            new Paragraph([
                "Il documento segue le ",
                new TextRun("linee guida", TextStyle.Bold),
                " di Unioncamere",
                new Footnote([
                    "Linee guida per la Relazione annuale, ",
                    new Link("https://example.org/linee-guida", ["testo integrale"]),
                    ".",
                ]),
                " e il ",
                new TextRun("decreto legislativo 150/2009", TextStyle.Italic),
                "; i risultati sono ",
                new Link("#risultati", ["più avanti"]),
                ". Il target ",
                new TextRun(">= 80,00 %", TextStyle.Struck),
                " è stato rimodulato, vedi ",
                new TextRun("delibera_42/2024", TextStyle.Code),
                ". Manca ancora ",
                new MissingText("parere dell'OIV"),
                ".",
            ]),
            new Heading(
                2,
                ["Chi siamo e che cosa facciamo per il territorio, le imprese e i consumatori della provincia"],
                "chi-siamo",
                "1.1"
            ),
            Text(
                "La Camera di commercio cura gli interessi generali del sistema delle imprese. "
                    + string.Concat(
                        Enumerable.Repeat("Nel corso dell'anno ha servito migliaia di imprese, con attenzione ai tempi e alla qualità. ", 4)
                    )
            ),
            new ListBlock(
                IsOrdered: false,
                [
                    [Text("registro delle imprese;"), Text("tenuto con metodi informatici;")],
                    [
                        Text("regolazione del mercato:"),
                        new ListBlock(
                            IsOrdered: false,
                            [
                                [Text("metrologia legale;")],
                                [Text("sanzioni;")],
                            ]
                        ),
                    ],
                    [Text("promozione.")],
                ]
            ),
            new Heading(3, ["Come si legge"], "come-si-legge"),
            new ListBlock(
                IsOrdered: true,
                [
                    [Text("si guarda la sintesi;")],
                    [
                        Text("si leggono le schede:"),
                        new ListBlock(
                            IsOrdered: true,
                            [
                                [Text("pesi;")],
                                [Text("risultati;")],
                            ]
                        ),
                    ],
                    [Text("si confrontano gli anni.")],
                ],
                Start: 3
            ),
            new Quote([
                Text(
                    "Le amministrazioni pubbliche sono tenute a misurare ed a valutare la performance con riferimento all'amministrazione nel suo complesso."
                ),
            ]),
            new Callout(
                CalloutKind.Note,
                "Arrotondamento",
                [
                    Text("I punteggi sono arrotondati alla seconda cifra decimale."),
                    new ListBlock(
                        IsOrdered: false,
                        [
                            [Text("per eccesso da 5 in su;")],
                            [Text("per difetto sotto 5. " + Words(20))],
                        ]
                    ),
                ]
            ),
            new Callout(CalloutKind.Warning, Title: null, [Text("Due indicatori usano dati provvisori.")]),
            new Callout(CalloutKind.Missing, "l'analisi del contesto esterno", [Text("Il testo non è stato ancora scritto.")]),
            new Paragraph(["Fonte: elaborazioni della Struttura tecnica permanente."], ParagraphStyle.Small),
        ];

    private static IEnumerable<Block> ResultBlocks() =>
        [
            new Heading(1, ["Risultati"], "risultati", "2"),
            new Heading(2, ["Indicatori"], "indicatori", "2.1"),
            Indicators(1, 14),
            new Paragraph(["OS 2.1 = 50 % × 93,53 + 50 % × 93,45 = 93,49"], ParagraphStyle.Operation),
            new Heading(2, ["Struttura dell'ente"], "struttura", "2.2"),
            new Table
            {
                Columns = [new TableColumn(2), new TableColumn(5)],
                Rows =
                [
                    new TableRow([new TableCell("Personale in servizio") { IsHeader = true }, new TableCell("42 unità")]),
                    new TableRow([
                        new TableCell("Sedi") { IsHeader = true },
                        new TableCell([new TextRun("sede centrale"), new LineBreak(), new TextRun("sede distaccata")]),
                    ]),
                ],
            },
            new Heading(1, ["Grafici"], "grafici", "3"),
        ];

    private static IEnumerable<Block> Card(int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        yield return new Heading(
            index % 10 == 1 ? 1 : 2,
            ["Obiettivo operativo " + number + ": tempestività e qualità dei servizi"],
            "scheda-" + number,
            number
        );
        yield return Text(
            string.Concat(Enumerable.Repeat("Il risultato è in linea con le attese e migliora quello dell'anno precedente. ", 6))
        );
        yield return Indicators(index, 11);
        yield return new Paragraph(["Punteggio = somma dei punteggi × pesi = 93,49"], ParagraphStyle.Operation);
        if (index % 8 == 0)
        {
            yield return new ChartBlock(
                new TrendChart("%", [new("2022", 70, "70,00"), new("2023", 75, "75,00"), new("2024", 82.1m, "82,10")], 80)
                {
                    Title = "Andamento",
                    Description = "In crescita.",
                },
                "Andamento",
                index / 8
            );
        }
    }
}
