// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Formulas;

namespace Traguardo.Domain.Tests.Formulas;

public sealed class FormulaPropertyTests
{
    private static readonly string[] Names =
    [
        "a",
        "proventi strutturali",
        "ore nell'anno \"n\"",
        "[10 imprese (attive)]",
        "[uno e due]",
        "\"x + y\"",
        "A1.2 del 31.12",
        "[a]]b]",
    ];

    private static readonly string[] Numbers = ["0", "1", "18,36", "1.234,5", "27.000", "18.36", "0,001", "0.125"];

    [Fact]
    public void The_canonical_text_reads_back_as_an_equal_formula() =>
        Prop.ForAll(
                Arb.From(Gen.Sized(Value)),
                text =>
                {
                    var formula = Given.Formula(text);
                    var again = Given.Formula(formula.Text);
                    return formula.Equals(again)
                        && formula.Names.Equals(again.Names)
                        && formula.Root.Equals(again.Root)
                        && formula.Evaluate(ValueOf) == again.Evaluate(ValueOf);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_bound_formula_has_the_same_result() =>
        Prop.ForAll(
                Arb.From(Gen.Sized(Value)),
                text =>
                {
                    var formula = Given.Formula(text);
                    var values = formula.Names.Select(name => ValueOf(name)!.Value).Reverse().ToArray();
                    return formula.Bind([.. formula.Names.Reverse()]).Evaluate(values) == formula.Evaluate(ValueOf);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_read_or_has_an_error_inside_it()
    {
        var pieces = Gen.Elements(
            "a",
            "e",
            "non",
            "se(",
            "min(",
            "arrotonda(",
            "(",
            ")",
            ";",
            ",",
            "+",
            "-",
            "*",
            "/",
            ":",
            "%",
            "<",
            "=",
            ">",
            " ",
            "\"",
            "[",
            "]",
            "31/12",
            "2",
            "1.5",
            "&",
            "’"
        );
        Prop.ForAll(
                Arb.From(pieces.ArrayOf().Select(string.Concat)),
                text =>
                {
                    var reading = Formula.Parse(text);
                    return reading.IsRead
                        ? reading.Formula.Evaluate(ValueOf).Value is not null != reading.Formula.Evaluate(ValueOf).Reason is not null
                        : reading.Error.Position >= 0 && reading.Error.Position <= text.Length && reading.Error.Expected.Length > 0;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Spaces_between_tokens_change_nothing() =>
        Prop.ForAll(
                Arb.From(Gen.Sized(Value)),
                text => Given.Formula(text.Replace(" ", " \u00a0\n", StringComparison.Ordinal)).Equals(Given.Formula(text))
            )
            .QuickCheckThrowOnFailure();

    private static decimal? ValueOf(string name) => (name.Length % 7) - 2m;

    private static Gen<string> Value(int size)
    {
        var leaf = Gen.Elements(Names.Concat(Numbers).ToArray());
        if (size <= 1)
        {
            return leaf;
        }

        var part = Value(size / 3);
        return Gen.OneOf(
            leaf,
            Gen.Elements("-", " - ").SelectMany(sign => part.Select(value => $"{sign}({value})")),
            part.Select(value => $"({value})%"),
            part.Select(value => $"({value})"),
            Chain(part, " + ", " - "),
            Chain(part, " * ", " / "),
            part.NonEmptyListOf()
                .SelectMany(list => Gen.Elements("min", "max", "media", "somma").Select(word => $"{word}({string.Join("; ", list)})")),
            part.Select(value => $"abs({value})"),
            part.SelectMany(value =>
                Gen.Choose(0, 12).SelectMany(digits => Gen.Elements("arrotonda", "tronca").Select(word => $"{word}({value}; {digits})"))
            ),
            Condition(size / 3)
                .SelectMany(condition => part.SelectMany(then => part.Select(otherwise => $"se({condition}; {then}; {otherwise})")))
        );
    }

    private static Gen<string> Chain(Gen<string> part, string forward, string backward) =>
        part.Select(value => $"({value})")
            .SelectMany(first =>
                Gen.Elements(forward, backward)
                    .SelectMany(sign => part.Select(value => $"{sign}({value})"))
                    .NonEmptyListOf()
                    .Select(rest => first + string.Concat(rest))
            );

    private static Gen<string> Condition(int size)
    {
        var side = Value(size / 3);
        var comparison = side.SelectMany(left =>
            Gen.Elements("<", "<=", ">", ">=", "=", "<>").SelectMany(sign => side.Select(right => $"{left} {sign} {right}"))
        );
        if (size <= 1)
        {
            return comparison;
        }

        var part = Condition(size / 3).Select(condition => $"({condition})");
        return Gen.OneOf(
            comparison,
            part.Select(condition => $"non {condition}"),
            part.NonEmptyListOf().Select(list => string.Join(" e ", list)),
            part.NonEmptyListOf().Select(list => string.Join(" o ", list))
        );
    }
}
