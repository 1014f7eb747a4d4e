// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Words;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>Aggregation rules, scales, states and totals in words.</summary>
public sealed class WordsOfAggregationTests
{
    private static readonly RuleInfo Info = new("regola", "Regola", new("Documento", null, RuleNature.Stated));

    [Fact]
    public void A_blend_with_rounding_achievement_and_scale() =>
        Assert.Equal(
            "È per il 60 % la media pesata dei punteggi dei propri indicatori e per il 40 % la media semplice dei gradi di raggiungimento degli obiettivi "
                + "immediatamente sottostanti di livello «Azione», con massimo 100; si arrotonda alla seconda cifra decimale, metà in su, e la cifra arrotondata "
                + "entra nei calcoli che seguono. Il peso delle parti senza punteggio passa alle altre; una parte senza punteggio conta zero; "
                + "se una componente è senza punteggio lo è anche il totale. Il grado di raggiungimento è il rapporto fra punteggio e target, in percentuale, "
                + "al massimo 100; chi non ha un target proprio ha 80; si tronca all'intero. Il giudizio segue la scala «classi».",
            Of(
                AggregationSubject.Level,
                new()
                {
                    Info = Info,
                    Components =
                    [
                        new() { Share = 60, Of = ComponentSource.OwnIndicators },
                        new()
                        {
                            Share = 40,
                            Of = ComponentSource.Children,
                            Levels = ["Azione"],
                            Mean = Mean.Simple,
                            Aspect = FigureAspect.Achievement,
                            WhenPartMissing = MissingPart.AsZero,
                        },
                    ],
                    WhenComponentMissing = MissingPart.NoScore,
                    Rounding = Rounding.HalfUp2,
                    Stage = RoundingStage.Node,
                    Cap = 100,
                    Achievement = new(AchievementKind.Ratio, 100, 80, new Rounding(RoundingMode.Down, 0)),
                    RatingScale = "classi",
                }
            )
        );

