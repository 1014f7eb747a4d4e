// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Documents to try writers on: one with every kind of block, a long one, a hostile one, an empty one.</summary>
internal static class SampleDocuments
{
    public static DocumentInfo Info { get; } =
        new("Relazione sulla performance 2024", "Camera di commercio di Esempio", "Risultati dell'anno 2024", new DateOnly(2025, 6, 12))
        {
            RunningHead = "Relazione sulla performance 2024",
            Keywords = ["performance", "relazione"],
        };

    /// <summary>Every kind of block, inline and chart, on portrait and landscape pages.</summary>
    public static Document Rich { get; } =
        new()
        {
            Info = Info,
            Sections =
            [
                new Section(
                    PageOrientation.Portrait,
                    [
                        new TitlePage(
                            Info.Body,
                            Info.Title,
                            "Articolo 10, comma 1, lettera b), del decreto legislativo 27 ottobre 2009, n. 150",
                            [
                                ["Approvata con delibera della Giunta n. 42 del 12/06/2025"],
                                ["Validata dall'OIV il ", new MissingText("data della validazione")],
                            ]
                        ),
                    ],
                    HasRunningHead: false
                ),
                new Section(PageOrientation.Portrait, [new TableOfContents("Indice", 3)]),
                new Section(PageOrientation.Portrait, [.. TextBlocks(), .. ResultBlocks(), .. ChartBlocks()]),
                new Section(
                    PageOrientation.Landscape,
                    [new Heading(1, ["Cruscotto"], "cruscotto", "Allegato A"), Dashboard(), TreeBlock(8)]
                ),
                new Section(
                    PageOrientation.Portrait,
                    [
                        new Heading(1, ["Firme"], "firme", "4"),
                        Text("Il documento è sottoscritto dal Presidente e dal Segretario Generale."),
                        new SignatureBlock(
                            "Esempio, 12/06/2025",
                            [new Signer("Il Segretario Generale", "Dott.ssa Anna Verdi"), new Signer("Il Presidente")]
                        ),
                        new SignatureBlock(Place: null, [new Signer("Il dirigente dell'Area Promozione e regolazione del mercato")]),
                        new SignatureBlock(
                            "Esempio, 13/06/2025",
                            [new Signer("Componente OIV"), new Signer("Componente OIV"), new Signer("Presidente OIV")]
                        ),
                    ]
                ),
            ],
        };

    /// <summary>About 60 pages: so many cards, each with its heading, texts, a table of indicators and, now and then, a chart.</summary>
    public static Document Long(int cards = 58) =>
        new()
        {
            Info = Info,
            Sections =
            [
                new Section(PageOrientation.Portrait, [new TitlePage(Info.Body, Info.Title, Subtitle: null, [])], HasRunningHead: false),
                new Section(PageOrientation.Portrait, [new TableOfContents("Indice", 2)]),
                new Section(PageOrientation.Portrait, [.. Enumerable.Range(1, cards).SelectMany(Card)]),
            ],
        };

    /// <summary>A document without any block.</summary>
    public static Document Empty { get; } = new() { Info = Info, Sections = [new Section(PageOrientation.Portrait, [])] };

