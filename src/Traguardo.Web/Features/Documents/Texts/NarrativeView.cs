// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Composition;
using Traguardo.Documents.Sources;
using Traguardo.Documents.Templates;
using Traguardo.Domain.Cycles;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>Shows a text as the documents print it: a document that holds nothing else is composed, and written by the writer of all others.</summary>
internal static class NarrativeView
{
    private const string Section = "testo";

    private static readonly Template Alone = TemplateReader
        .Read(Section, $"---\ntitolo: Testo\ndescrizione: Un testo da solo.\nfase: relazione\n---\n\n::: testo {Section}\n")
        .Template!;

    /// <param name="text">Markdown.</param>
    /// <param name="figures">The cycle that it is for.</param>
    /// <param name="isTakenOver">True for the text of the year before: what it says of that year is to be looked at as well.</param>
    public static TextView Of(string text, CycleFigures figures, bool isTakenOver)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        return words == 0
            ? new TextView("", text.Length, words, [])
            : new TextView(
                HtmlOf(text, figures),
                text.Length,
                words,
                NarrativeLacks.StaleYears(text, figures.Dossier.Plan.Cycle, isTakenOver)
            );
    }

    private static string HtmlOf(string text, CycleFigures figures)
    {
        var dossier = figures.Dossier with { Narratives = [new Narrative(Section, Title: null, text)] };
        var composed = Composer.Compose(Alone, new ReportSource(dossier, figures.Methodology, figures.AsOf));
        return DocumentPress.Fragment(composed.Document);
    }
}
