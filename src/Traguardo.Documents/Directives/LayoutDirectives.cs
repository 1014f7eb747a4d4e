// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>The directives that build the document: its first page, contents, turned pages, boxes, annexes, signatures.</summary>
internal static class LayoutDirectives
{
    public static IEnumerable<Directive> All =>
        [
            new(
                "frontespizio",
                "la prima pagina; i capoversi fino a «::: fine» sono le righe in fondo (per esempio l'atto che approva)",
                WriteTitlePage
            )
            {
                HasBody = true,
                Parameters = [new("titolo", ParameterKind.Text, "il titolo"), new("sottotitolo", ParameterKind.Text, "il sottotitolo")],
            },
            new(
                "indice",
                "l'indice dei titoli",
                (call, _) => call.Builder.Add(new TableOfContents(call.Text("titolo") ?? "Indice", (int)(call.Number("profondita") ?? 3)))
            )
            {
                Parameters =
                [
                    new("titolo", ParameterKind.Text, "il suo titolo (Indice)"),
                    new("profondita", ParameterKind.Number, "fino a che livello di titolo (3)"),
                ],
            },
            new("orizzontale", "pagine orizzontali, per tabelle larghe", WriteLandscape) { HasBody = true },
            new("riquadro", "un riquadro", WriteCallout)
            {
                HasBody = true,
                Parameters =
                [
                    Parameter.OneOf("tipo", "«nota» (se non si dice altro) o «attenzione»", "nota", "attenzione"),
                    new("titolo", ParameterKind.Text, "la sua prima riga"),
                ],
            },
            new("allegato", "un titolo di allegato, con la sua lettera, su una pagina nuova", WriteAnnex)
            {
                Words = 1,
                WordsMeaning = "il titolo, tra virgolette",
            },
            new("pagina", "una pagina nuova", (call, _) => call.Builder.Add(new PageBreak())),
            new("firme", "dove si firma: fino a tre incarichi, uno accanto all'altro", WriteSignatures)
            {
                Words = 3,
                WordsMeaning = "gli incarichi, ciascuno tra virgolette",
                Parameters = [new("luogo", ParameterKind.Text, "luogo e data; se non si dice, uno spazio da riempire")],
            },
        ];

    private static void WriteTitlePage(Call call, Action body)
    {
        var builder = call.Builder;
        builder.BeginSection(PageOrientation.Portrait, withRunningHead: false);
        var lines = builder.Apart(body).OfType<Paragraph>().Select(paragraph => paragraph.Content).ToValueList();
        builder.Add(
            new TitlePage(call.Index.Plan.Body.Name, call.Text("titolo") ?? call.Index.Cycle.Title, call.Text("sottotitolo"), lines)
        );
        builder.BeginSection(PageOrientation.Portrait);
    }

    private static void WriteLandscape(Call call, Action body)
    {
        call.Builder.BeginSection(PageOrientation.Landscape);
        body();
        call.Builder.BeginSection(PageOrientation.Portrait);
    }

    private static void WriteCallout(Call call, Action body)
    {
        var blocks = call.Builder.Apart(body);
        if (blocks.Count > 0)
        {
            call.Builder.Add(
                new Callout(call.Text("tipo") is "attenzione" ? CalloutKind.Warning : CalloutKind.Note, call.Text("titolo"), blocks)
            );
        }
    }

    private static void WriteAnnex(Call call, Action body)
    {
        call.Builder.BeginSection(call.Builder.Orientation);
        call.Builder.AddAnnex([call.Word(0) ?? ""]);
    }

    private static void WriteSignatures(Call call, Action body)
    {
        if (call.Words.Count == 0)
        {
            call.Builder.Lacking(new Lack(LackKind.Data, "Il blocco delle firme non dice chi firma.", IsMandatory: true));
            return;
        }

        call.Builder.Add(new SignatureBlock(call.Text("luogo"), [.. call.Words.Select(post => new Signer(post))]));
    }
}