    /// <summary>What nobody should write and somebody will.</summary>
    public static Document Hostile { get; } =
        new()
        {
            Info = new DocumentInfo(
                "Titolo \u0001 <script>alert(1)</script> & \"altro\" \ud83d",
                "Ente \u202eetnE",
                "\uffff",
                new DateOnly(2025, 1, 1)
            ),
            Sections =
            [
                new Section(
                    PageOrientation.Portrait,
                    [
                        new TitlePage(
                            Words(300),
                            Words(300),
                            Words(100),
                            [
                                [Words(100)],
                            ]
                        ),
                        new TableOfContents(Words(20), 6),
                        new Heading(1, [Words(300)], "lungo", Words(3)),
                        new Heading(2, ["]]> <w:p/> &amp; \ud800\udc00\ud800"], "segni-" + new string('x', 80)),
                        new Heading(2, [], "vuoto"),
                        new Paragraph([]),
                        Text(
                            "Zero\0, campana\a, ritorno\r\na capo, tab\t, separatore\u2028, BOM\ufeff, \u202eorrevor\u202c, \u2067isolato\u2069, שלום \u200f(عربي)\u200e, 👩‍👩‍👧 🇮🇹 é"
                        ),
                        new Paragraph([
                            new Link("javascript:alert(1)", ["cliccami"]),
                            new Link("#nessuno", ["senza meta"]),
                            new Link("http://[", ["rotto"]),
                            new Link("https://example.org/" + new string('a', 3000), ["lungo"]),
                            new Link("https://example.org/a b?c=<d>&e=\"f\"", [new Link("https://example.org/", ["dentro"])]),
                            new Footnote([new Footnote([new TextRun("nota di nota")]), new Link("https://example.org/nota", ["qui"])]),
                        ]),
                        new ListBlock(
                            IsOrdered: true,
                            [
                                [
                                    new ListBlock(
                                        IsOrdered: false,
                                        [
                                            [],
                                        ]
                                    ),
                                ],
                                [],
                            ],
                            Start: int.MaxValue
                        ),
                        Nested(12),
                        new Table
                        {
                            Columns = [new TableColumn(0.0001m)],
                            Caption = "Vuota",
                            Number = 7,
                        },
                        new Table { Columns = [new TableColumn(1), new TableColumn(1_000_000)], Rows = [new TableRow([])] },
                        new Table
                        {
                            Columns = [new TableColumn(1), new TableColumn(3)],
                            Header = [Header("Codice", "Testo")],
                            Rows =
                            [
                                new TableRow([
                                    new TableCell(new string('W', 400)),
                                    new TableCell([
                                        .. Enumerable.Range(1, 40).SelectMany(line => (Inline[])[$"riga {line}", new LineBreak()]),
                                    ]),
                                ]),
                                new TableRow([
                                    new TableCell("a/b_c." + new string('d', 90)) { RowSpan = 900, IsVertical = true },
                                    new TableCell(Words(900)),
                                ]),
                            ],
                        },
                        new Table
                        {
                            Caption = "Cinquecento righe",
                            Number = 8,
                            Columns = [.. Enumerable.Range(1, 6).Select(_ => new TableColumn(1))],
                            Header = [Header("Codice", "Titolo", "Peso", "Target", "Risultato", "Punteggio")],
                            Rows =
                            [
                                .. Enumerable
                                    .Range(1, 500)
                                    .Select(row => Row($"1.{row}", Words(12), "10,00 %", ">= 30,00 %", "31,12 %", "100,00")),
                            ],
                        },
                        new ChartBlock(new BarsChart([], 0) { Title = "", Description = "Nulla" }, "", 99),
                        new ChartBlock(
                            new BarsChart([new ChartPoint(Words(300), decimal.MaxValue, Words(50))], 100)
                            {
                                Title = "\u0002",
                                Description = Words(300),
                            },
                            "Barre",
                            100
                        ),
                        new ChartBlock(
                            new RadarChart([new ChartPoint("a", decimal.MinValue, ""), new ChartPoint("", 1, "1")], decimal.MaxValue)
                            {
                                Title = "Radar",
                                Description = "Radar",
                            },
                            "Radar",
                            103
                        ),
                        new ChartBlock(
                            new WaterfallChart(
                                decimal.MaxValue,
                                "",
                                [new ChartPoint("x", decimal.MaxValue, "x"), new ChartPoint("y", decimal.MaxValue, "y")],
                                decimal.MinValue,
                                "",
                                "resto"
                            )
                            {
                                Title = "Cascata",
                                Description = "Cascata",
                            },
                            "Cascata",
                            104
                        ),
                        new ChartBlock(
                            new TrendChart("", [new ChartPoint("", decimal.MaxValue, "")], decimal.MinValue)
                            {
                                Title = "Andamento",
                                Description = "Andamento",
                            },
                            "Andamento",
                            105
                        ),
                        new ChartBlock(
                            new DistributionChart([], [new DistributionGroup("", [])]) { Title = "Vuota", Description = "Vuota" },
                            "Vuota",
                            106
                        ),
                        new ChartBlock(new TreeChart([]) { Title = "Albero vuoto", Description = "Nulla" }, "Albero vuoto", 101),
                        new ChartBlock(
                            new TreeChart([Deep(14)]) { Title = "Albero profondo", Description = "Profondo" },
                            "Albero profondo",
                            102
                        ),
                        new SignatureBlock(Place: "", []),
                        new Callout(
                            CalloutKind.Warning,
                            Words(60),
                            [
                                new ListBlock(
                                    IsOrdered: true,
                                    [
                                        [Text(Words(40)), new Table { Columns = [new TableColumn(1)], Rows = [Row("x")] }],
                                    ]
                                ),
                            ]
                        ),
                    ]
                ),
                new Section(PageOrientation.Landscape, []),
            ],
        };

    public static Paragraph Text(string text) => new([text]);

    public static TableRow Row(params string[] cells) => new([.. cells.Select(cell => new TableCell(cell))]);

    public static TableRow Header(params string[] cells) => new([.. cells.Select(cell => new TableCell(cell) { IsHeader = true })]);

    public static string Words(int count) =>
        string.Join(
            ' ',
            Enumerable
                .Range(0, count)
                .Select(index => ((string[])["obiettivo", "di", "miglioramento", "dei", "servizi", "alle", "imprese"])[index % 7])
        );

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

