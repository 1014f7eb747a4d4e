// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Tests.Samples;

/// <summary>What people and programs may put into a document without meaning it, or meaning it.</summary>
internal static class HostileDocument
{
    public const string Script = "<script>alert(1)</script>\" onload=\"x' ]]> & \u0000\u202Erovescio\uD800 🏛️ </style>";

    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 300).Select(number => $"parola{number}"));

    public static Document Rich { get; } =
        new()
        {
            Info = new DocumentInfo(Long + Script, Script, Script, new DateOnly(2024, 12, 31))
            {
                Keywords = [Script],
                RunningHead = Script,
            },
            Sections =
            [
                new Section(
                    PageOrientation.Portrait,
                    [
                        new TitlePage(
                            Script,
                            Long,
                            Script,
                            [
                                [Script],
                            ]
                        ),
                        new TableOfContents(Script, 6),
                    ]
                ),
                new Section(PageOrientation.Landscape, [.. Headings(), .. Texts(), .. Tables(), .. Charts()]),
            ],
        };

    public static Document Empty { get; } =
        new()
        {
            Info = new DocumentInfo("Vuoto", "Ente", null, new DateOnly(2024, 1, 1)),
            Sections = [new Section(PageOrientation.Portrait, [])],
        };

    /// <summary>A table of so many rows, forty lines in one of its cells.</summary>
    public static Document Rows(int count) =>
        Empty with
        {
            Sections =
            [
                new Section(
                    PageOrientation.Landscape,
                    [
                        new Heading(1, ["Righe"], "righe"),
                        new Table
                        {
                            Caption = "Tutte le righe",
                            Number = 1,
                            Columns = [.. Enumerable.Range(0, 10).Select(_ => new TableColumn(1))],
                            Header = [new([.. Enumerable.Range(1, 10).Select(number => new TableCell($"Colonna {number}"))])],
                            Rows =
                            [
                                .. Enumerable
                                    .Range(0, count)
                                    .Select(row => new TableRow([
                                        .. Enumerable
                                            .Range(0, 10)
                                            .Select(column =>
                                                column == 9 && row == 3 ? new TableCell(FortyLines())
                                                : column == 0 ? new TableCell($"r{row}") { IsHeader = true }
                                                : new TableCell($"{row * column}") { Number = new(row * column, 0) }
                                            ),
                                    ])),
                            ],
                        },
                    ]
                ),
            ],
        };

    private static ValueList<Inline> FortyLines() =>
        [.. Enumerable.Range(1, 40).SelectMany(line => new Inline[] { $"riga {line}", new LineBreak() })];

    private static IEnumerable<Block> Headings() =>
        Enumerable
            .Range(1, 6)
            .Select(level => new Heading(level, [Script, new Footnote([Script])], $"h{level}", level == 2 ? Script : null))
            .Append(new Heading(1, [], "vuoto"));

    private static IEnumerable<Block> Texts() =>
        [
            new Paragraph([]),
            new Paragraph([Long, new LineBreak(), Script]),
            new Paragraph([new string('W', 400)]),
            new Paragraph([
                new Link("javascript:alert(1)", ["uno"]),
                new Link("data:text/html,<script>", ["due"]),
                new Link("#non-c-e", ["tre"]),
                new Link("https://esempio.it/?a=\"><script>", [new Footnote(["nota in un collegamento"]), "quattro"]),
                new Link("mailto:a@esempio.it", []),
                new Link(" vbscript:x", [new Link("https://esempio.it", ["dentro"])]),
                new Footnote(["una nota ", new Footnote(["nella nota"])]),
                new Light(Tone.Partly, Script),
                new MissingText(Script),
            ]),
            new ListBlock(IsOrdered: true, []),
            new ListBlock(
                IsOrdered: false,
                [
                    [new Quote([new Paragraph([Script])])],
                    [new Callout(CalloutKind.Warning, Script, [])],
                ]
            ),
            new SignatureBlock(Script, [new Signer(Script), new Signer(Script, Script), new Signer(Long)]),
            new PageBreak(),
        ];

    private static IEnumerable<Block> Tables()
    {
        var twins = new Table
        {
            Caption = Script,
            Columns = [new(1), new(0.001m), new(1000), new(1)],
            Header = [new([new(""), new(Script), new(Long) { ColumnSpan = 2 }])],
            Rows =
            [
                new([new(Script) { IsHeader = true, RowSpan = 2 }, new(FortyLines()), new("=1+1"), new("@SOMMA(A1)")]),
                new([new("_x0041_"), new("-1,00") { Number = new(-1, 2) }, new("1") { Number = new(decimal.MaxValue, 0, Script) }]),
            ],
        };
        return
        [
            twins,
            twins,
            new Table { Columns = [new(1)], Rows = [new([new("Solo")])] },
            new Table { Columns = [new(1), new(1)], Header = [new([new("A"), new("B")])] },
            new Table { Columns = [new(1), new(1)], Rows = [new([new(new string('M', 200)), new()])] },
        ];
    }

    private static IEnumerable<Block> Charts() =>
        [
            new ChartBlock(
                new BarsChart([new(Script, -5, Script, Tone.Bad), new(Long, null, "n.d.")], 0) { Title = Script, Description = Script },
                Script,
                1
            ),
            new ChartBlock(
                new TreeChart([new("", Long, null, null, Tone.None, [new(Script, "", Script, Script, Tone.Good, [])])])
                {
                    Title = Script,
                    Description = Script,
                },
                Script,
                2
            ),
        ];
}
