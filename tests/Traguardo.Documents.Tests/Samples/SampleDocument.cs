// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Tests.Samples;

/// <summary>A Relazione in small, with every kind of block and inline.</summary>
internal static class SampleDocument
{
    public static Document Relazione { get; } =
        new()
        {
            Info = new DocumentInfo(
                "Relazione sulla performance 2024",
                "Camera di commercio di prova",
                "Risultati degli obiettivi dell'anno 2024 e scostamenti dai valori attesi.",
                new DateOnly(2025, 6, 12)
            )
            {
                Keywords = ["performance", "relazione", "2024"],
            },
            Sections =
            [
                new Section(
                    PageOrientation.Portrait,
                    [
                        new TitlePage(
                            "Camera di commercio di prova",
                            "Relazione sulla performance 2024",
                            "Articolo 10, comma 1, lettera b), del decreto legislativo 27 ottobre 2009, n. 150",
                            [
                                ["Approvata con deliberazione n. ", new MissingText("numero dell'atto"), " del 12/06/2025"],
                                ["Validata dall'OIV"],
                            ]
                        ),
                        new TableOfContents("Sommario", 3),
                    ],
                    HasRunningHead: false
                ),
                new Section(PageOrientation.Portrait, [.. Front(), .. Results()]),
                new Section(PageOrientation.Landscape, [new Heading(1, ["Il quadro degli indicatori"], "quadro", "3"), Indicators, Matrix]),
                new Section(PageOrientation.Portrait, [.. SampleCharts.All.SelectMany(Figure), Signatures]),
            ],
        };

    /// <summary>Indicators under their objectives, with a weighted sum at the end of each.</summary>
    public static Table Indicators =>
        new()
        {
            Caption = "Indicatori degli obiettivi strategici",
            Number = 2,
            Columns =
            [
                new(6),
                new(26),
                new(9, CellAlignment.End),
                new(12, CellAlignment.End),
                new(12, CellAlignment.End),
                new(11, CellAlignment.End),
                new(14),
            ],
            Header =
            [
                new([
                    new("Codice") { RowSpan = 2 },
                    new("Indicatore") { RowSpan = 2 },
                    new("Peso") { RowSpan = 2 },
                    new("Anno 2024") { ColumnSpan = 2, Alignment = CellAlignment.Center },
                    new("Esito") { ColumnSpan = 2, Alignment = CellAlignment.Center },
                ]),
                new([new("Atteso"), new("Risultato"), new("Punteggio"), new("Giudizio")]),
            ],
            Rows =
            [
                new([new("OS 1.1 Mantenimento della conformità normativa") { IsHeader = true, ColumnSpan = 7 }], RowKind.Group),
                Row("1.1.a", "Obblighi di pubblicazione rispettati", 40, ">= 95,00 %", 97.5m, "%", 100, Tone.Good, "Raggiunto"),
                Row(
                    "1.1.b",
                    "Tempo medio di pagamento delle fatture",
                    60,
                    "<= 20 giorni",
                    24m,
                    "giorni",
                    80,
                    Tone.Partly,
                    "Raggiunto in parte"
                ),
                Total(1, 2, 88),
                new([new("OS 1.2 Efficienza dei servizi di supporto") { IsHeader = true, ColumnSpan = 7 }], RowKind.Group),
                Row("1.2.a", "Costo dei servizi di supporto", 50, "<= 1.250.000,00 €", 1234567.89m, "€", 100, Tone.Good, "Raggiunto"),
                Row("1.2.b", "Processi digitalizzati", 50, ">= 12", 3m, null, 25, Tone.Bad, "Non raggiunto"),
                new(
                    [
                        new("1.2.c") { IsHeader = true },
                        new([new TextRun("Indice di soddisfazione", TextStyle.Struck), " (eliminato con deliberazione n. 54/2024)"]),
                        new("-"),
                        new("-"),
                        new("-"),
                        new("-"),
                        new("eliminato"),
                    ],
                    RowKind.Withdrawn
                ),
                Total(5, 6, 62.5m),
            ],
        };

    private static Table Matrix =>
        new()
        {
            Caption = "Obiettivi comuni per area",
            Number = 3,
            Columns = [new(4), new(20), new(30), new(10, CellAlignment.Center), new(10, CellAlignment.Center)],
            Header = [new([new(""), new("Area"), new("Obiettivo"), new("2023"), new("2024")])],
            Rows =
            [
                new([
                    new("Valore pubblico")
                    {
                        IsHeader = true,
                        RowSpan = 3,
                        IsVertical = true,
                    },
                    new("Promozione") { IsHeader = true, RowSpan = 2 },
                    new("Internazionalizzazione"),
                    new("sì") { Tone = Tone.Good },
                    new("sì") { Tone = Tone.Good },
                ]),
                new([new("Turismo e cultura"), new("in parte") { Tone = Tone.Partly }, new("no") { Tone = Tone.Bad }]),
                new([new("Regolazione") { IsHeader = true }, new("Tutela del consumatore"), new("n.d.") { Tone = Tone.None }, new("sì")]),
            ],
        };

    private static SignatureBlock Signatures => new(null, [new("Il Segretario Generale", "Nome e Cognome"), new("Il Presidente")]);

    /// <summary>So many cards of indicators with their tables: a long Relazione.</summary>
    public static Document Cards(int count) =>
        Relazione with
        {
            Sections =
            [
                .. Relazione.Sections,
                .. Enumerable
                    .Range(1, count)
                    .Select(number => new Section(
                        PageOrientation.Portrait,
                        [
                            new Heading(1, [$"Scheda {number}"], $"scheda-{number}", number.ToString(CultureInfo.InvariantCulture)),
                            new Paragraph([
                                "Descrizione dell'obiettivo, ",
                                new TextRun("con parole", TextStyle.Bold),
                                " e note.",
                                new Footnote(["Fonte."]),
                            ]),
                            Indicators with
                            {
                                Number = number + 3,
                            },
                        ]
                    )),
            ],
        };

