// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Bands and interpolations.</summary>
public sealed class TableChecksTests
{
    private const string Steps = "Indicators[0].Scoring.Steps";

    private const string Points = "Indicators[0].Scoring.Points";

    [Fact]
    public void Bands_that_follow_each_other_are_sound() => Sound(Bands((null, 60), (60, 80), (80, null)));

    [Fact]
    public void One_band_for_everything_is_sound() => Sound(Bands((null, null)));

    [Fact]
    public void A_table_has_bands() => Problem(Bands(), Steps, "La tabella non ha fasce.", expected: "almeno una fascia");

    [Fact]
    public void A_gap_is_refused() =>
        Problem(
            Bands((null, 60), (70, null)),
            Steps + "[1]",
            "I valori da 60 (compreso) a 70 (escluso) non hanno fascia.",
            "da 70, senza limite superiore",
            "una fascia che cominci da 60"
        );

    [Fact]
    public void An_overlap_is_refused() =>
        Problem(
            Bands((null, 60), (50, 90), (90, null)),
            Steps + "[1]",
            "I valori da 50 (compreso) a 60 (escluso) stanno in due fasce.",
            "da 50 a 90",
            "una fascia che cominci da 60"
        );

    [Fact]
    public void A_band_inside_another_overlaps_only_with_its_own_values() =>
        Assert.Equal(
            "I valori da 50 (compreso) a 70 (escluso) stanno in due fasce.",
            MethodologyChecks.Of(Bands((null, 90), (50, 70), (70, null)))[0].Message
        );

    [Theory]
    [InlineData(60, 60)]
    [InlineData(60, 50)]
    public void A_band_has_values(int from, int to) =>
        Assert.Contains(
            new MethodologyProblem(
                new(Steps + "[1]"),
                "La fascia non contiene nessun valore: il limite inferiore non è minore di quello superiore.",
                $"da {from} a {to}"
            ),
            MethodologyChecks.Of(Bands((null, 60), (from, to), (to, null)))
        );

    [Fact]
    public void The_order_is_from_the_lowest() =>
        Problem(
            Bands((null, 60), (60, 80), (10, 50), (80, null)),
            Steps + "[2]",
            "La fascia sta sotto quella che la precede.",
            "da 10 a 50",
            "le fasce dalla più bassa alla più alta"
        );

    [Fact]
    public void Only_the_last_band_is_open_above() =>
        Problem(
            Bands((null, null), (60, null)),
            Steps + "[0]",
            "Solo l'ultima fascia può non avere il limite superiore.",
            "senza limite inferiore, senza limite superiore"
        );

    [Fact]
    public void Only_the_first_band_is_open_below() =>
        Problem(
            Bands((null, 60), (null, 80), (80, null)),
            Steps + "[1]",
            "Solo la prima fascia può non avere il limite inferiore.",
            "senza limite inferiore a 80"
        );

    [Fact]
    public void The_ends_are_open_unless_values_are_left_out()
    {
        var closed = Bands((10, 60), (60, 90));
        Assert.Equal(
            [
                new(
                    new(Steps + "[0]"),
                    "I valori sotto 10 non hanno fascia.",
                    "da 10 a 60",
                    "la prima fascia senza limite inferiore, oppure la scelta esplicita di lasciarli fuori"
                ),
                new MethodologyProblem(
                    new(Steps + "[1]"),
                    "I valori da 90 in su non hanno fascia: il limite superiore è escluso.",
                    "da 60 a 90",
                    "l'ultima fascia senza limite superiore, oppure la scelta esplicita di lasciarli fuori"
                ),
            ],
            MethodologyChecks.Of(closed)
        );
        Sound(Of((Bands)closed.Indicators[0].Scoring with { LeavesValuesOut = true }));
    }

