// SPDX-License-Identifier: AGPL-3.0-or-later
using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Documents to try writers on: one with every kind of block, a long one, a hostile one, an empty one.</summary>
internal static partial class SampleDocuments
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
