// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Tests.Support;
using Traguardo.Domain.Common;

namespace Traguardo.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public void Each_example_has_a_panel_with_main_figures_counts_and_verification()
    {
        using var work = new Workplace();
        Install(work);
        var demo = work.Run("demo");
        Assert.Equal(0, demo.Exit);
        Assert.Empty(demo.Error);
        Assert.Contains("╭─Ente di prova", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Ente: 74,00, come pubblicato", demo.Output, StringComparison.Ordinal);
        Assert.Contains("1    74,0  ██████████████░░░░░░  Un obiettivo", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Unità: UA 80,00", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Piano: Obiettivo strategico 1, Obiettivo operativo 3, indicatori 6", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Cifre pubblicate: tornano 4 su 5, 1 spiegata in errata, nessuna senza", demo.Output, StringComparison.Ordinal);
        Assert.Contains("./traguardo score " + "casa/examples/prova-2024", demo.Output, StringComparison.Ordinal);
        Lines.MustFit(demo.Output, 80);
        Lines.MustBePlain(demo.Output);
    }

    [Fact]
    public void The_examples_are_found_upwards_from_the_current_directory_too()
    {
        using var work = new Workplace();
        Install(work);
        work["TRAGUARDO_HOME"] = null;
        Directory.Move(work.PathOf("casa/examples"), work.PathOf("examples"));
        Assert.Contains("Ente di prova", work.Run("demo").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_that_cannot_be_read_does_not_hide_the_others()
    {
        using var work = new Workplace();
        Install(work);
        work.Write("casa/examples/a.json", "{");
        var demo = work.Run("demo");
        Assert.Equal(2, demo.Exit);
        Assert.Contains(
            "a.json», non si può leggere".Replace(",", "", StringComparison.Ordinal),
            demo.Error.Replace("\n  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("╭─Ente di prova", demo.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_without_examples_is_said()
    {
        using var work = new Workplace();
        work["TRAGUARDO_HOME"] = work.PathOf("nulla");
        var demo = work.Run("demo");
        Assert.Equal(2, demo.Exit);
        Assert.Contains("non si trovano gli esempi", demo.Error, StringComparison.Ordinal);
        Assert.Contains("TRAGUARDO_HOME", demo.Error, StringComparison.Ordinal);
        Directory.CreateDirectory(work.PathOf("nulla/examples"));
        Assert.Contains("La cartella degli esempi è vuota.", work.Run("demo").Lines);
    }

    [Fact]
    public void Many_figures_at_the_top_are_cut_and_counted()
    {
        using var work = new Workplace();
        work.Change(dossier =>
            dossier with
            {
                Plan = dossier.Plan with
                {
                    Objectives =
                    [
                        .. dossier.Plan.Objectives,
                        .. Enumerable.Range(2, 12).Select(n => dossier.Plan.Objectives[0] with { Code = $"{n}", Weight = 0 }),
                    ],
                    Assignments = [.. dossier.Plan.Assignments],
                },
                Overrides =
                [
                    .. dossier.Overrides,
                    .. Enumerable.Range(2, 12).Select(n => new Domain.Cycles.ScoreOverride(SmallCycle.Objective($"{n}"), n * 10, "prova")),
                ],
                Published = [],
                Errata = [],
            }
        );
        Install(work);
        var demo = work.Run("demo").Output;
        Assert.Contains("… e altri 5", demo, StringComparison.Ordinal);
        Lines.MustFit(demo, 80);
    }

    private static void Install(Workplace work)
    {
        Directory.CreateDirectory(work.PathOf("casa/examples"));
        Directory.Move(work.PathOf(Workplace.Dossier), work.PathOf("casa/examples/prova-2024"));
        work["TRAGUARDO_HOME"] = work.PathOf("casa");
    }
}