    private static IEnumerable<Block> ChartBlocks()
    {
        ValueList<ChartPoint> points =
        [
            new("Imprese, territorio e consumatori", 93.49m, "93,49", Tone.Good),
            new("Processi interni", 71.2m, "71,20", Tone.Partly),
            new("Crescita e apprendimento", 45, "45,00", Tone.Bad),
            new("Economico-finanziaria", 100, "100,00", Tone.Good),
            new("Trasparenza", null, "n.d."),
        ];
        Chart[] charts =
        [
            new BarsChart(points, 100)
            {
                Title = "Punteggio per prospettiva",
                Description = "Imprese 93,49; processi 71,20; crescita 45,00; economico-finanziaria 100,00; trasparenza non disponibile.",
            },
            new RadarChart(points, 100)
            {
                Title = "Prospettive",
                Description = "Imprese 93,49; processi 71,20; crescita 45,00; economico-finanziaria 100,00.",
            },
            new BulletChart([
                new BulletPoint("Tempi medi di pagamento", 1.25m, "20 gg", "25 gg", Tone.Good),
                new BulletPoint("Pratiche evase entro 5 giorni", 0.82m, "73,8 %", "90 %", Tone.Partly),
                new BulletPoint("Imprese assistite", 0.4m, "40", "100", Tone.Bad),
                new BulletPoint("Indagine di gradimento", null, "non svolta", "4,0"),
            ])
            {
                Title = "Risultati e target",
                Description = "Tempi di pagamento 20 giorni su 25; pratiche 73,8 per cento su 90; imprese 40 su 100.",
            },
            new TrendChart(
                "%",
                [new("2021", 61.5m, "61,50"), new("2022", 70, "70,00"), new("2023", null, "n.d."), new("2024", 82.1m, "82,10")],
                80
            )
            {
                Title = "Andamento",
                Description = "Dal 61,50 del 2021 all'82,10 del 2024; target 80.",
            },
            new DistributionChart(
                [
                    new("Raggiunto", Tone.Good),
                    new("Raggiunto in parte", Tone.Partly),
                    new("Non raggiunto", Tone.Bad),
                    new("Non misurabile", Tone.None),
                ],
                [new("Area 1", [12, 3, 1, 0]), new("Area 2", [7, 5, 2, 2]), new("Area 3", [9, 0, 0, 1])]
            )
            {
                Title = "Indicatori per esito",
                Description = "Area 1: 12 raggiunti, 3 in parte, 1 no. Area 2: 7, 5, 2, 2. Area 3: 9 raggiunti, 1 non misurabile.",
            },
            new WaterfallChart(
                100,
                "Massimo",
                [new("Processi", 3.2m, "-3,20"), new("Crescita", 2.5m, "-2,50")],
                93.49m,
                "Ente",
                "Arrotondamenti e altro"
            )
            {
                Title = "Punti persi",
                Description = "Da 100 si perdono 3,20 punti nei processi, 2,50 nella crescita e 0,81 altrove: 93,49.",
            },
        ];
        return charts.Select((chart, index) => new ChartBlock(chart, chart.Title, index + 1)).Append<Block>(TreeBlock(7));
    }

    private static ChartBlock TreeBlock(int number)
    {
        TreeChartNode Action(string code) => new(code, "Attuare gli interventi di semplificazione previsti", "100,00", null, Tone.Good, []);
        TreeChartNode Operational(string code, Tone tone) =>
            new(
                code,
                "Migliorare la tempestività del Registro delle imprese e la qualità dei dati pubblicati",
                "71,20",
                "Raggiunto in parte",
                tone,
                [Action(code + ".1"), Action(code + ".2")]
            );
        TreeChartNode Strategic(string code) =>
            new(
                code,
                "Valorizzare il territorio e sostenere le imprese",
                "93,49",
                "Raggiunto",
                Tone.Good,
                [Operational(code + ".1", Tone.Partly), Operational(code + ".2", Tone.Bad), Operational(code + ".3", Tone.None)]
            );
        TreeChartNode Area(string code) =>
            new(code, "Competitività delle imprese", "95,10", "Raggiunto", Tone.Good, [Strategic(code + ".1"), Strategic(code + ".2")]);
        return new ChartBlock(
            new TreeChart([Area("1"), Area("2"), Area("3")])
            {
                Title = "Albero della performance",
                Description = "Tre ambiti, sei obiettivi strategici, diciotto operativi.",
            },
            "Albero della performance",
            number
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

    private static Block Nested(int depth) =>
        new ListBlock(IsOrdered: depth % 2 == 0, [depth == 0 ? [Text("fondo")] : [Text($"livello {depth}"), Nested(depth - 1)]]);

    private static TreeChartNode Deep(int depth) =>
        new(
            "",
            Words(60),
            Words(10),
            "",
            Tone.None,
            depth == 0 ? [] : [.. Enumerable.Range(0, depth == 14 ? 12 : 1).Select(_ => Deep(depth - 1))]
        );
}
