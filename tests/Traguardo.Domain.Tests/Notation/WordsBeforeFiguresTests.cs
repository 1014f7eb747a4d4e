// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Words that join a thing to its figure, and words that make the figure something else.</summary>
public sealed class WordsBeforeFiguresTests
{
    [Theory]
    [InlineData(
        "di del dello della dei degli delle dal dalla da a al alla ad per con in il la un nel e ed pari data giorno relativo relativa"
    )]
    [InlineData("dell' dall' all' l'")]
    public void Joining_words_are_not_part_of_the_thing(string words)
    {
        foreach (var word in words.Split(' '))
        {
            var read = TargetNotation.Read($"Evasione {word} 50%", NoContext);
            Assert.Equal((word, "50 % Evasione", 0), (word, TargetNotation.Print(read.Target), read.Remarks.Count));
        }
    }

    [Theory]
    [InlineData("al all' alla dal dall' dalla del dell' della fino sino a da")]
    public void A_day_that_names_a_document_is_no_deadline(string words)
    {
        foreach (var text in words.Split(' ').Select(word => $"Bilancio {word} 31.12.2018"))
        {
            Assert.Equal(new UnreadableTarget(text, $"Il testo contiene cifre che nessuna regola spiega: «{text}»."), Target(text));
        }
    }

    [Theory]
    [InlineData(
        "pervenute ricevute presentate trasmesse inviate depositate arrivate protocollate caricate richieste iscritte scadenti scadute maturate emesse"
    )]
    public void The_term_of_things_received_may_not_be_that_of_the_work(string words)
    {
        foreach (var text in words.Split(' ').Select(word => $"istanze {word} entro il 15.2.2024"))
        {
            Assert.Equal(
                new UnreadableTarget(text, "Non è chiaro se il termine sia quello del lavoro o quello delle cose di cui si parla."),
                Target(text)
            );
        }
    }

    [Theory]
    [InlineData("nel nell' del dell' dal dall' al all' sul anno anni l' il fine esercizio biennio triennio")]
    public void After_these_words_four_digits_are_a_year_also_before_a_unit(string words)
    {
        foreach (var text in words.Split(' ').Select(word => $"Attività {word} 2018 ore"))
        {
            Assert.Equal(new MilestoneTarget(text), Target(text));
        }
    }

    [Theory]
    [InlineData("almeno minimo massimo oltre circa pari meno piu superiore inferiore totale esattamente numero con per")]
    public void After_these_words_four_digits_are_a_count_or_unsure(string words)
    {
        foreach (var text in words.Split(' ').Select(word => $"Partecipanti {word} 2018"))
        {
            Assert.True(Target(text) is ThresholdTarget { Quantity.Value: 2018 } or UnreadableTarget, text);
        }
    }

    [Theory]
    [InlineData("gennaio", 31)]
    [InlineData("febbraio", 29)]
    [InlineData("marzo", 31)]
    [InlineData("aprile", 30)]
    [InlineData("maggio", 31)]
    [InlineData("giugno", 30)]
    [InlineData("luglio", 31)]
    [InlineData("agosto", 31)]
    [InlineData("settembre", 30)]
    [InlineData("ottobre", 31)]
    [InlineData("novembre", 30)]
    [InlineData("dicembre", 31)]
    public void A_month_is_read_whole_and_by_three_letters(string name, int last)
    {
        var month = Array.IndexOf(
            [
                "gennaio",
                "febbraio",
                "marzo",
                "aprile",
                "maggio",
                "giugno",
                "luglio",
                "agosto",
                "settembre",
                "ottobre",
                "novembre",
                "dicembre",
            ],
            name
        );
        var expected = new DateOnly(2024, month + 1, last);
        Assert.Equal(expected, ItalianDate.Read(name + " 2024", 2021).Date);
        Assert.Equal(expected, ItalianDate.Read($"{last} {name[..3]}. 2024", 2021).Date);
        Assert.Equal(expected, ItalianDate.Read($"{last} {name[..3]} 2024", 2021).Date);
    }

    [Theory]
    [InlineData("I trimestre", 3, 31)]
    [InlineData("II trimestre", 6, 30)]
    [InlineData("III trimestre", 9, 30)]
    [InlineData("IV trimestre", 12, 31)]
    [InlineData("primo quadrimestre", 4, 30)]
    [InlineData("secondo quadrimestre", 8, 31)]
    [InlineData("terzo quadrimestre", 12, 31)]
    [InlineData("quarto trimestre", 12, 31)]
    [InlineData("ultimo semestre", 12, 31)]
    [InlineData("1° semestre", 6, 30)]
    [InlineData("2° semestre", 12, 31)]
    [InlineData("3° trimestre", 9, 30)]
    [InlineData("4° trimestre", 12, 31)]
    public void A_part_of_the_year_ends_on_its_last_day(string text, int month, int day) =>
        Assert.Equal(new DateOnly(2024, month, day), ItalianDate.Read(text, 2024).Date);

    [Theory]
    [InlineData("5° trimestre")]
    [InlineData("terzo semestre")]
    [InlineData("quarto quadrimestre")]
    [InlineData("primo bimestre")]
    public void A_part_that_no_year_has_is_none(string text) => Assert.Null(ItalianDate.Read(text, 2024).Date);

    [Theory]
    [InlineData("il lo la i gli le al alla giorno data del della di mese termine giornata fine l' dell'")]
    public void Between_entro_and_the_day_some_words_may_stand(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal((word, By(2024, 6, 30)), (word, Target($"entro {word} 30 giugno 2024")));
        }
    }

    [Theory]
    [InlineData("entro e non oltre il 30/6/2024")]
    [InlineData("entro ed non oltre il 30/6/2024")]
    [InlineData("non oltre il 30/6/2024")]
    [InlineData("al più tardi il 30/6/2024")]
    [InlineData("entro la data del 30/6/2024")]
    [InlineData("entro il termine del 30/6/2024")]
    public void A_deadline_has_several_openings(string text) => Assert.Equal(By(2024, 6, 30), Target(text));
}
