// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Composition;
using Traguardo.Documents.Model;
using Traguardo.Documents.Templates;
using Traguardo.Documents.Tests.Support;
using Traguardo.Domain.Cycles;
using static Traguardo.Documents.Tests.Support.Cycles;

namespace Traguardo.Documents.Tests.Directives;

/// <summary>The sentences that documents make of the figures of real examples.</summary>
public sealed class SentenceTests
{
    [Fact]
    public void The_body_s_result_is_told_with_last_year_s() =>
        Assert.Equal(
            "La performance dell'ente è pari al 97,78\u00A0%; nel 2023 era pari al 97,20\u00A0%: 0,58 punti in più.",
            Say("mantova-2024", "risultato")
        );

    [Fact]
    public void Each_unit_has_its_paragraph_and_last_year_s_figure_where_there_is_one()
    {
        var text = Say("mantova-2024", "unita").Split('\n');
        Assert.Equal(4, text.Length);
        Assert.Contains(
            "«Area Amministrativa» è pari al 94,54\u00A0%; nel 2023 era pari all'85,69\u00A0%: 8,85 punti in più.",
            text[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Objectives_are_counted_by_class_with_shares() =>
        Assert.Contains(
            "Dei 50 elementi valutati del livello «Obiettivo operativo», 46 hanno il giudizio «Raggiunto» (92,0\u00A0%) e 4 hanno il giudizio «Parzialmente Raggiunto» (8,0\u00A0%).",
            Say("mantova-2024", "conteggi"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Without_classes_indicators_are_counted() =>
        Assert.Equal("C'è un solo indicatore: 1 non lo ha raggiunto.", Say(Small, "conteggi"));

    [Fact]
    public void Points_lost_name_the_dearest_first()
    {
        var text = Say("mantova-2024", "punti-persi righe=2");
        Assert.StartsWith(
            "La performance dell'ente ha perso 2,22 punti rispetto al punteggio pieno. Incidono soprattutto",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "«OS 1.1 - Kpi 1 – Incidenza gestione compliance normativa» (0,4275); «OO 2.1.4 - Kpi 1",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("altri 12 indicatori incidono di meno.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_score_of_parts_that_are_not_full_is_not_said_to_be_of_full_parts() =>
        Assert.Equal("La performance dell'ente ha il punteggio pieno.", Say("sondrio-2024", "punti-persi"));

    [Fact]
    public void Objectives_below_full_score_are_told_with_what_keeps_them_down_and_who_decided()
    {
        var text = Say("sondrio-2024", "sotto-soglia livello=2");
        Assert.Contains(
            "è pari all'88,00\u00A0% a fronte di un target dell'80\u00A0%. I margini di miglioramento riguardano:",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "target 40%, risultato 27,21%, punteggio 60,00\u00A0%. Punteggio assegnato dalla Giunta (parere dell'OIV)",
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Objectives_without_scores_are_not_said_to_be_full() => Assert.Equal("", Say(Small, "sotto-soglia livello=1"));

    [Fact]
    public void Variations_are_counted_by_kind_with_their_acts() =>
        Assert.Equal(
            "Il piano ha avuto 17 variazioni: 14 target variati, 1 indicatore eliminato e 2 obiettivi eliminati (determinazione del Commissario Straordinario n. 47 del 19/09/2024).",
            Say("mantova-2024", "variazioni")
        );

    [Fact]
    public void A_plan_without_variations_says_so() =>
        Assert.Equal("Nel periodo il piano non ha avuto variazioni.", Say(Small, "variazioni"));

    [Fact]
    public void Judgements_that_differ_from_the_calculation_are_told_with_their_reasons() =>
        Assert.Contains(
            "«Raggiunto». Giudizio espresso dall'OIV (classe calcolata: Parzialmente Raggiunto)",
            Say("mantova-2024", "decisioni"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_body_without_methodology_says_why_it_has_no_score() =>
        Assert.StartsWith("La performance dell'ente non ha un punteggio: ", Say(Small, "risultato"), StringComparison.Ordinal);

    private static string Say(string example, string sentences) =>
        Text(Composer.Compose(TemplateReader.Read("prova", Head + "::: frasi " + sentences + "\n").Template!, Examples.Source(example)));

    private static string Say(CycleDossier dossier, string sentences) => Text(Compose("::: frasi " + sentences + "\n", dossier));
}
