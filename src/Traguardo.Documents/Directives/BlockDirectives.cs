// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;

namespace Traguardo.Documents.Directives;

/// <summary>The directives.</summary>
internal static class BlockDirectives
{
    private const string EmptyTable = "Nessuna riga.";

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
            new("tabella", "una tabella", WriteTable) { Subjects = Vocabulary.Tables },
            new("grafico", "un grafico, con la didascalia e il testo alternativo", WriteChart) { Subjects = Vocabulary.Charts },
            new("frasi", "frasi scritte con le cifre del ciclo", WriteSentences) { Subjects = Vocabulary.Sentences },
            new("testo", "un testo che le persone scrivono per ogni ciclo, in Markdown", (call, _) => NarrativeDirective.Write(call))
            {
                Words = 1,
                WordsMeaning = "la chiave del testo nel dossier; può contenere {{codice}} per un testo di ogni obiettivo",
                Parameters =
                [
                    new("titolo", ParameterKind.Text, "come si chiama per chi lo scrive"),
                    new("intestazione", ParameterKind.Text, "un titolo da stampare sopra il testo, solo se il testo c'è"),
                    new("obbligatorio", ParameterKind.YesNo, "«si» se il documento non è completo senza"),
                    new("guida", ParameterKind.Text, "che cosa scrivere, per chi lo scrive"),
                ],
            },
            new(
                "manca",
                "dice che al documento manca qualcosa, nel posto in cui si trova e nell'elenco di ciò che manca; di solito dentro «::: se»",
                WriteLack
            )
            {
                Words = 1,
                WordsMeaning = "che cosa manca e dove si dà, tra virgolette",
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

    private static void WriteTable(Call call, Action body)
    {
        var definition = Vocabulary.Tables.Find(call.Word(0))!;
        if (definition.Make(call) is { } table)
        {
            call.Builder.AddTable(table);
        }
        else if (call.Text("se-vuota") is var words && words is not "-")
        {
            call.Builder.Add(new Paragraph([words ?? EmptyTable]));
        }
    }

    private static void WriteChart(Call call, Action body)
    {
        if (Vocabulary.Charts.Find(call.Word(0))!.Make(call) is { } chart)
        {
            call.Builder.AddChart(chart, call.Text("titolo") ?? chart.Title);
        }
    }

    private static void WriteSentences(Call call, Action body) => call.Builder.Add(Vocabulary.Sentences.Find(call.Word(0))!.Make(call));

    private static void WriteLack(Call call, Action body)
    {
        var what = call.Word(0) ?? "Manca qualcosa.";
        call.Builder.Lacking(new Lack(LackKind.Data, what, IsMandatory: true));
        call.Builder.Add(new Callout(CalloutKind.Missing, what, []));
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