    [Theory]
    [InlineData(MissingPart.Redistribute, "La quota di una componente senza punteggio passa alle altre.")]
    [InlineData(MissingPart.AsZero, "Una componente senza punteggio conta zero.")]
    public void What_a_missing_component_does(MissingPart missing, string expected) =>
        Assert.Contains(
            expected[1..],
            Of(
                AggregationSubject.Level,
                new()
                {
                    Info = Info,
                    Components =
                    [
                        new() { Share = 50, Of = ComponentSource.OwnIndicators },
                        new() { Share = 50, Of = ComponentSource.Children },
                    ],
                    WhenComponentMissing = missing,
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_level_without_figure() => Assert.Equal("Non ha una cifra propria.", Of(AggregationSubject.Level, new() { Info = Info }));

    [Theory]
    [InlineData(AggregationSubject.Level, ComponentSource.OwnIndicators, "dei propri indicatori")]
    [InlineData(AggregationSubject.Level, ComponentSource.Children, "degli obiettivi immediatamente sottostanti")]
    [InlineData(AggregationSubject.Body, ComponentSource.Children, "degli obiettivi di vertice")]
    [InlineData(AggregationSubject.Level, ComponentSource.Rows, "di tutti gli indicatori propri e sottostanti, uno per riga")]
    [InlineData(
        AggregationSubject.Unit,
        ComponentSource.Rows,
        "di tutti gli indicatori degli obiettivi a cui l'unità partecipa, uno per riga"
    )]
    [InlineData(AggregationSubject.Level, ComponentSource.Objectives, "di tutti gli obiettivi sottostanti, ciascuno una volta")]
    [InlineData(AggregationSubject.Unit, ComponentSource.Objectives, "degli obiettivi a cui l'unità partecipa, ciascuno una volta")]
    [InlineData(AggregationSubject.Body, ComponentSource.Objectives, "di tutti gli obiettivi, ciascuno una volta")]
    [InlineData(AggregationSubject.Unit, ComponentSource.Units, "delle unità organizzative immediatamente sottostanti")]
    [InlineData(AggregationSubject.Body, ComponentSource.Units, "di tutte le unità organizzative")]
    [InlineData(AggregationSubject.View, ComponentSource.Selection, "degli elementi scelti dalla vista")]
    [InlineData(AggregationSubject.Sheet, ComponentSource.Blocks, "dei blocchi della scheda")]
    [InlineData(AggregationSubject.Block, ComponentSource.Lines, "delle voci della scheda")]
    public void What_is_taken_in(AggregationSubject subject, ComponentSource source, string expected) =>
        Assert.StartsWith($"È la media pesata dei punteggi {expected}.", Of(subject, One(new() { Of = source })), StringComparison.Ordinal);

    [Fact]
    public void Rows_of_a_level_and_of_the_units_below()
    {
        Assert.StartsWith(
            "È la media semplice dei punteggi di tutti gli indicatori degli obiettivi sottostanti di livello «Azione», uno per riga.",
            Of(
                AggregationSubject.Level,
                One(
                    new()
                    {
                        Of = ComponentSource.Rows,
                        Levels = ["Azione"],
                        Mean = Mean.Simple,
                    }
                )
            ),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "È la media semplice dei punteggi degli obiettivi di livello «Azione» a cui l'unità partecipa, ciascuno una volta, comprese le unità sottostanti.",
            Of(
                AggregationSubject.Unit,
                One(
                    new()
                    {
                        Of = ComponentSource.Objectives,
                        Levels = ["Azione"],
                        Mean = Mean.Simple,
                        WithSubunits = true,
                    }
                )
            ),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Mean.Sum, "È la somma dei punteggi")]
    [InlineData(Mean.Lowest, "È il più basso dei punteggi")]
    [InlineData(Mean.Highest, "È il più alto dei punteggi")]
    [InlineData(Mean.Count, "È il numero dei punteggi")]
    public void How_parts_become_one(Mean mean, string expected) =>
        Assert.StartsWith(
            expected,
            Of(AggregationSubject.View, One(new() { Of = ComponentSource.Selection, Mean = mean })),
            StringComparison.Ordinal
        );

    [Fact]
    public void Named_figures() =>
        Assert.Equal(
            "È la media pesata dei punteggi di: punteggio di: ente (40 %) e grado di raggiungimento di: indicatore K1 (presso 1.1) (60 %). "
                + "Se una parte è senza punteggio lo è anche il totale.",
            Of(
                AggregationSubject.Sheet,
                One(
                    new()
                    {
                        Of = ComponentSource.Figures,
                        WhenPartMissing = MissingPart.NoScore,
                        Figures = [new(FigureRef.Body, 40), new(new(FigureKind.Indicator, "K1", "1.1", FigureAspect.Achievement), 60)],
                    }
                )
            )
        );

    [Fact]
    public void An_achievement_without_cap_and_standard_target() =>
        Assert.EndsWith(
            "Il grado di raggiungimento è 100 se il punteggio raggiunge il target, altrimenti 0; chi non ha un target non ha grado di raggiungimento.",
            Of(
                AggregationSubject.Level,
                One(new() { Of = ComponentSource.Children }) with
                {
                    Achievement = new(AchievementKind.MetOrNot, Cap: null),
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_rounding_only_in_print() =>
        Assert.Contains(
            "; si arrotonda alla seconda cifra decimale, metà in su, solo in stampa.",
            Of(AggregationSubject.Level, One(new() { Of = ComponentSource.Children }) with { Rounding = Rounding.HalfUp2 }),
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_a_rule_applies()
    {
        var rule = One(new() { Of = ComponentSource.Rows }) with { AppliesTo = ["area", "servizio"] };
        Assert.Equal("Vale al livello «area» o «servizio».", MethodologyWords.When(rule, AggregationSubject.Level));
        Assert.Equal("Vale per il tipo «area» o «servizio».", MethodologyWords.When(rule, AggregationSubject.Unit));
        Assert.Equal("", MethodologyWords.When(rule, AggregationSubject.View));
        Assert.Equal(
            "Vale per ogni tipo senza una regola propria.",
            MethodologyWords.When(rule with { AppliesTo = [] }, AggregationSubject.Sheet)
        );
    }

    [Fact]
    public void A_rating_scale() =>
        Assert.Equal(
            "Il giudizio dipende dal grado di raggiungimento: «No» sotto 50; «Quasi» da 50 a meno di 90; "
                + "«Sì» da 90 in su, se l'indicatore peggiore arriva almeno a 70 (altrimenti la classe precedente); fuori dalle classi non c'è giudizio.",
            MethodologyWords.Of(
                new RatingScale(Info, FigureAspect.Achievement, [new("No", null, 50), new("Quasi", 50, 90), new("Sì", 90, null, 70)], [])
                {
                    LeavesValuesOut = true,
                }
            )
        );

    [Fact]
    public void A_grade_scale() =>
        Assert.Equal(
            "Una persona sceglie fra: Poco (0), Molto (100).",
            MethodologyWords.Of(new GradeScale(Info, [new("Poco", 0), new("Molto", 100)]))
        );

    [Fact]
    public void States()
    {
        Assert.Equal(
            "Un indicatore «sospeso» non entra nelle medie; il motivo va indicato (da: OIV).",
            MethodologyWords.Of(new StateRule(MeasureState.Suspended, Counts: false, ReasonFrom: "OIV"))
        );
        Assert.Equal(
            "Un indicatore «non realizzato» entra nelle medie con punteggio 0.",
            MethodologyWords.Of(new StateRule(MeasureState.NotDone, Counts: true, 0))
        );
        Assert.Equal(
            "Un indicatore «misurato» entra nelle medie con il suo punteggio.",
            MethodologyWords.Of(new StateRule(MeasureState.Measured, Counts: true))
        );
    }

    [Fact]
    public void Totals_of_weights()
    {
        Assert.Equal(
            "I pesi degli indicatori di ogni obiettivo di livello «Azione» fanno 100; altrimenti il piano non è accettato.",
            MethodologyWords.Of(new WeightClosure(ClosureOf.Indicators, ["Azione"]))
        );
        Assert.Equal(
            "I pesi degli obiettivi di vertice fanno 1; altrimenti lo si segnala.",
            MethodologyWords.Of(new WeightClosure(ClosureOf.TopObjectives, [], 1, Binding: false))
        );
    }

    [Fact]
    public void Sources()
    {
        Assert.Equal(
            "Fonte: Documento, § 5. Regola dichiarata dal documento.",
            MethodologyWords.Of(new RuleSource("Documento", "§ 5", RuleNature.Stated))
        );
        Assert.Equal(
            "Fonte: Documento. Regola dedotta dai risultati pubblicati: certa.",
            MethodologyWords.Of(new RuleSource("Documento", null, RuleNature.Inferred, "certa."))
        );
    }

    private static string Of(AggregationSubject subject, AggregationRule rule) => MethodologyWords.Of(rule, subject);

    private static AggregationRule One(Component component) => new() { Info = Info, Components = [component] };
}
