// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Directives;

/// <summary>The directives that print what a cycle holds: tables, charts, sentences, texts, and what is missing.</summary>
internal static class ContentDirectives
{
    private const string EmptyTable = "Nessuna riga.";

    public static IEnumerable<Directive> All =>
        [
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
        ];

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
}
