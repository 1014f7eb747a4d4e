// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Deadlines, stages and frequencies.</summary>
public class TimeTargetTests
{
    public static TheoryData<string, Target> Deadlines =>
        new()
        {
            { "31.3.2019", By(2019, 3, 31) },
            { "31.07.2019", By(2019, 7, 31) },
            { "31/12/2019", By(2019, 12, 31) },
            { "entro 30.4.2019", By(2019, 4, 30) },
            { "entro il 31/12/2019", By(2019, 12, 31) },
            { "ENTRO IL 31/12/2019", By(2019, 12, 31) },
            { "entro e non oltre il 30 giugno 2024", By(2024, 6, 30) },
            { "non oltre il 30/6/2024", By(2024, 6, 30) },
            { "entro l'11/5/2024", By(2024, 5, 11) },
            { "entro l'8 maggio", By(2024, 5, 8) },
            { "Entro marzo 2019", By(2019, 3, 31) },
            { "entro luglio 2024", By(2024, 7, 31) },
            { "entro il mese di luglio", By(2024, 7, 31) },
            { "30 giugno 2024", By(2024, 6, 30) },
            { "1° marzo 2024", By(2024, 3, 1) },
            { "30/5/24", By(2024, 5, 30) },
            { "entro il 30/6", By(2024, 6, 30) },
            { "entro il 30.6", By(2024, 6, 30) },
            { "I semestre 2024", By(2024, 6, 30) },
            { "primo semestre", By(2024, 6, 30) },
            { "entro il II trimestre", By(2024, 6, 30) },
            { "giugno 2024", By(2024, 6, 30) },
            { "entro la fine dell'anno", By(2024, 12, 31) },
            { "entro fine anno", By(2024, 12, 31) },
            { "entro il 2025", By(2025, 12, 31) },
            { "entro il 31 dicembre dell'anno", By(2024, 12, 31) },
            { "SI entro il 30/6/2024", By(2024, 6, 30) },
            { "Sì, entro il 30/6/2024", By(2024, 6, 30) },
            { "SI (entro il 30/6/2024)", By(2024, 6, 30) },
        };

    [Theory]
    [MemberData(nameof(Deadlines), DisableDiscoveryEnumeration = true)]
    public void A_date_is_the_last_good_day(string text, Target expected) => Assert.Equal(expected, Target(text));

    public static TheoryData<string, Target> Deliverables =>
        new()
        {
            { "Report entro il 10.12.2019", By(2019, 12, 10, Of(1, None, "Report")) },
            { "Report 10.12.2019", By(2019, 12, 10, Of(1, None, "Report")) },
            { "un report entro il 10.12.2019", By(2019, 12, 10, Of(1, None, "report")) },
            { "n. 1 evento entro il 31.10.2019", By(2019, 10, 31, Of(1, N, "evento")) },
            { "n. 2 procedure entro il 31.12.2019", By(2019, 12, 31, Of(2, N, "procedure")) },
            { "entro il 31.12.2019 n. 2 procedure", By(2019, 12, 31, Of(2, N, "procedure")) },
            { "entro il 31/12/2019 pubblicazione del bando", By(2019, 12, 31, Of(1, None, "pubblicazione del bando")) },
            { "entro il 31/12/2019: pubblicazione del bando", By(2019, 12, 31, Of(1, None, "pubblicazione del bando")) },
            { "almeno 3 eventi entro il 30/6/2024", By(2024, 6, 30, Of(3, None, "eventi")) },
            { "80% delle istanze entro il 30/6/2024", By(2024, 6, 30, Of(80, Percent, "delle istanze")) },
            { "Delibera di Giunta entro il 30/6/2024", By(2024, 6, 30, Of(1, None, "Delibera di Giunta")) },
        };

    [Theory]
    [MemberData(nameof(Deliverables), DisableDiscoveryEnumeration = true)]
    public void A_deadline_may_say_what_is_due(string text, Target expected) => Assert.Equal(expected, Target(text));