    [Fact]
    public void Both_bands_that_meet_at_the_threshold_name_it()
    {
        const string Message =
            "Le due fasce si incontrano nella soglia minima, ma una delle due la scrive come numero: con un'altra soglia resterebbe un vuoto o una sovrapposizione.";
        var threshold = new BandBound(60, FromThreshold: true);
        Sound(Table(new(null, threshold, 0), new(threshold, null, 100)));
        Problem(
            Table(new(null, threshold, 0), new(new(60), null, 100)),
            Steps + "[1]",
            Message,
            expected: "la soglia minima come limite in tutte e due"
        );
        Problem(
            Table(new(null, new(60), 0), new(threshold, null, 100)),
            Steps + "[1]",
            Message,
            expected: "la soglia minima come limite in tutte e due"
        );
    }

    [Fact]
    public void A_slope_has_both_bounds()
    {
        const string Message = "Una fascia con punteggio in cima è un tratto inclinato: le servono tutti e due i limiti.";
        Sound(Table(new(null, new(50), 0), new(new(50), new(80), 0, 100), new(new(80), null, 100)));
        Problem(Table(new(null, new(50), 0, 50), new(new(50), null, 100)), Steps + "[0]", Message);
        Problem(Table(new(null, new(50), 0), new(new(50), null, 50, 100)), Steps + "[1]", Message);
    }

    [Fact]
    public void A_line_has_two_points() =>
        Problem(Line((AnchorKind.Target, null, 100)), Points, "Per tracciare una retta servono almeno due punti.", "1");

    [Fact]
    public void A_line_may_rise_or_fall_in_value_and_stay_level_in_score()
    {
        Sound(Line((AnchorKind.Fixed, 0, 0), (AnchorKind.Fixed, 10, 50), (AnchorKind.Fixed, 20, 50), (AnchorKind.Target, null, 100)));
        Sound(Line((AnchorKind.Fixed, 20, 0), (AnchorKind.Target, null, 20), (AnchorKind.Fixed, 10, 50), (AnchorKind.Fixed, 0, 100)));
    }

    [Fact]
    public void Scores_do_not_fall() =>
        Problem(
            Line((AnchorKind.Fixed, 0, 0), (AnchorKind.Fixed, 10, 80), (AnchorKind.Fixed, 20, 60), (AnchorKind.Fixed, 30, 10)),
            Points + "[2]",
            "I punteggi dei punti calano.",
            "60",
            "almeno 80"
        );

    [Fact]
    public void Scores_are_not_all_equal() =>
        Problem(Line((AnchorKind.Fixed, 0, 50), (AnchorKind.Target, null, 50)), Points, "I punti hanno tutti lo stesso punteggio.", "50");

    [Theory]
    [InlineData(10, 20, 15, "15 dopo 20")]
    [InlineData(20, 10, 15, "15 dopo 10")]
    [InlineData(10, 20, 20, "20 dopo 20")]
    public void Values_do_not_turn_back(int first, int second, int third, string found) =>
        Problem(
            Line((AnchorKind.Fixed, first, 0), (AnchorKind.Fixed, second, 50), (AnchorKind.Fixed, third, 100)),
            Points + "[2]",
            "I valori dei punti tornano indietro: devono solo crescere, o solo calare.",
            found
        );

    [Fact]
    public void Two_points_are_not_on_one_value_of_the_assignment() =>
        Problem(
            Line((AnchorKind.Baseline, null, 0), (AnchorKind.Target, null, 50), (AnchorKind.Baseline, 3, 100)),
            Points + "[2]",
            "Due punti stanno sullo stesso valore: «base».",
            "base"
        );

    private static Methodology Bands(params (int? From, int? To)[] bands) =>
        Table([.. bands.Select(band => new Band(Bound(band.From), Bound(band.To), 50))]);

    private static BandBound? Bound(int? value) => value is { } number ? new(number) : null;

    private static Methodology Table(params Band[] bands) =>
        Of(new Bands(BandArgument.Ratio, bands.ToValueList(), FullWhenMet: true, SpecialTarget.MetOrNot, SpecialTarget.MetOrNot));

    private static Methodology Line(params (AnchorKind Kind, int? Value, int Score)[] points) =>
        Of(new Interpolation(points.Select(point => new InterpolationPoint(new(point.Kind, point.Value), point.Score)).ToValueList()));

    private static Methodology Of(ScoringFunction scoring) =>
        Indicators(Rule("r", scoring, new() { Kinds = [TargetKind.AtLeast] }), Rule("altri"));
}
