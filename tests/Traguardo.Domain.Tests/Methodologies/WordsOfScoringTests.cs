// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Indicator rules in words: each sentence follows from the rule, and changes with it.</summary>
public sealed class WordsOfScoringTests
{
    private static readonly RuleInfo Info = new("regola", "Regola", new("Documento", null, RuleNature.Stated));

    [Fact]
    public void A_proportion_with_cap_floor_and_rounding() =>
        Assert.Equal(
            "Se il risultato raggiunge il target il punteggio è 100; altrimenti è il rapporto fra risultato e target, in percentuale, con massimo 100 e minimo 0; "
                + "si arrotonda alla seconda cifra decimale, metà in su. "
                + "Con un target pari a zero vale 100 se il target è raggiunto e 0 se non lo è; con un target negativo si applica la stessa formula.",
            MethodologyWords.Of(
                Rule(new Proportion(ProportionKind.Ratio, FullWhenMet: true, SpecialTarget.MetOrNot, SpecialTarget.Proportion)) with
                {
                    Cap = 100,
                    Floor = 0,
                    Rounding = Rounding.HalfUp2,
                }
            )
        );

    [Theory]
    [InlineData(ProportionKind.InverseRatio, "Il punteggio è il rapporto fra target e risultato, in percentuale.")]
    [InlineData(
        ProportionKind.DirectedRatio,
        "Il punteggio è il rapporto in percentuale fra risultato e target se è meglio un valore alto, fra target e risultato se è meglio un valore basso."
    )]
    [InlineData(ProportionKind.RelativeDeviation, "Il punteggio è 100 meno lo scostamento dal target, in percentuale del target.")]
    public void A_bare_proportion(ProportionKind kind, string expected) =>
        Assert.StartsWith(
            expected,
            MethodologyWords.Of(Rule(new Proportion(kind, FullWhenMet: false, SpecialTarget.NotScored, SpecialTarget.NotScored))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(SpecialTarget.NotScored, SpecialTarget.NotScored, "Con un target pari a zero o negativo non si dà punteggio.")]
    [InlineData(
        SpecialTarget.NotScored,
        SpecialTarget.RelativeDeviation,
        "Con un target pari a zero non si dà punteggio; con un target negativo non raggiunto vale 100 meno lo scostamento dal target, in percentuale del target."
    )]
    public void Special_targets(SpecialTarget zero, SpecialTarget negative, string expected) =>
        Assert.EndsWith(
            expected,
            MethodologyWords.Of(Rule(new Proportion(ProportionKind.Ratio, FullWhenMet: true, zero, negative))),
            StringComparison.Ordinal
        );

    [Fact]
    public void All_or_nothing() =>
        Assert.Equal(
            "Il punteggio è 90 se il risultato raggiunge il target, altrimenti 12,5.",
            MethodologyWords.Of(Rule(new MetOrNot(90, 12.5m)))
        );

    [Fact]
    public void Bands_with_a_threshold() =>
        Assert.Equal(
            "Il punteggio si legge da una tabella secondo il rapporto in percentuale fra risultato e target (fra target e risultato se è meglio un valore basso): "
                + "0 sotto la soglia minima; 60 dalla soglia minima a meno di 80; 100 da 80 in su; "
                + "la soglia minima è quella dell'assegnazione, o 55 se non ne ha una; se il risultato raggiunge il target è comunque 100. "
                + "Con un target pari a zero o negativo vale 100 se il target è raggiunto e 0 se non lo è.",
            MethodologyWords.Of(
                Rule(
                    new Bands(
                        BandArgument.DirectedRatio,
                        [
                            new(null, new(55, FromThreshold: true), 0),
                            new(new(55, FromThreshold: true), new(80), 60),
                            new(new(80), null, 100),
                        ],
                        FullWhenMet: true,
                        SpecialTarget.MetOrNot,
                        SpecialTarget.MetOrNot
                    )
                )
            )
        );

    [Fact]
    public void Bands_on_the_result_with_a_slope_and_values_left_out() =>
        Assert.Equal(
            "Il punteggio si legge da una tabella secondo il risultato: da 50 a 80 in linea retta da 3 a meno di 4; fuori dalle fasce non si dà punteggio.",
            MethodologyWords.Of(
                Rule(
                    new Bands(
                        BandArgument.Value,
                        [new(new(3), new(4), 50, 80)],
                        FullWhenMet: false,
                        SpecialTarget.NotScored,
                        SpecialTarget.NotScored
                    )
                    {
                        LeavesValuesOut = true,
                    }
                )
            )
        );

    [Fact]
    public void One_band_for_all_values_up_to_the_threshold() =>
        Assert.Contains(
            ": 0 da 10 a meno della soglia minima; 50 sempre;",
            MethodologyWords.Of(
                Rule(
                    new Bands(
                        BandArgument.DaysLate,
                        [new(new(10), new(20, FromThreshold: true), 0), new(null, null, 50)],
                        FullWhenMet: false,
                        SpecialTarget.NotScored,
                        SpecialTarget.NotScored
                    )
                )
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_line_between_points() =>
        Assert.Equal(
            "Il punteggio varia in linea retta da 0 (la soglia minima, 10 se manca) a 80 (il target) a 100 (a 1.500); prima resta 0, dopo resta 100.",
            MethodologyWords.Of(
                Rule(
                    new Interpolation([
                        new(new(AnchorKind.Threshold, 10), 0),
                        new(new(AnchorKind.Target), 80),
                        new(new(AnchorKind.Fixed, 1500), 100),
                    ])
                )
            )
        );

    [Theory]
    [InlineData(
        DayCount.Thirty360,
        true,
        "Se la scadenza è rispettata il punteggio è 100; altrimenti è il rapporto in percentuale fra il numero del giorno di scadenza e quello del giorno del risultato, contati dal 1° gennaio con mesi di 30 giorni."
    )]
    [InlineData(
        DayCount.Calendar,
        false,
        "Il punteggio è il rapporto in percentuale fra il numero del giorno di scadenza e quello del giorno del risultato, contati dal 1° gennaio sul calendario reale, anche per chi è in anticipo."
    )]
    public void Day_numbers(DayCount calendar, bool fullWhenMet, string expected) =>
        Assert.Equal(expected, MethodologyWords.Of(Rule(new DayRatio(calendar, fullWhenMet))));

    [Theory]
    [InlineData(JoinMode.AllOrNothing, "il punteggio vale 100 se tutte le parti sono raggiunte, altrimenti 0.")]
    [InlineData(JoinMode.Lowest, "il punteggio è il più basso fra i punteggi delle parti.")]
    [InlineData(JoinMode.Mean, "il punteggio è la media semplice dei punteggi delle parti.")]
    public void Compound_targets(JoinMode mode, string expected) =>
        Assert.Equal(
            "Ogni parte del target si valuta con la regola del suo tipo; " + expected,
            MethodologyWords.Of(Rule(new Joined(mode)))
        );

    [Fact]
    public void A_formula_with_the_letters_that_it_uses() =>
        Assert.EndsWith(
            "dove r è il risultato, t il target e s la soglia minima.",
            MethodologyWords.Of(Rule(new ByFormula(Formula.Parse("100 * (r - s) / (t - s)").Formula!))),
            StringComparison.Ordinal
        );

    [Fact]
    public void The_other_ways_of_scoring()
    {
        Assert.StartsWith(
            "Il punteggio è la parte realizzata del totale, in percentuale",
            MethodologyWords.Of(Rule(new Share())),
            StringComparison.Ordinal
        );
        Assert.Equal("Il punteggio è 100 se il risultato è sì e 0 se è no.", MethodologyWords.Of(Rule(new YesNo())));
        Assert.Equal(
            "Il punteggio è quello del grado che una persona assegna al risultato sulla scala «gradi».",
            MethodologyWords.Of(Rule(new Graded("gradi")))
        );
        Assert.Equal(
            "Il punteggio è il risultato stesso, con massimo 100.",
            MethodologyWords.Of(Rule(new ValueItself()) with { Cap = 100 })
        );
        Assert.Equal(
            "Il punteggio è il risultato stesso, con minimo 10.",
            MethodologyWords.Of(Rule(new ValueItself()) with { Floor = 10 })
        );
        Assert.Equal(
            "Si dà solo l'esito (raggiunto, non raggiunto, in corso), senza punteggio.",
            MethodologyWords.Of(Rule(new VerdictOnly()))
        );
    }

    [Theory]
    [InlineData(RoundingMode.HalfUp, 0, "Si arrotonda all'intero, metà in su.")]
    [InlineData(RoundingMode.HalfDown, 1, "Si arrotonda alla prima cifra decimale, metà in giù.")]
    [InlineData(RoundingMode.HalfEven, 12, "Si arrotonda alla dodicesima cifra decimale, metà alla cifra pari.")]
    [InlineData(RoundingMode.Up, 2, "Si arrotonda sempre in su alla seconda cifra decimale.")]
    [InlineData(RoundingMode.Down, 3, "Si tronca alla terza cifra decimale.")]
    public void Roundings(RoundingMode mode, int digits, string expected) =>
        Assert.Equal(expected, MethodologyWords.Of(new Rounding(mode, digits)));

    [Fact]
    public void Where_a_rule_applies()
    {
        Assert.Equal("Vale per ogni target che le regole precedenti non considerano.", MethodologyWords.When(Rule(new Share())));
        Assert.Equal("Si usa solo dove un'assegnazione la richiama.", MethodologyWords.When(Rule(new Share()) with { OnlyByName = true }));
        Assert.Equal(
            "Vale per i target di questo tipo: almeno un valore o scadenza, se la direzione dell'indicatore è: meglio se basso, se il target è negativo o zero, "
                + "se l'unità di misura è «gg», se la tipologia è «Volume», al livello «Azione», per gli indicatori con l'etichetta «comune» o «sistema», "
                + "se l'assegnazione ha una soglia minima.",
            MethodologyWords.When(
                Rule(new Share()) with
                {
                    When = new()
                    {
                        Kinds = [TargetKind.AtLeast, TargetKind.Deadline],
                        Directions = [Direction.LowerIsBetter],
                        Signs = [TargetSign.Negative, TargetSign.Zero],
                        Units = ["gg"],
                        Types = ["Volume"],
                        Levels = ["Azione"],
                        Tags = ["comune", "sistema"],
                        HasThreshold = true,
                    },
                }
            )
        );
        Assert.Equal(
            "Vale se l'assegnazione non ha una soglia minima.",
            MethodologyWords.When(Rule(new Share()) with { When = new() { HasThreshold = false } })
        );
    }

    private static IndicatorRule Rule(ScoringFunction scoring) => new() { Info = Info, Scoring = scoring };
}
