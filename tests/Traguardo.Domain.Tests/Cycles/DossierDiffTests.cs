// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Tests.Checks;

namespace Traguardo.Domain.Tests.Cycles;

/// <summary>Rows are named by what names them in their table, wherever they stand.</summary>
public sealed class DossierDiffTests
{
    private static readonly CycleDossier Before = Sample.Dossier;

    private static Plan P => Sample.Plan;

    /// <summary>For each table a change, and the names of the row that changes.</summary>
    public static TheoryData<DossierTable, string[], CycleDossier> Changes =>
        new()
        {
            { DossierTable.Body, [], Planned(P with { Body = P.Body with { Name = "x" } }) },
            { DossierTable.Cycle, [], Planned(P with { Cycle = P.Cycle with { Title = "x" } }) },
            { DossierTable.Units, ["U2"], Planned(P with { Units = P.Units.With(1, row => row with { Name = "x" }) }) },
            { DossierTable.Objectives, ["A.2"], Planned(P with { Objectives = P.Objectives.With(2, row => row with { Title = "x" }) }) },
            {
                DossierTable.Responsibilities,
                ["A.1.1", "U2"],
                Planned(P with { Responsibilities = P.Responsibilities.With(1, row => row with { Weight = 31 }) })
            },
            { DossierTable.Indicators, ["I2"], Planned(P with { Indicators = P.Indicators.With(1, row => row with { Name = "x" }) }) },
            {
                DossierTable.Assignments,
                ["I3", "S1"],
                Planned(P with { Assignments = P.Assignments.With(3, row => row with { Weight = 99 }) })
            },
            {
                DossierTable.Targets,
                ["I2", "A.1.1", "2024", ""],
                Planned(P with { Targets = P.Targets.With(2, row => row with { Text = "x" }) })
            },
            {
                DossierTable.Targets,
                ["I2", "", "2024", "proposta"],
                Planned(P with { Targets = P.Targets.With(3, row => row with { Text = "x" }) })
            },
            { DossierTable.Views, ["V1"], Planned(P with { Views = P.Views.With(0, row => row with { Name = "x" }) }) },
            { DossierTable.Sheets, ["S1"], Planned(P with { Sheets = P.Sheets.With(0, row => row with { Title = "x" }) }) },
            { DossierTable.Blocks, ["S1", "B2"], Planned(P with { Blocks = P.Blocks.With(1, row => row with { Weight = 61 }) }) },
            {
                DossierTable.SheetItems,
                ["S1", "B2", "ente", "", "", ""],
                Planned(P with { SheetItems = P.SheetItems.With(0, row => row with { Weight = 99 }) })
            },
            {
                DossierTable.Measures,
                ["I1", "2024-12-31", ""],
                Before with
                {
                    Measures = Before.Measures.With(0, row => row with { Text = "x" }),
                }
            },
            {
                DossierTable.Overrides,
                ["obiettivo", "A.2", "", ""],
                Before with
                {
                    Overrides = Before.Overrides.With(0, row => row with { Score = 99 }),
                }
            },
            {
                DossierTable.Judgements,
                ["obiettivo", "A.1", "", "", ""],
                Before with
                {
                    Judgements = Before.Judgements.With(0, row => row with { Reason = "x" }),
                }
            },
            { DossierTable.Acts, ["P1"], Before with { Acts = Before.Acts.With(1, row => row with { Number = "2" }) } },
            { DossierTable.Versions, ["2"], Before with { Versions = Before.Versions.With(1, row => row with { Title = "x" }) } },
            { DossierTable.Revisions, ["R1"], Before with { Revisions = Before.Revisions.With(0, row => row with { Reason = "x" }) } },
            {
                DossierTable.PriorFigures,
                ["unita", "U1", "", "", "2023"],
                Before with
                {
                    PriorFigures = Before.PriorFigures.With(0, row => row with { Text = "x" }),
                }
            },
            { DossierTable.Published, ["F1"], Before with { Published = Before.Published.With(0, row => row with { Text = "x" }) } },
            { DossierTable.Errata, ["F1"], Before with { Errata = Before.Errata.With(0, row => row with { Reason = "x" }) } },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_changed_row_is_named_with_what_changed(DossierTable table, string[] key, CycleDossier after)
    {
        var change = Assert.Single(DossierDiff.Compare(Before, after));
        Assert.Equal((table, ChangeKind.Changed), (change.Table, change.Kind));
        Assert.Equal(key, change.Key);
        Assert.Equal(change.RowBefore, change.RowAfter);
        var property = Assert.Single(change.Properties);
        Assert.NotEqual(property.Old, property.New);

        var back = Assert.Single(DossierDiff.Compare(after, Before));
        Assert.Equal((property.New, property.Old), (Assert.Single(back.Properties).Old, Assert.Single(back.Properties).New));
    }

    private static CycleDossier Planned(Plan plan) => Before with { Plan = plan };

    [Fact]
    public void Rows_that_come_and_go_are_told_in_the_order_of_tables_those_that_are_gone_last()
    {
        var after = Planned(
            P with
            {
                Levels = [new("Area"), new("Operativo"), new("Azione"), new("Strategico")],
                Units = [new("U3", "Nuova"), P.Units[0]],
            }
        ) with
        {
            Narratives = [new("premessa", null, "testo")],
            ContextTables = [new("t", "r", "c", "1")],
        };
        Assert.Equal(
            [
                new DossierChange(DossierTable.Levels, ChangeKind.Added, ["Azione"], null, 2, []),
                new DossierChange(DossierTable.Units, ChangeKind.Added, ["U3"], null, 0, []),
                new DossierChange(DossierTable.Units, ChangeKind.Removed, ["U2"], 1, null, []),
                new DossierChange(DossierTable.Narratives, ChangeKind.Added, ["premessa"], null, 0, []),
                new DossierChange(DossierTable.ContextTables, ChangeKind.Added, ["t", "r", "c"], null, 0, []),
            ],
            DossierDiff.Compare(Before, after)
        );
    }

    [Fact]
    public void Rows_of_one_name_are_matched_in_their_order()
    {
        static CycleDossier Measured(params string[] texts) =>
            Before with
            {
                Measures = [.. texts.Select(text => new MeasureEntry { Indicator = "I1", Text = text })],
            };
        Assert.Empty(DossierDiff.Compare(Measured("1", "2"), Measured("1", "2")));
        Assert.Equal(
            [(ChangeKind.Changed, (int?)1, (int?)1), (ChangeKind.Added, null, 2)],
            DossierDiff
                .Compare(Measured("1", "2"), Measured("1", "3", "2"))
                .Select(change => (change.Kind, change.RowBefore, change.RowAfter))
        );
        Assert.Equal(
            [(ChangeKind.Removed, (int?)1, (int?)null)],
            DossierDiff.Compare(Measured("1", "2"), Measured("1")).Select(change => (change.Kind, change.RowBefore, change.RowAfter))
        );
    }

    [Fact]
    public void A_measure_is_named_by_its_basis_too_and_an_aspect_by_its_word()
    {
        var after = Before with
        {
            Measures = Before.Measures.Plus(
                new MeasureEntry
                {
                    Indicator = "I1",
                    Basis = MeasureBasis.Forecast,
                    Text = "9",
                }
            ),
            PriorFigures = Before.PriorFigures.Plus(
                new PriorFigure(new(FigureKind.Indicator, "I1", "A.1", FigureAspect.Variance), 2022, "1")
            ),
        };
        Assert.Equal(
            [$"I1//{MeasureTokens.Bases.Italian(MeasureBasis.Forecast)}", "indicatore/I1/A.1/scostamento/2022"],
            DossierDiff.Compare(Before, after).Select(change => string.Join('/', change.Key))
        );
    }
}