    [Fact]
    public void A_stray_dash_before_a_deadline_is_dropped_with_a_remark()
    {
        var read = TargetNotation.Read("-entro 30.4.2019", NoContext);

        Assert.Equal(By(2019, 4, 30), read.Target);
        Assert.Contains(read.Remarks, remark => remark.Contains("trattino", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_and_month_alone_are_a_deadline_where_the_unit_is_a_date()
    {
        var dates = new NotationContext(Year, Units.Date);

        Assert.Equal(By(2024, 12, 31), Target("31.12", dates));
        Assert.Equal(By(2024, 12, 31), Target("31/12", dates));
        Assert.Equal(Bare(31.12m), Target("31.12"));
    }

    public static TheoryData<string, Target> Stages =>
        new()
        {
            { "1 entro aprile 2019 1 entro dicembre 2019", new StagedTarget([Stage(1, 2019, 4, 30), Stage(1, 2019, 12, 31)]) },
            { "1 entro giugno 2019 1 entro il 31.12.2019", new StagedTarget([Stage(1, 2019, 6, 30), Stage(1, 2019, 12, 31)]) },
            { "1 entro aprile 1 entro dicembre", new StagedTarget([Stage(1, 2024, 4, 30), Stage(1, 2024, 12, 31)]) },
            { "10 entro aprile 10 entro dicembre", new StagedTarget([Stage(10, 2024, 4, 30), Stage(10, 2024, 12, 31)]) },
            { "n. 1 report entro il 30/6 e n. 1 report entro il 31/12", new StagedTarget([Stage(1, 2024, 6, 30), Stage(1, 2024, 12, 31)]) },
            { "5 eventi entro il 30/6/2024; 10 entro il 31/12/2024", new StagedTarget([Stage(5, 2024, 6, 30), Stage(10, 2024, 12, 31)]) },
            {
                "50% entro il 30/6/2024, 100% entro il 31/12/2024",
                All(By(2024, 6, 30, Of(50, Percent)), By(2024, 12, 31, Of(100, Percent)))
            },
            {
                "Bozza entro il 31.3.2019; approvazione entro il 30.9.2019",
                All(By(2019, 3, 31, Of(1, None, "Bozza")), By(2019, 9, 30, Of(1, None, "approvazione")))
            },
        };

    [Theory]
    [MemberData(nameof(Stages), DisableDiscoveryEnumeration = true)]
    public void Several_deadlines_with_their_quantities_are_stages_or_parts(string text, Target expected) =>
        Assert.Equal(expected, Target(text));

    [Theory]
    [InlineData("entro il 30.9.2019 entro il 30.11.2019")]
    [InlineData("entro 30.9.2019 entro 30.11.2019")]
    [InlineData("31.3.2019 30.6.2019")]
    [InlineData("entro il 31.3.2019 e entro il 30.9.2019")]
    [InlineData("entro il 31.12.2019 e comunque non oltre il 31.1.2020")]
    public void Two_deadlines_without_quantities_are_not_sure(string text)
    {
        var unreadable = Assert.IsType<UnreadableTarget>(Target(text));

        Assert.Equal(text, unreadable.Text);
        Assert.Contains("ha probabilmente sostituito l'altro", unreadable.Reason, StringComparison.Ordinal);
    }

    public static TheoryData<string, Target> Frequencies =>
        new()
        {
            { "n. 1 report a bimestre", new FrequencyTarget(1, Frequency.TwoMonths, "report") },
            { "un post al giorno", new FrequencyTarget(1, Frequency.Day, "post") },
            { "2 report al mese", new FrequencyTarget(2, Frequency.Month, "report") },
            { "almeno 2 incontri per trimestre", new FrequencyTarget(2, Frequency.Quarter, "incontri") },
            { "1 report per ogni semestre", new FrequencyTarget(1, Frequency.HalfYear, "report") },
            { "2 volte l'anno", new FrequencyTarget(2, Frequency.Year, "volte") },
            { "3 incontri all'anno", new FrequencyTarget(3, Frequency.Year, "incontri") },
            { "1 report/mese", new FrequencyTarget(1, Frequency.Month, "report") },
            { "5 a settimana", new FrequencyTarget(5, Frequency.Week) },
            { "1 report a quadrimestre", new FrequencyTarget(1, Frequency.FourMonths, "report") },
            { "trimestrale", new FrequencyTarget(1, Frequency.Quarter) },
            { "Report trimestrale", new FrequencyTarget(1, Frequency.Quarter, "Report") },
            { "con cadenza mensile", new FrequencyTarget(1, Frequency.Month) },
            { "Report con cadenza semestrale", new FrequencyTarget(1, Frequency.HalfYear, "Report") },
            { "1 report con cadenza bimestrale", new FrequencyTarget(1, Frequency.TwoMonths, "report") },
            { "Monitoraggio (almeno 2 report al mese)", new FrequencyTarget(2, Frequency.Month, "report") },
            { "Verifica ogni mese", new FrequencyTarget(1, Frequency.Month, "Verifica") },
            {
                "un post al giorno per ciascuno dei tre social media",
                new FrequencyTarget(1, Frequency.Day, "post per ciascuno dei tre social media")
            },
            { "5 post a settimana per ogni canale", new FrequencyTarget(5, Frequency.Week, "post per ogni canale") },
            { "12 report con cadenza mensile", Bare(12, None, "report") },
        };

    [Theory]
    [MemberData(nameof(Frequencies), DisableDiscoveryEnumeration = true)]
    public void A_period_makes_a_frequency(string text, Target expected) => Assert.Equal(expected, Target(text));

    [Theory]
    [InlineData("2 report mensili")]
    [InlineData("1 monitoraggio trimestrale")]
    [InlineData("2 report con cadenza mensile")]
    public void A_count_beside_a_cadence_is_not_sure_unless_it_fills_the_year(string text) =>
        Assert.Contains("per ogni periodo", Assert.IsType<UnreadableTarget>(Target(text)).Reason, StringComparison.Ordinal);
}
