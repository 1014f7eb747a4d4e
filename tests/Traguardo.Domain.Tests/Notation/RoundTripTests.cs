// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>What is printed is read back.</summary>
public class RoundTripTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(5000).WithQuietOnSuccess(true);

    [Fact]
    public void Every_target_printed_is_read_back() =>
        Prop.ForAll(
                Generated.Targets.ToArbitrary(),
                target => Expected.Target(TargetNotation.Print(target)).Equals(target).Label(TargetNotation.Print(target))
            )
            .Check(Thorough);

    [Fact]
    public void Every_measure_printed_is_read_back() =>
        Prop.ForAll(
                Generated.Values.ToArbitrary(),
                value => Expected.Value(MeasureNotation.Print(value)).Equals(value).Label(MeasureNotation.Print(value))
            )
            .Check(Thorough);

    [Fact]
    public void Every_measure_printed_is_read_back_against_every_target() =>
        Prop.ForAll(
                Generated
                    .Values.Where(value => value is not (Measures.DateValue or Measures.TextValue or Measures.ProgressValue))
                    .ToArbitrary(),
                Generated.Targets.ToArbitrary(),
                (value, target) =>
                    MeasureNotation.Print(value) is "0" or "1"
                    || Expected.Value(MeasureNotation.Print(value), Expected.NoContext with { Target = target }).Equals(value)
            )
            .Check(Thorough);

    [Fact]
    public void Every_number_printed_is_read_back_with_its_decimals() =>
        Prop.ForAll(
                Generated.Signed.ToArbitrary(),
                value =>
                    ItalianNumber.TryRead(ItalianNumber.Print(value), out var read)
                    && read == value
                    && read.Scale == value.Scale
                    && ItalianNumber.Read(ItalianNumber.Print(value)).Remark is null
            )
            .Check(Thorough);

    [Fact]
    public void A_number_printed_has_the_digits_of_its_value() =>
        Prop.ForAll(
                Generated.Signed.ToArbitrary(),
                value =>
                    value == 0
                    || ItalianNumber.Print(value).Replace(".", "", StringComparison.Ordinal).Replace(',', '.')
                        == value.ToString(CultureInfo.InvariantCulture)
            )
            .Check(Thorough);

    [Fact]
    public void Every_date_printed_is_read_back() =>
        Prop.ForAll(Generated.Days.ToArbitrary(), day => ItalianDate.TryRead(ItalianDate.Print(day), 2024, out var read) && read == day)
            .Check(Thorough);

    [Fact]
    public void Not_done_is_read_back_in_the_context_that_makes_it_so()
    {
        var context = Expected.NoContext with { Target = new DeadlineTarget(new DateOnly(2024, 12, 31)) };
        var value = MeasureNotation.Read("0", context).Value;

        Assert.Equal(value, MeasureNotation.Read(MeasureNotation.Print(value), context).Value);
    }

    [Fact]
    public void What_is_unreadable_is_printed_as_it_stands()
    {
        Assert.Equal(" 2.968.64 ", TargetNotation.Print(Expected.Target(" 2.968.64 ")));
        Assert.Equal(" 2.968.64 ", MeasureNotation.Print(Expected.Value(" 2.968.64 ")));
    }

    [Theory]
    [InlineData(">= 27.000,00 N.", ">= 27.000,00 N.")]
    [InlineData("entro 30.4.2019", "entro il 30/04/2019")]
    [InlineData("entro l'8 maggio", "entro l'08/05/2024")]
    [InlineData("N.6 iniziative", "n. 6 iniziative")]
    [InlineData("115€", "€ 115")]
    [InlineData("Tra 0,8 e 1", "tra 0,8 e 1")]
    [InlineData("13 uffici su 14", "13 uffici su 14")]
    [InlineData("partecipazione di almeno 1 addetto per Ufficio", "almeno 1 addetto per ogni Ufficio")]
    [InlineData("n. 1 report a bimestre", "1 report a bimestre")]
    [InlineData("1 entro aprile 2019 1 entro dicembre 2019", "1 entro il 30/04/2019; 1 entro il 31/12/2019")]
    [InlineData("Report entro il 10.12.2019", "Report entro il 10/12/2019")]
    [InlineData("si", "SI")]
    [InlineData("100% visite ispettive (almeno 30)", "100 % visite ispettive (almeno 30)")]
    public void A_target_is_printed_as_administrations_write(string text, string printed) =>
        Assert.Equal(printed, TargetNotation.Print(Expected.Target(text)));

    [Theory]
    [InlineData("1071 imprese", "1.071 imprese")]
    [InlineData("17.4.2019 6.5.2019", "17/04/2019, 06/05/2019")]
    [InlineData("1 anno e 3 mesi", "15 mesi e 0 gg")]
    [InlineData("oltre 50 imprese", "> 50 imprese")]
    [InlineData("N. 2 azioni n. 3 riunioni", "n. 2 azioni; n. 3 riunioni")]
    public void A_measure_is_printed_as_administrations_write(string text, string printed) =>
        Assert.Equal(printed, MeasureNotation.Print(Expected.Value(text)));
}
