// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Scales, states and totals of weights.</summary>
public sealed class ScaleChecksTests
{
    private static readonly RatingClass Low = new("Basso", null, 50);

    private static readonly RatingClass High = new("Alto", 50, null, 70, "verde");

    [Fact]
    public void Classes_that_follow_each_other_are_sound() =>
        Sound(Rating(Low, High) with { Ratings = [Rating(Low, High).Ratings[0] with { Examples = [new(60, 80, "Alto")] }] });

    [Fact]
    public void A_scale_has_classes() => Problem(Rating(), "Ratings[0].Classes", "La scala non ha classi.", expected: "almeno una classe");

    [Fact]
    public void A_gap_between_classes_is_refused() =>
        Problem(
            Rating(Low, High with { From = 60 }),
            "Ratings[0].Classes[1]",
            "I valori da 50 (compreso) a 60 (escluso) non hanno classe.",
            "da 60, senza limite superiore",
            "una classe che cominci da 50"
        );

    [Fact]
    public void An_overlap_of_classes_is_refused() =>
        Assert.Equal(
            "I valori da 40 (compreso) a 50 (escluso) stanno in due classi.",
            Assert.Single(MethodologyChecks.Of(Rating(Low, High with { From = 40 }))).Message
        );

    [Fact]
    public void Figures_may_be_left_out_when_the_scale_says_so()
    {
        var closed = Rating(Low with { From = 0 }, High with { To = 100 });
        Problems(closed, "Ratings[0].Classes[0]", "Ratings[0].Classes[1]");
        Sound(closed with { Ratings = [closed.Ratings[0] with { LeavesValuesOut = true }] });
    }

    [Fact]
    public void Classes_have_different_names() =>
        Problem(Rating(Low, High with { Name = "Basso" }), "Ratings[0].Classes[1]", "La classe «Basso» è ripetuta.", "Basso");

    [Fact]
    public void The_lowest_class_has_no_condition() =>
        Problem(
            Rating(Low with { WorstIndicatorAtLeast = 0 }, High),
            "Ratings[0].Classes[0].WorstIndicatorAtLeast",
            "La classe più bassa non può avere una condizione sull'indicatore peggiore: sotto di lei non ce n'è un'altra da assegnare."
        );

    [Fact]
    public void A_traffic_light_has_four_colours()
    {
        foreach (var light in MethodologyTokens.Lights)
        {
            Sound(Rating(Low with { Light = light }, High));
        }

        Problem(
            Rating(Low with { Light = "blu" }, High),
            "Ratings[0].Classes[0].Light",
            "Il semaforo non ha questo colore.",
            "blu",
            "uno fra: verde, giallo, rosso, grigio"
        );
    }

    [Fact]
    public void An_example_names_a_class() =>
        Problem(
            Rating(Low, High) with
            {
                Ratings = [Rating(Low, High).Ratings[0] with { Examples = [new(60, null, "Alto"), new(60, null, "Altro")] }],
            },
            "Ratings[0].Examples[1].Class",
            "La classe dell'esempio non è nella scala.",
            "Altro",
            "forse «Alto»"
        );

    [Fact]
    public void A_choice_has_two_grades_with_different_names()
    {
        Sound(Grades("Poco", "Molto"));
        Problem(Grades("Poco"), "Grades[0].Grades", "Per scegliere servono almeno due gradi.", "1");
        Problem(Grades("Poco", "Poco"), "Grades[0].Grades[1]", "Il grado «Poco» è ripetuto.", "Poco");
    }

    [Fact]
    public void A_state_that_does_not_count_has_no_score()
    {
        Sound(Empty with { States = [new(MeasureState.Suspended, Counts: false), new(MeasureState.NotDone, Counts: true, 0)] });
        Problem(
            Empty with
            {
                States = [new(MeasureState.Suspended, Counts: false, 50)],
            },
            "States[0]",
            "Lo stato non conta ma ha un punteggio.",
            "50",
            "uno stato che conti, oppure nessun punteggio"
        );
    }

    [Fact]
    public void A_state_is_ruled_once() =>
        Problem(
            Empty with
            {
                States = [new(MeasureState.Suspended, Counts: false), new(MeasureState.Suspended, Counts: true)],
            },
            "States[1]",
            "Lo stato «sospeso» è regolato due volte.",
            "sospeso"
        );

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_total_of_weights_is_positive(int total) =>
        Problem(
            Empty with
            {
                Closures = [new(ClosureOf.Indicators, [], total)],
            },
            "Closures[0].Total",
            "Il totale dei pesi non è positivo.",
            $"{total}",
            "più di 0, di norma 100"
        );

    [Fact]
    public void A_total_of_weights_is_given_once_for_each_level()
    {
        var levels = Levels(At("A"), At("B"));
        Sound(
            levels with
            {
                Closures = [new(ClosureOf.Indicators, ["A"]), new(ClosureOf.Indicators, ["B"]), new(ClosureOf.Objectives, ["A"])],
            }
        );
        Problem(
            levels with
            {
                Closures = [new(ClosureOf.Indicators, ["A"]), new(ClosureOf.Indicators, ["B", "A"])],
            },
            "Closures[1]",
            "Il totale dei pesi è indicato due volte per: indicatori, A.",
            "indicatori, A"
        );
        Problem(
            levels with
            {
                Closures = [new(ClosureOf.Sheets, []), new(ClosureOf.Sheets, [])],
            },
            "Closures[1]",
            "Il totale dei pesi è indicato due volte per: schede, tutti i livelli.",
            "schede, tutti i livelli"
        );
    }

    [Fact]
    public void Sheets_are_at_no_level() =>
        Problem(
            Levels(At("A")) with
            {
                Closures = [new(ClosureOf.Sheets, ["A"])],
            },
            "Closures[0].Levels",
            "Le schede non stanno in un livello del piano."
        );

    [Fact]
    public void A_total_of_weights_names_levels_that_exist() =>
        Problems(Empty with { Closures = [new(ClosureOf.Indicators, ["X"])] }, "Closures[0].Levels[0]");

    private static Methodology Rating(params RatingClass[] classes) =>
        Empty with
        {
            Ratings = [new(Info("classi"), FigureAspect.Score, classes.ToValueList(), [])],
        };

    private static Methodology Grades(params string[] names) =>
        Empty with
        {
            Grades = [new(Info("gradi"), names.Select(name => new Grade(name, 0)).ToValueList())],
        };
}
