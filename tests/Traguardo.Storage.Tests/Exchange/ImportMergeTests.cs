// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Storage.Tests.Exchange;

public sealed class ImportMergeTests
{
    private static readonly CycleDossier Stored = FullDossier.Make();

    [Fact]
    public void A_file_equal_to_what_is_stored_changes_nothing()
    {
        var merge = ImportMerge.Of(Stored, FullDossier.Make());
        Assert.True(merge.IsEmpty);
        Assert.False(merge.ChangesPlan);
        Assert.Empty(merge.KeptMeasures);
        Assert.Equal(Stored, merge.After);
    }

    [Fact]
    public void Measures_that_the_file_lacks_are_kept_and_new_ones_come_after_them()
    {
        var added = new MeasureEntry { Indicator = "K 2", Text = "7" };
        var merge = ImportMerge.Of(Stored, Stored with { Measures = [added, Stored.Measures[1]] });
        Assert.Equal([.. Stored.Measures, added], merge.After.Measures);
        Assert.Equal([added], merge.NewMeasures);
        Assert.Equal([Stored.Measures[0], Stored.Measures[2]], merge.KeptMeasures);
        var change = Assert.Single(merge.Changes);
        Assert.Equal((DossierTable.Measures, ChangeKind.Added, 3), (change.Table, change.Kind, change.RowAfter));
    }

    [Fact]
    public void A_measure_written_twice_in_the_file_is_stored_once_more()
    {
        var twice = Stored.Measures[0];
        var merge = ImportMerge.Of(Stored, Stored with { Measures = [twice, .. Stored.Measures] });
        Assert.Equal([twice], merge.NewMeasures);
        Assert.Empty(merge.KeptMeasures);
    }

    [Fact]
    public void A_corrected_measure_is_a_new_one_and_the_one_that_it_corrects_stays()
    {
        var correction = Stored.Measures[1] with { Text = "2" };
        var merge = ImportMerge.Of(Stored, Stored with { Measures = [Stored.Measures[0], correction, Stored.Measures[2]] });
        Assert.Equal([correction], merge.NewMeasures);
        Assert.Single(merge.KeptMeasures);
        Assert.Equal(correction, merge.After.Measures[^1]);
    }

    [Fact]
    public void Everything_but_measures_becomes_as_in_the_file()
    {
        var file = Stored with { Acts = [], Overrides = [], Narratives = [new Narrative("altro", null, "Testo")] };
        var merge = ImportMerge.Of(Stored, file);
        Assert.Equal(file, merge.After);
        Assert.False(merge.ChangesPlan);
        Assert.Equal(
            [DossierTable.Overrides, DossierTable.Acts, DossierTable.Narratives, DossierTable.Narratives],
            merge.Changes.Select(change => change.Table)
        );
    }

    [Fact]
    public void Rows_in_another_order_are_a_difference_of_their_own()
    {
        var merge = ImportMerge.Of(Stored, Stored with { Plan = Stored.Plan with { Levels = Stored.Plan.Levels.Reverse().ToValueList() } });
        Assert.Empty(merge.Changes);
        Assert.Equal([DossierTable.Levels], merge.Reordered);
        Assert.True(merge.ChangesPlan);
        Assert.False(merge.IsEmpty);
    }

    [Fact]
    public void A_row_added_in_the_middle_puts_no_other_row_in_another_order()
    {
        var indicators = Stored.Plan.Indicators;
        var added = indicators[1] with { Code = "K 1bis" };
        var merge = ImportMerge.Of(Stored, Stored with { Plan = Stored.Plan with { Indicators = [indicators[0], added, indicators[1]] } });
        Assert.Empty(merge.Reordered);
        Assert.Single(merge.Changes);
    }

    [Fact]
    public void A_file_that_names_no_methodology_leaves_the_cycle_its_own()
    {
        var cycle = Stored.Plan.Cycle with { Methodology = null };
        var merge = ImportMerge.Of(Stored, Stored with { Plan = Stored.Plan with { Cycle = cycle } });
        Assert.True(merge.IsEmpty);
        Assert.Equal("metodo", merge.After.Plan.Cycle.Methodology);
    }

    [Fact]
    public void Title_and_dates_of_the_cycle_are_no_change_of_its_plan()
    {
        var cycle = Stored.Plan.Cycle with { Title = "Altro titolo" };
        var merge = ImportMerge.Of(Stored, Stored with { Plan = Stored.Plan with { Cycle = cycle } });
        Assert.False(merge.ChangesPlan);
        Assert.Equal("Altro titolo", merge.AfterWithPlanInForce.Plan.Cycle.Title);
    }
}
