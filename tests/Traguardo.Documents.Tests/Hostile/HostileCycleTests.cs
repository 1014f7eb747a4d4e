// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Office;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;
using Traguardo.Documents.Writing;
using Traguardo.Documents.Writing.Docx;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Tests.Hostile;

/// <summary>Whatever a cycle carries, every template makes a valid document of it, in every format.</summary>
public sealed class HostileCycleTests
{
    private const string Nasty =
        "<script>alert('x')</script> & \"virgolette\" ]]> {{ente}} *stelle* \u0001\u0008\u001F \u202Erovescio\u202C \u200F\u05D0 👩‍🌾🇮🇹 \uD800 =1+1 @cmd | riga";

    public static TheoryData<string> Templates => [.. TemplateLibrary.All.Select(template => template.Name)];

    private static readonly Lazy<ReportSource> Hostile = new(() => new ReportSource(Worst(500), methodology: null));

    /// <summary>The same with fewer rows: of all of a Relazione LibreOffice makes pages in a minute and more when there are 500.</summary>
    private static readonly Lazy<ReportSource> Shorter = new(() => new ReportSource(Worst(60), methodology: null));

    private static readonly Lazy<ReportSource> Empty = new(() =>
        new ReportSource(
            Cycles.Small with
            {
                Plan = Cycles.Small.Plan with
                {
                    Levels = [],
                    Units = [],
                    Objectives = [],
                    Responsibilities = [],
                    Indicators = [],
                    Assignments = [],
                    Targets = [],
                },
                Measures = [],
            },
            methodology: null
        )
    );

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_cycle_of_nothing_but_trouble_makes_a_valid_document_in_every_format(string template) =>
        await CheckAsync(template, template is "relazione-schede" ? Shorter.Value : Hostile.Value);

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task An_empty_plan_makes_a_valid_document_in_every_format(string template) => await CheckAsync(template, Empty.Value);

