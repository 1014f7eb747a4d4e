// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Cli.Tests;

public sealed class DiffTests
{
    [Fact]
    public void Equal_dossiers_say_so_and_end_with_zero()
    {
        using var work = new Workplace();
        var same = work.Run("diff", Workplace.Dossier, Workplace.Dossier);
        Assert.Equal(0, same.Exit);
        Assert.Equal("I due dossier sono uguali.\n", same.Output);
    }

    [Fact]
    public void Rows_that_came_went_or_changed_are_listed_with_old_and_new()
    {
        using var work = Changed();
        var diff = work.Run("diff", Workplace.Dossier, "dopo");
        Assert.Equal(1, diff.Exit);
        Assert.Empty(diff.Error);
        var lines = diff.Lines.Select(line => line.Trim()).ToList();
        Assert.Contains("+ 1.3: Il terzo", lines);
        Assert.Contains("~ K2 · 2024", lines);
        Assert.Contains("Target, prima «<= 35,00 %», ora «<= 33,00 %»", lines);
        Assert.Contains("Peso, prima «60», ora «50»", lines);
        Assert.Contains("- K1 · 2024-12-31: 12", lines);
        Assert.Matches(@"^Righe diverse: \d+\.$", lines[^1]);
        Lines.MustFit(diff.Output, 80);
    }

    [Fact]
    public void Json_names_table_change_key_and_properties()
    {
        using var work = Changed();
        var diff = work.Run("diff", Workplace.Dossier, "dopo", "--format", "json");
        Assert.Equal(1, diff.Exit);
        var root = Json.Of(diff);
        Assert.False(root.GetProperty("same").GetBoolean());
        var changes = root.GetProperty("changes").EnumerateArray().ToList();
        Assert.Contains(
            changes,
            change =>
                change.Text("table") == "objectives"
                && change.Text("change") == "added"
                && change.GetProperty("key")[0].GetString() == "1.3"
        );
        var target = changes.Single(change => change.Text("table") == "targets");
        Assert.Equal("changed", target.Text("change"));
        Assert.Equal("text", target.GetProperty("properties")[0].Text("property"));
        Assert.Equal("<= 35,00 %", target.GetProperty("properties")[0].Text("old"));
        var weight = changes.Single(change => change.Text("table") == "objectives" && change.Text("change") == "changed");
        Assert.Equal(50, weight.GetProperty("properties")[0].GetProperty("new").GetDecimal());
        Assert.True(Json.Of(work.Run("diff", "dopo", "dopo", "--format", "json")).GetProperty("same").GetBoolean());
    }

    [Fact]
    public void Values_of_every_type_are_written_as_programs_read_them()
    {
        using var work = new Workplace();
        work.Write(
            SmallCycle.Dossier() with
            {
                Plan = SmallCycle.Dossier().Plan with
                {
                    Cycle = SmallCycle.Dossier().Plan.Cycle with { ReferenceDate = new(2024, 6, 30) },
                    Indicators = SmallCycle
                        .Dossier()
                        .Plan.Indicators.Select(i =>
                            i.Code == "K2" ? i with { Direction = Direction.LowerIsBetter, Unit = default, Tags = ["a", "b"] } : i
                        )
                        .ToValueList(),
                },
                Errata = SmallCycle.Dossier().Errata.Select(e => e with { CarriedUp = true }).ToValueList(),
                Published = SmallCycle
                    .Dossier()
                    .Published.Select(p => p.Code == "P2" ? p with { Figure = SmallCycle.Objective("1") } : p)
                    .ToValueList(),
            },
            "dopo"
        );
        var json = work.Run("diff", Workplace.Dossier, "dopo", "--format", "json").Output;
        Assert.All(
            [
                "\"2024-06-30\"",
                "\"lower-is-better\"",
                "\"a | b\"",
                "\"new\": true",
                "\"objective:1::score\"",
                "\"old\": \"%\"",
                "\"old\": null",
            ],
            text => Assert.True(json.Contains(text, StringComparison.Ordinal), text + "\n" + json)
        );
    }

    private static Workplace Changed()
    {
        var work = new Workplace();
        var before = SmallCycle.Dossier();
        work.Write(
            before with
            {
                Plan = before.Plan with
                {
                    Objectives =
                    [
                        .. before.Plan.Objectives.Select(o => o.Code == "1.1" ? o with { Weight = 50 } : o),
                        new Objective
                        {
                            Code = "1.3",
                            Level = "Obiettivo operativo",
                            Parent = "1",
                            Title = "Il terzo",
                            Weight = 10,
                        },
                    ],
                    Targets = before.Plan.Targets.Select(t => t.Indicator == "K2" ? t with { Text = "<= 33,00 %" } : t).ToValueList(),
                },
                Measures = before.Measures.Where(m => m.Indicator != "K1").ToValueList(),
            },
            "dopo"
        );
        return work;
    }
}
