// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Building;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Directives.Values;

/// <summary>Values of the cycle and of its body.</summary>
internal static class CycleValues
{
    public static IReadOnlyList<Definition<TemplateValue>> All { get; } =
    [
        new("ente", "la denominazione dell'ente", call => TemplateValue.Of(call.Index.Plan.Body.Name)),
        new("tipo-ente", "che cosa è l'ente («Camera di commercio»)", call => TemplateValue.Of(call.Index.Plan.Body.Kind)),
        new("enti-accorpati", "gli enti confluiti in questo", call => TemplateValue.Of(call.Index.Plan.Body.Predecessors)),
        new("anno", "l'anno del ciclo; con «piu=1» il successivo, con «meno=1» il precedente", Year)
        {
            Parameters =
            [
                new("piu", ParameterKind.Number, "quanti anni aggiungere"),
                new("meno", ParameterKind.Number, "quanti anni togliere"),
            ],
        },
        new(
            "triennio",
            "il triennio che comincia con l'anno del ciclo («2024-2026»)",
            call => TemplateValue.Of(Number(call.Index.Cycle.Year) + "-" + Number(call.Index.Cycle.Year + 2))
        ),
        new("ciclo", "il titolo del ciclo", call => TemplateValue.Of(call.Index.Cycle.Title)),
        new("fase", "la fase del ciclo", call => TemplateValue.Of(call.Index.Cycle.Phase)),
        new("inizio", "il primo giorno del ciclo", call => TemplateValue.Of(Print.Day(call.Index.Cycle.Start))),
        new("fine", "l'ultimo giorno del ciclo", call => TemplateValue.Of(Print.Day(call.Index.Cycle.End))),
        new("data", "il giorno a cui il documento guarda il ciclo", call => TemplateValue.Of(Print.Day(call.Index.Source.Day))),
        new(
            "metodologia",
            "il titolo della metodologia (SMVP) che calcola i punteggi",
            call =>
                call.Index.Source.Methodology is { } methodology
                    ? TemplateValue.Of(methodology.Title)
                    : TemplateValue.Missing("metodologia: il ciclo non ne ha una")
        ),
        new("nome-livello", "il nome di un livello dell'albero", call => TemplateValue.Of(LevelNames.Find(call.Index, call.Word(0) ?? "1")))
        {
            Words = 1,
            WordsMeaning = "il livello, contato dall'alto (1, 2...), o «ultimo»",
        },
        new(
            "livelli",
            "i nomi dei livelli dell'albero, dall'alto",
            call => TemplateValue.Of(Language.Italian.List([.. call.Index.Plan.Levels.Select(level => level.Name.ToLowerInvariant())]))
        ),
        new("atto", "un atto del ciclo, come si cita: «deliberazione della Giunta n. 3 del 31/01/2024»", Act)
        {
            Words = 1,
            WordsMeaning =
                "«piano» (l'atto della prima versione), «aggiornamento» (quello dell'ultima, se sono più d'una), oppure il codice dell'atto nel dossier",
            Parameters =
            [
                new("obbligatorio", ParameterKind.YesNo, "«no» se l'atto può mancare; altrimenti il documento non è completo senza"),
            ],
        },
        new("parole", "un testo breve che le persone scrivono per ogni ciclo, dentro una frase o una tabella", Words)
        {
            Words = 1,
            WordsMeaning = "la chiave del testo nel dossier",
            Parameters =
            [
                new("titolo", ParameterKind.Text, "come si chiama il testo per chi lo scrive"),
                new("obbligatorio", ParameterKind.YesNo, "«si» se il documento non è completo senza"),
                new("guida", ParameterKind.Text, "che cosa scrivere"),
            ],
        },
    ];

    private static TemplateValue Year(Call call) =>
        TemplateValue.Of(Number(call.Index.Cycle.Year + (int)(call.Number("piu") ?? 0) - (int)(call.Number("meno") ?? 0)));

    /// <summary>An act with a number and a date; what it lacks is said in its place.</summary>
    private static TemplateValue Act(Call call)
    {
        var key = call.Word(0) ?? "";
        var versions = call.Index.Dossier.Versions.OrderBy(version => version.Number).ToList();
        var code = key switch
        {
            "piano" when versions.Count > 0 => versions[0].Act,
            "aggiornamento" when versions.Count > 1 => versions[^1].Act,
            _ => key,
        };
        var act = call.Index.Dossier.Acts.FirstOrDefault(one => string.Equals(one.Code, code, StringComparison.OrdinalIgnoreCase));
        var mandatory = call.YesNo("obbligatorio") ?? true;
        if (act is null)
        {
            call.Builder.Lacking(new Lack(LackKind.Act, $"Manca l'atto «{key}» tra gli atti del ciclo.", mandatory, Code: key));
            return mandatory ? TemplateValue.Of([new MissingText($"atto «{key}»")], "") : TemplateValue.Nothing;
        }

        if (!ActWords.IsComplete(act))
        {
            call.Builder.Lacking(
                new Lack(LackKind.Act, $"L'atto «{act.Code}» ({act.Subject}) non ha numero o data.", mandatory, Code: act.Code)
            );
            return TemplateValue.Of([ActWords.Of(act) + " ", new MissingText("numero e data")], ActWords.Of(act));
        }

        return TemplateValue.Of(ActWords.Of(act));
    }

    private static TemplateValue Words(Call call)
    {
        var key = call.Word(0) ?? "";
        var slot = new NarrativeSlot(key, call.Text("titolo") ?? key, call.IsSet("obbligatorio"), call.Text("guida"));
        call.Builder.Asks(slot);
        var written = call.Index.Dossier.Narratives.FirstOrDefault(one => one.Section == key)?.Text;
        if (!string.IsNullOrWhiteSpace(written))
        {
            return TemplateValue.Of(written.ReplaceLineEndings(" ").Trim());
        }

        if (!slot.IsMandatory)
        {
            return TemplateValue.Nothing;
        }

        call.Builder.Lacking(NarrativeLacks.Unwritten(slot));
        return TemplateValue.Of([new MissingText(slot.Title)], "");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