    /// <summary>DOCX, HTML and XLSX of each; PDF and ODT of the two that have everything in them, which takes LibreOffice some seconds each.</summary>
    private static async Task CheckAsync(string template, ReportSource source)
    {
        var document = Composer.Compose(TemplateLibrary.Find(template)!, source).Document;
        using var office = new OfficeConverter(new OfficeOptions());
        var formats = template is "relazione-schede" or "piano" ? OutputFormats.All : [OutputFormat.Html, OutputFormat.Xlsx];
        var files = (
            await new DocumentFiles(office).WriteAsync(document, formats, cancellation: TestContext.Current.CancellationToken)
        ).ToDictionary(file => file.Format, file => file.Content);
        var docx = files.GetValueOrDefault(OutputFormat.Docx) ?? DocxWriter.Write(document);
        using (var package = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
        {
            Assert.Empty(ErrorsOf(package));
        }

        using (var package = SpreadsheetDocument.Open(new MemoryStream(files[OutputFormat.Xlsx]), isEditable: false))
        {
            Assert.Empty(ErrorsOf(package));
        }

        var page = new HtmlParser().ParseDocument(new MemoryStream(files[OutputFormat.Html]));
        Assert.Empty(page.QuerySelectorAll("script"));
        if (files.TryGetValue(OutputFormat.Pdf, out var pdf))
        {
            Assert.Equal("%PDF-"u8.ToArray(), pdf[..5]);
            Assert.Equal("PK"u8.ToArray(), files[OutputFormat.Odt][..2]);
        }
    }

    private static IEnumerable<string> ErrorsOf(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(package)
            .Take(5)
            .Select(error => $"{error.Path?.XPath}: {error.Description}");

    /// <summary>Titles of 300 words, cells of 40 lines, so many indicators in one table, and signs that break formats.</summary>
    private static CycleDossier Worst(int indicators)
    {
        var words = string.Join(' ', Enumerable.Range(1, 300).Select(i => "parola" + i.ToString(CultureInfo.InvariantCulture)));
        var lines = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"riga {i} {Nasty}"));
        var many = Enumerable.Range(1, indicators).Select(i => "K" + i.ToString(CultureInfo.InvariantCulture)).ToList();
        var plan = Cycles.Small.Plan;
        return Cycles.Small with
        {
            Plan = plan with
            {
                Body = plan.Body with { Name = "Ente " + Nasty },
                Units = [new Unit("A1", words, Nasty), new Unit("A2", Nasty, "azienda speciale", "A1")],
                Objectives =
                [
                    new Objective
                    {
                        Code = "OS1",
                        Level = "Obiettivo strategico",
                        Title = words,
                        Description = lines,
                        Weight = 100,
                        Programme = Nasty,
                        Resources = lines,
                    },
                    new Objective
                    {
                        Code = "OO " + Nasty,
                        Level = "Obiettivo operativo",
                        Parent = "OS1",
                        Title = Nasty,
                        Weight = 50,
                        Tags = ["PIRA"],
                    },
                    new Objective
                    {
                        Code = "OO 2",
                        Level = "Obiettivo operativo",
                        Parent = "OS1",
                        Title = new string('x', 3000),
                        Weight = 50,
                        State = ElementState.Deleted,
                        StateReason = lines,
                    },
                ],
                Responsibilities = [new Responsibility("OS1", "A1"), new Responsibility("OS1", "A2")],
                Indicators = many.Select(
                        (code, i) =>
                            new Indicator
                            {
                                Code = code,
                                Name = i % 200 == 0 ? words : $"{Nasty} {code}",
                                Formula = i % 250 == 0 ? lines : Nasty,
                                Source = Nasty,
                                Tags = i < 20 ? ["PIRA", "obiettivo comune", "indicatore significativo"] : [],
                            }
                    )
                    .ToValueList(),
                Assignments =
                [
                    .. many.Select(code => new Assignment
                    {
                        Indicator = code,
                        Objective = "OS1",
                        Weight = 0.2m,
                        Note = Nasty,
                    }),
                    new Assignment
                    {
                        Indicator = "K1",
                        Sheet = "S1",
                        Block = "B1",
                    },
                ],
                Targets = many.Select(code => new TargetEntry
                    {
                        Indicator = code,
                        Period = TargetPeriod.OfYear(2024),
                        Text = code == "K1" ? lines : ">= 1.000.000,00 €",
                    })
                    .ToValueList(),
                Sheets =
                [
                    new Sheet
                    {
                        Code = "S1",
                        Title = words,
                        Kind = "dirigente",
                        Unit = "A1",
                        Post = Nasty,
                    },
                ],
                Blocks = [new SheetBlock("S1", "B1", Nasty, 100)],
            },
            Measures = many.Select(code => new MeasureEntry
                {
                    Indicator = code,
                    Date = new DateOnly(2024, 12, 31),
                    Text = code == "K2" ? lines : "79228162514264337593543950335",
                    Note = Nasty,
                    Evidence = lines,
                })
                .ToValueList(),
            Acts = [new Act("relazione", Nasty, Nasty, Nasty, new DateOnly(2024, 1, 31), lines, Nasty, "javascript:alert(1)")],
            Versions =
            [
                new PlanVersion(1, Nasty, new DateOnly(2024, 1, 31), "relazione"),
                new PlanVersion(2, words, new DateOnly(2024, 6, 30), "manca"),
            ],
            Revisions =
            [
                .. many.Take(3)
                    .Select(code => new Revision
                    {
                        Code = "V" + code,
                        Version = 2,
                        Kind = RevisionKind.Target,
                        Objective = "OS1",
                        Indicator = code,
                        Old = lines,
                        New = Nasty,
                        Reason = lines,
                        Act = "manca",
                        Opinion = Nasty,
                    }),
            ],
            Narratives =
            [
                new Narrative(
                    "premessa",
                    Nasty,
                    lines + "\n\n# " + words + "\n\n|a|b|\n|-|-|\n|" + Nasty + "|\n\n" + string.Concat(Enumerable.Repeat("> ", 3000))
                ),
                new Narrative("processo", null, "- a\n  - b\n    1. c\n\n[x](javascript:alert(1)) ![i](file:///etc/passwd)"),
            ],
        };
    }
}
