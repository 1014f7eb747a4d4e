// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Domain.Scoring;
using static Traguardo.Domain.Tests.Methodologies.Checked;

namespace Traguardo.Domain.Tests.Methodologies;

/// <summary>What an aggregation rule takes in.</summary>
public sealed class ComponentChecksTests
{
    public static TheoryData<AggregationSubject, ComponentSource[]> Sources() =>
        new()
        {
            {
                AggregationSubject.Level,
                [
                    ComponentSource.OwnIndicators,
                    ComponentSource.Children,
                    ComponentSource.Rows,
                    ComponentSource.Objectives,
                    ComponentSource.Figures,
                ]
            },
            { AggregationSubject.Unit, [ComponentSource.Objectives, ComponentSource.Rows, ComponentSource.Units, ComponentSource.Figures] },
            { AggregationSubject.View, [ComponentSource.Selection, ComponentSource.Figures] },
            {
                AggregationSubject.Sheet,
                [ComponentSource.Blocks, ComponentSource.Lines, ComponentSource.OwnIndicators, ComponentSource.Figures]
            },
            { AggregationSubject.Block, [ComponentSource.Lines, ComponentSource.OwnIndicators, ComponentSource.Figures] },
            {
                AggregationSubject.Body,
                [ComponentSource.Children, ComponentSource.Rows, ComponentSource.Objectives, ComponentSource.Units, ComponentSource.Figures]
            },
        };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Each_thing_is_made_of_some_parts_and_no_other(AggregationSubject subject, ComponentSource[] sources)
    {
        foreach (var source in Enum.GetValues<ComponentSource>())
        {
            var component = new Component
            {
                Of = source,
                Mean = Mean.Simple,
                Figures = source == ComponentSource.Figures ? [new(FigureRef.Body)] : [],
            };
            var problems = MethodologyChecks.Of(Of(subject, component));
            if (sources.Contains(source))
            {
                Assert.Empty(problems);
                continue;
            }

            var problem = Assert.Single(problems);
            Assert.EndsWith("Components[0].Of", problem.Place.Text, StringComparison.Ordinal);
            Assert.Equal($"Questa parte non esiste per: {AggregationTokens.Subjects.Name(subject)}.", problem.Message);
            Assert.Equal(AggregationTokens.Sources.Italian(source), problem.Found);
            Assert.Equal("uno fra: " + string.Join(", ", sources.Select(AggregationTokens.Sources.Italian)), problem.Expected);
        }
    }

    [Theory]
    [InlineData(ComponentSource.Children, true)]
    [InlineData(ComponentSource.Rows, true)]
    [InlineData(ComponentSource.Objectives, true)]
    [InlineData(ComponentSource.OwnIndicators, false)]
    public void A_level_restricts_objectives_and_rows(ComponentSource source, bool hasEffect)
    {
        var methodology = Levels(At("L", new Component { Of = source, Levels = ["L"] }));
        if (hasEffect)
        {
            Sound(methodology);
        }
        else
        {
            Problem(
                methodology,
                "Levels[0].Components[0].Levels",
                "Qui il livello non ha effetto: si indica solo per obiettivi, righe e selezioni."
            );
        }
    }

    [Fact]
    public void A_level_restricts_a_selection() =>
        Sound(Levels(At("L")) with { Views = [Figure("v", new Component { Of = ComponentSource.Selection, Levels = ["L"] })] });

    [Fact]
    public void A_level_exists() =>
        Problem(
            Levels(At("Azione", new Component { Of = ComponentSource.Rows, Levels = ["Azion"] })),
            "Levels[0].Components[0].Levels[0]",
            "Il livello non è fra quelli della metodologia: si elenca anche se non ha una cifra propria.",
            "Azion",
            "forse «Azione»"
        );

    [Theory]
    [InlineData(AggregationSubject.Unit, ComponentSource.Rows, true)]
    [InlineData(AggregationSubject.Unit, ComponentSource.Objectives, true)]
    [InlineData(AggregationSubject.Unit, ComponentSource.Units, false)]
    [InlineData(AggregationSubject.Level, ComponentSource.Rows, false)]
    [InlineData(AggregationSubject.Body, ComponentSource.Objectives, false)]
    public void Subunits_are_for_rows_and_objectives_of_units(AggregationSubject subject, ComponentSource source, bool allowed)
    {
        var problems = MethodologyChecks.Of(
            Of(
                subject,
                new Component
                {
                    Of = source,
                    Mean = Mean.Simple,
                    WithSubunits = true,
                }
            )
        );
        Assert.Equal(
            allowed ? [] : ["Le sottounità si possono includere solo nelle regole delle unità organizzative, per righe e obiettivi."],
            problems.Select(problem => problem.Message)
        );
    }

