// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Whatever the text: no exception, time in proportion, and the same reading however it is spaced.</summary>
public class RobustnessTests
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(10000).WithQuietOnSuccess(true);

    private static readonly Gen<NotationContext> Contexts =
        from year in Gen.Elements(2024, 2019, 0, -1, int.MaxValue)
        from unit in Gen.Elements("", "%", "N.", "data", "SI/NO", "uffici")
        from target in Gen.Elements<Target?>(
            null,
            Expected.By(2024, 12, 31),
            Expected.AtLeast(5, Expected.Percent),
            new YesNoTarget(true),
            new CoverageTarget(1, "addetto", "Ufficio"),
            Expected.All(Expected.Bare(1, noun: "a"), Expected.Bare(2, noun: "b"))
        )
        select new NotationContext(year, Units.Read(unit), target);

    [Fact]
    public void No_text_and_no_context_makes_the_reader_throw() =>
        Prop.ForAll(
                Gen.OneOf(RandomTexts.Cells, RandomTexts.Anything).ToArbitrary(),
                Contexts.ToArbitrary(),
                (text, context) =>
                    TargetNotation.Read(text, context).Target is not null
                    && MeasureNotation.Read(text, context).Value is not null
                    && Units.Read(text).Symbol is not null
                    && ItalianDate.Read(text, context.Year) is { Date: not null } or { Reason: not null }
                    && ItalianNumber.Read(text) is { Value: not null } or { Reason: not null }
            )
            .Check(Thorough);

    [Fact]
    public void Whatever_target_is_read_prints_as_a_text_that_reads_the_same() =>
        Prop.ForAll(
                RandomTexts.Cells.ToArbitrary(),
                text =>
                {
                    var target = Expected.Target(text);
                    return target is UnreadableTarget || Expected.Target(TargetNotation.Print(target)).Equals(target);
                }
            )
            .Check(Thorough);

    [Fact]
    public void Whatever_measure_is_read_prints_as_a_text_that_reads_the_same() =>
        Prop.ForAll(
                RandomTexts.Cells.ToArbitrary(),
                text =>
                {
                    var value = Expected.Value(text);
                    return value is UnreadableValue || Expected.Value(MeasureNotation.Print(value)).Equals(value);
                }
            )
            .Check(Thorough);

    [Fact]
    public void Hard_and_repeated_spaces_do_not_matter() =>
        Prop.ForAll(
                RandomTexts.Cells.ToArbitrary(),
                text =>
                {
                    var spaced = "\u00A0" + text.Replace(" ", "\u00A0 \t\u202F", StringComparison.Ordinal) + "\n";
                    return SameTarget(Expected.Target(text), Expected.Target(spaced))
                        && SameValue(Expected.Value(text), Expected.Value(spaced));
                }
            )
            .Check(Thorough);

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("(5 ")]
    [InlineData("(almeno 3) ")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("1,")]
    [InlineData("1.1.")]
    [InlineData("1/")]
    [InlineData("- ")]
    [InlineData("-5 ")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("a ")]
    [InlineData("à'")]
    [InlineData(">")]
    [InlineData("= ")]
    [InlineData(";")]
    [InlineData("; 5 eventi")]
    [InlineData("5 eventi e ")]
    [InlineData("entro ")]
    [InlineData("entro il ")]
    [InlineData("almeno ")]
    [InlineData("almeno il 5 ")]
    [InlineData("non ")]
    [InlineData("n. ")]
    [InlineData("n. 5 ")]
    [InlineData("incremento ")]
    [InlineData("5% incremento ")]
    [InlineData("delibera ")]
    [InlineData("delibera n. 5 ")]
    [InlineData("nota 1/")]
    [InlineData("tra 1 e ")]
    [InlineData("su ")]
    [InlineData("5 su 6 ")]
    [InlineData("per ogni ")]
    [InlineData("al mese ")]
    [InlineData("totale 5 ")]
    [InlineData("5 + ")]
    [InlineData("1 entro aprile 2019 ")]
    [InlineData("31.12.2019 ")]
    [InlineData("5% di 6 ")]
    [InlineData("5% entro 6 giorni ")]
    [InlineData("come ")]
    [InlineData("<i>")]
    [InlineData("<")]
    [InlineData("$")]
    [InlineData("\\geq")]
    [InlineData("&ge;")]
    [InlineData("¹")]
    [InlineData("“")]
    [InlineData("SI, ")]
    [InlineData("nd ")]
    [InlineData("Obiettivo ")]
    [InlineData("in corso. Avviato. ")]
    public void A_hundred_thousand_characters_take_time_in_proportion(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (100_000 / piece.Length) + 1));
        // A tenth of a second; once in a while a busy machine takes the processor away, but not every time
        Assert.Contains(Enumerable.Range(0, 4).Select(_ => Time()), time => time < TimeSpan.FromSeconds(5));

        TimeSpan Time()
        {
            var watch = Stopwatch.StartNew();
            Expected.Target(text);
            Expected.Value("5 eventi " + text);
            return watch.Elapsed;
        }
    }

    private static bool SameTarget(Target one, Target other) => one.Equals(other) || (one is UnreadableTarget && other is UnreadableTarget);

    private static bool SameValue(MeasureValue one, MeasureValue other) =>
        one.Equals(other) || (one is UnreadableValue && other is UnreadableValue);
}
