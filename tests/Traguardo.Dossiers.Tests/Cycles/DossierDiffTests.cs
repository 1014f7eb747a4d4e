// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Tests.Support;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Dossiers.Tests.Cycles;

public sealed class DossierDiffTests
{
    [Fact]
    public void A_dossier_does_not_differ_from_itself() => Holds(dossier => Assert.Empty(DossierDiff.Compare(dossier, dossier)));

    [Fact]
    public void Different_dossiers_differ_and_what_comes_one_way_goes_the_other_way() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(20),
            Prop.ForAll(
                Support.Dossiers.Any,
                Support.Dossiers.Any,
                (one, other) =>
                {
                    var forth = DossierDiff.Compare(one, other);
                    var back = DossierDiff.Compare(other, one);
                    Assert.Equal(one.Equals(other), forth.Count == 0);
                    Assert.Equal(
                        forth.Count(change => change.Kind == ChangeKind.Added),
                        back.Count(change => change.Kind == ChangeKind.Removed)
                    );
                    Assert.Equal(
                        forth.Count(change => change.Kind == ChangeKind.Changed),
                        back.Count(change => change.Kind == ChangeKind.Changed)
                    );
                }
            )
        );

    [Fact]
    public void The_order_of_rows_makes_no_difference()
    {
        var plan = Samples.Small.Plan;
        var turned = Samples.Small with
        {
            Plan = plan with { Objectives = plan.Objectives.Reverse().ToValueList(), Levels = plan.Levels.Reverse().ToValueList() },
        };
        Assert.Empty(DossierDiff.Compare(Samples.Small, turned));
    }

    [Fact]
    public void Every_table_is_compared()
    {
        var changes = Support.Dossiers.Any.Generator.Sample(6, 40).SelectMany(dossier => DossierDiff.Compare(Samples.Minimal, dossier));
        Assert.Equal(DossierSchema.Tables.Select(table => table.Table).Order(), changes.Select(change => change.Table).Distinct().Order());
    }

    [Fact]
    public void Changed_properties_are_told_with_their_values()
    {
        var plan = Samples.Small.Plan;
        var after = Samples.Small with
        {
            Plan = plan with
            {
                Indicators = [plan.Indicators[0] with { Direction = Direction.LowerIsBetter, Tags = [] }],
                Assignments = [plan.Assignments[0] with { Weight = 40 }],
                Objectives =
                [
                    plan.Objectives[1],
                    new()
                    {
                        Code = "OS2",
                        Level = "Obiettivo strategico",
                        Title = "Altro",
                    },
                ],
            },
            Measures = [Samples.Small.Measures[0], Samples.Small.Measures[0] with { Text = "60%" }],
        };
        var changes = DossierDiff.Compare(Samples.Small, after);
        Assert.Equal(
            new DossierChange(DossierTable.Assignments, ChangeKind.Changed, ["I1", "1.10"], 0, 0, [new("Weight", 100m, 40m)]),
            changes.Single(change => change.Table == DossierTable.Assignments)
        );
        Assert.Equal(
            [
                "Obiettivi, «OS2»: riga aggiunta",
                "Obiettivi, «OS1»: riga tolta",
                "Indicatori, «I1»: Direzione, prima «meglio se alto», ora «meglio se basso»",
                "Indicatori, «I1»: Etichette, prima «comune», ora vuoto",
                "Assegnazioni, «I1 · 1.10»: Peso, prima «100», ora «40»",
                "Misure, «I1 · 2024-12-31»: riga aggiunta",
            ],
            changes.SelectMany(ChangeText.Lines)
        );
    }

    [Fact]
    public void Every_value_of_every_property_has_words() =>
        Holds(dossier =>
            Assert.All(
                DossierDiff
                    .Compare(
                        dossier,
                        dossier with
                        {
                            Plan = dossier.Plan with { Body = new("altro", "Altro ente"), Cycle = Samples.Minimal.Plan.Cycle },
                        }
                    )
                    .SelectMany(ChangeText.Lines),
                Assert.NotEmpty
            )
        );

    private static void Holds(Action<CycleDossier> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(30), Prop.ForAll(Support.Dossiers.Any, property));
}