    [Fact]
    public void Units_have_no_weight()
    {
        Sound(Of(AggregationSubject.Unit, new Component { Of = ComponentSource.Units, Mean = Mean.Lowest }));
        Problem(
            Of(AggregationSubject.Unit, new Component { Of = ComponentSource.Units, Mean = Mean.Weighted }),
            "Units[0].Components[0].Mean",
            "Le unità organizzative non hanno un peso.",
            "pesata",
            "semplice"
        );
    }

    [Fact]
    public void Figures_are_listed_where_they_are_used_and_nowhere_else()
    {
        Problem(
            Sheet(new Component { Of = ComponentSource.Figures, Mean = Mean.Simple }),
            "Sheets[0].Components[0]",
            "Mancano le cifre di cui la componente è fatta.",
            expected: "l'elenco delle cifre"
        );
        Problem(
            Sheet(
                new Component
                {
                    Of = ComponentSource.Lines,
                    Mean = Mean.Simple,
                    Figures = [new(FigureRef.Body)],
                }
            ),
            "Sheets[0].Components[0].Figures",
            "Le cifre si elencano solo quando la componente è fatta di cifre."
        );
    }

    [Fact]
    public void A_figure_is_taken_once() =>
        Problem(
            Sheet(Figures(Mean.Simple, null, null) with { Figures = [new(FigureRef.Body), new(FigureRef.Body)] }),
            "Sheets[0].Components[0].Figures[1]",
            "La stessa cifra è presa due volte: punteggio di: ente.",
            "punteggio di: ente"
        );

    [Fact]
    public void Weights_of_figures_are_all_there_positive_and_add_to_100()
    {
        Sound(Sheet(Figures(Mean.Weighted, 40, 60)));
        Sound(Sheet(Figures(Mean.Simple, null, null)));
        const string Place = "Sheets[0].Components[0].Figures";
        Problem(Sheet(Figures(Mean.Weighted, 40, null)), Place, "Solo alcune cifre hanno un peso.", "1 su 2", "tutte o nessuna");
        Problem(Sheet(Figures(Mean.Weighted, 40, 50)), Place, "I pesi delle cifre non fanno 100.", "90", "100");
        Problem(Sheet(Figures(Mean.Weighted, 100, 0)), Place + "[1].Weight", "Il peso non è positivo.", "0", "più di 0");
    }

    [Fact]
    public void The_mean_of_figures_is_weighted_when_they_have_weights()
    {
        const string Place = "Sheets[0].Components[0].Mean";
        Problem(Sheet(Figures(Mean.Weighted, null, null)), Place, "La media è pesata, ma le cifre non hanno un peso.");
        Problem(Sheet(Figures(Mean.Simple, 40, 60)), Place, "Le cifre hanno un peso, ma la media non è pesata.", "semplice", "pesata");
    }

    [Fact]
    public void An_achievement_is_taken_from_levels_that_make_one()
    {
        var taking = new Component
        {
            Of = ComponentSource.Objectives,
            Levels = ["L"],
            Aspect = FigureAspect.Achievement,
        };
        var level = At("L", new Component { Of = ComponentSource.OwnIndicators });
        Sound(Levels(level with { Achievement = new(AchievementKind.Ratio) }) with { BodyRule = Figure("ente", taking) });
        Problem(
            Levels(level) with
            {
                BodyRule = Figure("ente", taking),
            },
            "BodyRule.Components[0].Aspect",
            "Il livello «L» non ha un grado di raggiungimento.",
            "L",
            "un livello la cui regola confronta il punteggio con un target"
        );
        Sound(Levels(level) with { BodyRule = Figure("ente", taking with { Levels = [] }) });
    }

    private static Component Figures(Mean mean, int? first, int? second) =>
        new()
        {
            Of = ComponentSource.Figures,
            Mean = mean,
            Figures = [new(FigureRef.Body, first), new(new(FigureKind.Unit, "A"), second)],
        };

    private static Methodology Sheet(Component component) => Of(AggregationSubject.Sheet, component);

    private static Methodology Of(AggregationSubject subject, Component component)
    {
        var rule = Figure("r", component);
        return subject switch
        {
            AggregationSubject.Level => Empty with { Levels = [rule with { AppliesTo = ["L"] }] },
            AggregationSubject.Unit => Empty with { Units = [rule] },
            AggregationSubject.View => Empty with { Views = [rule] },
            AggregationSubject.Sheet => Empty with { Sheets = [rule] },
            AggregationSubject.Block => Empty with { Blocks = [rule] },
            _ => Empty with { BodyRule = rule },
        };
    }
}
