// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Tests.Examples;

namespace Traguardo.Dossiers.Tests.Forms;

/// <summary>Rows of a dossier as the fields of a form, by the rules of files.</summary>
public sealed class RowFormTests
{
    [Theory]
    [InlineData("mantova-2024")]
    [InlineData("sondrio-2024")]
    [InlineData("pavia-2019")]
    [InlineData("brescia-2024-h1")]
    public void Every_row_of_a_real_plan_comes_back_from_its_texts_as_it_was(string example)
    {
        var plan = Example.Of(example).Dossier.Plan;
        Check(DossierTable.Levels, plan.Levels);
        Check(DossierTable.Units, plan.Units);
        Check(DossierTable.Objectives, plan.Objectives);
        Check(DossierTable.Responsibilities, plan.Responsibilities);
        Check(DossierTable.Indicators, plan.Indicators);
        Check(DossierTable.Assignments, plan.Assignments);
        Check(DossierTable.Targets, plan.Targets);
        Check(DossierTable.Views, plan.Views);
        Check(DossierTable.Sheets, plan.Sheets);
        Check(DossierTable.Blocks, plan.Blocks);
        Check(DossierTable.SheetItems, plan.SheetItems);
    }

    [Fact]
    public void Every_column_of_every_table_has_a_field_of_its_own() =>
        Assert.All(
            DossierSchema.Tables,
            table => Assert.Equal(table.Columns.Count, table.Columns.Select(RowForm.NameOf).Distinct(StringComparer.Ordinal).Count())
        );

    [Fact]
    public void Texts_are_as_people_write_them()
    {
        var target = new TargetEntry
        {
            Indicator = "K",
            Period = new TargetPeriod(new DateOnly(2024, 6, 30)),
            Text = "almeno 12",
        };
        var texts = RowForm.Of(DossierTable.Targets).Write(target);
        Assert.Equal("30/06/2024", texts["period"]);
        Assert.Equal("2024", RowForm.Of(DossierTable.Targets).Write(target with { Period = TargetPeriod.OfYear(2024) })["period"]);
        var weight = RowForm.Of(DossierTable.Blocks).Write(new SheetBlock("S", "B", "T", 12.5m))["weight"];
        Assert.Equal("12,5", weight);
    }

    [Fact]
    public void A_figure_has_a_field_for_each_of_its_parts()
    {
        var item = new SheetItem("S", null, "T", new FigureRef(FigureKind.Indicator, "K", "O", FigureAspect.Score), 10);
        var texts = RowForm.Of(DossierTable.SheetItems).Write(item);
        Assert.Equal(
            ("indicatore", "K", "O", ""),
            (texts["figure.kind"], texts["figure.code"], texts["figure.owner"], texts["figure.aspect"])
        );
        Assert.Equal(item, RowForm.Of(DossierTable.SheetItems).Read(texts).Row);
    }

    [Fact]
    public void What_does_not_read_is_said_of_every_field_with_its_heading()
    {
        var reading = RowForm
            .Of(DossierTable.Objectives)
            .Read(
                new Dictionary<string, string>
                {
                    ["code"] = "O1",
                    ["level"] = "Area",
                    ["weight"] = "12.5",
                    ["state"] = "eliminatto",
                    ["ignoto"] = "x",
                }
            );
        Assert.Null(reading.Row);
        Assert.Equal(["title", "weight", "state"], reading.Problems.Select(problem => problem.Name));
        Assert.Equal("Titolo: manca un valore obbligatorio; atteso un testo.", reading.Problems[0].ToString());
        Assert.StartsWith(
            "Peso: i decimali si scrivono dopo la virgola: forse 12,5; trovato «12.5»",
            reading.Problems[1].ToString(),
            StringComparison.Ordinal
        );
        Assert.Contains("forse «eliminato»", reading.Problems[2].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Spaces_at_the_ends_and_line_ends_of_forms_make_no_difference()
    {
        var reading = RowForm
            .Of(DossierTable.Indicators)
            .Read(
                new Dictionary<string, string>
                {
                    ["code"] = " K1 ",
                    ["name"] = "prima\r\nseconda\r\n",
                    ["tags"] = "a | b",
                }
            );
        var indicator = Assert.IsType<Indicator>(reading.Row);
        Assert.Equal(("K1", "prima\nseconda"), (indicator.Code, indicator.Name));
        Assert.Equal(["a", "b"], indicator.Tags);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void A_text_may_be_as_long_as_in_files(int length, bool fits)
    {
        var texts = new Dictionary<string, string> { ["code"] = "K1", ["name"] = new('x', length) };
        Assert.Equal(fits, RowForm.Of(DossierTable.Indicators).Read(texts).Row is not null);
    }

    [Fact]
    public void A_null_character_is_refused_since_no_database_keeps_it()
    {
        var problem = Assert.Single(
            RowForm.Of(DossierTable.Units).Read(new Dictionary<string, string> { ["code"] = "U1", ["name"] = "a\0b" }).Problems
        );
        Assert.Equal("name", problem.Name);
        Assert.Contains("carattere nullo", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_another_table_is_a_mistake_of_the_program() =>
        Assert.Throws<InvalidCastException>(() => RowForm.Of(DossierTable.Units).Write(new Level("Area")));

    private static void Check<TRow>(DossierTable table, ValueList<TRow> rows)
        where TRow : class
    {
        var form = RowForm.Of(table);
        foreach (var row in rows)
        {
            var reading = form.Read(form.Write(row));
            Assert.True(reading.Row is not null, string.Join('\n', reading.Problems));
            Assert.Equal(row, Assert.IsType<TRow>(reading.Row));
        }
    }
}