    private static IEnumerable<Block> Front() =>
        [
            new Heading(1, ["Presentazione"], "presentazione", "1"),
            new Paragraph(["La Relazione dà conto di quanto è stato fatto nel 2024."], ParagraphStyle.Lead),
            new Paragraph([
                "Il documento è redatto secondo le ",
                new Link("https://performance.gov.it/linee-guida?a=1&b=2", ["linee guida"]),
                " e si legge con il ",
                new Link("#quadro", ["quadro degli indicatori"]),
                ". I punteggi vanno da 0 a 100",
                new Footnote(["Sistema di misurazione e valutazione, ", new TextRun("paragrafo 4", TextStyle.Italic), "."]),
                "; il valore atteso ",
                new TextRun(">= 30,00 %", TextStyle.Code),
                " è un minimo, non un massimo",
                new Footnote(["Salvo diversa indicazione nella scheda."]),
                ".",
            ]),
            new ListBlock(
                IsOrdered: false,
                [
                    [new Paragraph(["tre ambiti strategici;"])],
                    [
                        new Paragraph(["dodici obiettivi, di cui"]),
                        new ListBlock(
                            IsOrdered: true,
                            [
                                [new Paragraph(["nove raggiunti"])],
                                [new Paragraph(["tre no"])],
                            ],
                            Start: 3
                        ),
                    ],
                ]
            ),
            new Quote([new Paragraph(["La Relazione evidenzia, a consuntivo, i risultati organizzativi e individuali raggiunti."])]),
            new Callout(CalloutKind.Note, null, [new Paragraph(["I dati sono al 31/12/2024."])]),
            new Callout(CalloutKind.Warning, "Dati provvisori", [new Paragraph(["Il conto consuntivo non è ancora approvato."])]),
            new Callout(
                CalloutKind.Missing,
                null,
                [new Paragraph(["Il testo dell'", new MissingText("analisi del contesto"), " è da scrivere."])]
            ),
        ];

    private static IEnumerable<Block> Results() =>
        [
            new Heading(1, ["I risultati"], "risultati", "2"),
            new Heading(2, ["Sintesi"], "sintesi", "2.1"),
            new Paragraph([
                "La performance dell'ente è ",
                new TextRun("93,49", TextStyle.Bold),
                ": ",
                new Light(Tone.Good, "Raggiunto"),
                ".",
            ]),
            new Table
            {
                Caption = "Prospettive",
                Number = 1,
                Columns = [new(60), new(20, CellAlignment.End), new(20)],
                Header = [new([new("Prospettiva"), new("Punteggio"), new("Giudizio")])],
                Rows =
                [
                    Perspective("Competitività delle imprese", 93.49m, Tone.Good, "Raggiunto"),
                    Perspective("Processi interni", 71.2m, Tone.Partly, "In parte"),
                    Perspective("Apprendimento e crescita", 33m, Tone.Bad, "Non raggiunto"),
                    new(
                        [
                            new("Media") { IsHeader = true },
                            new("65,90") { Number = new(65.9m, 2, Operation: new(CellOperationKind.Mean, 0, 2)) },
                            new(),
                        ],
                        RowKind.Total
                    ),
                ],
            },
            new Paragraph(["OS 2.1 = 50 % x 93,53 + 50 % x 93,45 = 93,49"], ParagraphStyle.Operation),
            new Heading(3, ["Scostamenti"], "scostamenti", "2.1.1"),
            new Paragraph(["Fonte: rilevazioni interne."], ParagraphStyle.Small),
        ];

    private static IEnumerable<Block> Figure(Chart chart, int index) =>
        index == 0
            ? [new Heading(1, ["I grafici"], "grafici", "4"), new ChartBlock(chart, chart.Title, 1)]
            : [new ChartBlock(chart, chart.Title, index + 1)];

    private static TableRow Perspective(string name, decimal score, Tone tone, string word) =>
        new([
            new(name) { IsHeader = true },
            new(Domain.Notation.ItalianNumber.Print(score, 2)) { Number = new(score, 2) },
            new([new Light(tone, word)]) { Tone = tone },
        ]);

    private static TableRow Row(
        string code,
        string name,
        int weight,
        string target,
        decimal result,
        string? unit,
        decimal score,
        Tone tone,
        string word
    )
    {
        var decimals = unit is null or "giorni" ? 0 : 2;
        var text = Domain.Notation.ItalianNumber.Print(result, decimals) + (unit is null ? "" : " " + unit);
        return new([
            new(code) { IsHeader = true },
            new(name),
            new(weight + "%") { Number = new(weight, 0, "%") },
            new(target),
            new(text) { Number = new(result, decimals, unit) },
            new(Domain.Notation.ItalianNumber.Print(score, 2)) { Number = new(score, 2) },
            new([new Light(tone, word)]) { Tone = tone },
        ]);
    }

    private static TableRow Total(int first, int last, decimal score) =>
        new(
            [
                new("Totale") { IsHeader = true, ColumnSpan = 2 },
                new("100%") { Number = new(100, 0, "%", new(CellOperationKind.Sum, first, last)) },
                new(),
                new(),
                new(Domain.Notation.ItalianNumber.Print(score, 2))
                {
                    Number = new(score, 2, null, new(CellOperationKind.WeightedSum, first, last, 2)),
                },
                new(),
            ],
            RowKind.Total
        );
}
