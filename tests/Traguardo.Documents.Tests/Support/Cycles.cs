// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Composition;
using Traguardo.Documents.Model;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Tests.Support;

/// <summary>Small invented cycles, and templates written on the spot.</summary>
internal static class Cycles
{
    public const string Head = "---\ntitolo: Prova\nfase: relazione\n---\n";

    /// <summary>A body with two levels, one objective at each, one indicator with target and result; no methodology.</summary>
    public static CycleDossier Small { get; } =
        new()
        {
            Plan = new Plan
            {
                Body = new Body("ente-prova", "Ente di prova", "Camera di commercio"),
                Cycle = new Cycle(
                    "ente-prova-2024",
                    "Relazione 2024",
                    new DateOnly(2024, 1, 1),
                    new DateOnly(2024, 12, 31),
                    Phase: "relazione"
                ),
                Levels = [new Level("Obiettivo strategico"), new Level("Obiettivo operativo")],
                Units = [new Unit("A1", "Area servizi", "area")],
                Objectives =
                [
                    new Objective
                    {
                        Code = "OS1",
                        Level = "Obiettivo strategico",
                        Title = "Servizi vicini",
                        Weight = 100,
                    },
                    new Objective
                    {
                        Code = "OO1.1",
                        Level = "Obiettivo operativo",
                        Parent = "OS1",
                        Title = "Tempi brevi",
                        Weight = 100,
                    },
                ],
                Responsibilities = [new Responsibility("OO1.1", "A1")],
                Indicators =
                [
                    new Indicator
                    {
                        Code = "K1",
                        Name = "Pratiche in tempo",
                        Formula = "in tempo / tutte",
                        Source = "Protocollo",
                    },
                ],
                Assignments =
                [
                    new Assignment
                    {
                        Indicator = "K1",
                        Objective = "OO1.1",
                        Weight = 100,
                    },
                ],
                Targets =
                [
                    new TargetEntry
                    {
                        Indicator = "K1",
                        Period = TargetPeriod.OfYear(2024),
                        Text = ">= 80 %",
                    },
                ],
            },
            Measures =
            [
                new MeasureEntry
                {
                    Indicator = "K1",
                    Date = new DateOnly(2024, 12, 31),
                    Text = "60 %",
                },
            ],
        };

    public static ReportSource Source(CycleDossier dossier, Methodology? methodology = null) => new(dossier, methodology);

    /// <summary>A document of a template's body, without its head.</summary>
    public static ComposedDocument Compose(string body, CycleDossier? dossier = null, Methodology? methodology = null)
    {
        var reading = TemplateReader.Read("prova", Head + body);
        Assert.Empty(reading.Errors);
        return Composer.Compose(reading.Template!, Source(dossier ?? Small, methodology));
    }

    /// <summary>The words of a document's paragraphs and headings, one a line.</summary>
    public static string Text(ComposedDocument composed) =>
        string.Join(
            '\n',
            composed
                .Document.AllBlocks.Select(block =>
                    block switch
                    {
                        Heading heading => (heading.Number is null ? "" : heading.Number + " ") + InlineText.Of(heading.Content),
                        Paragraph paragraph => InlineText.Of(paragraph.Content),
                        _ => null,
                    }
                )
                .OfType<string>()
        );
}
