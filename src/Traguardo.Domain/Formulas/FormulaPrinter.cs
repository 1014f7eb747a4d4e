// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;

namespace Traguardo.Domain.Formulas;

/// <summary>Writes the canonical text of a tree: parentheses only where they are needed, Italian words, one space around operators.</summary>
internal sealed class FormulaPrinter
{
    private readonly StringBuilder text = new();

    private FormulaPrinter() { }

    public static string Print(FormulaNode node)
    {
        var printer = new FormulaPrinter();
        printer.Write(node);
        return printer.text.ToString();
    }

    private void Write(FormulaNode node)
    {
        switch (node)
        {
            case ConstantNode constant:
                text.Append(FormulaNumber.Print(constant.Value));
                break;
            case NameNode name:
                text.Append(FormulaName.Print(name.Name));
                break;
            case NegationNode negation:
                text.Append('-');
                WriteWithin(negation.Operand, isLoose: negation.Operand is SumNode or ProductNode);
                break;
            case PercentNode percent:
                WriteWithin(percent.Operand, isLoose: percent.Operand is SumNode or ProductNode or NegationNode or PercentNode);
                text.Append('%');
                break;
            case SumNode sum:
                WriteChain(sum.Terms.AsSpan(), " + ", " - ", static part => part is SumNode);
                break;
            case ProductNode product:
                WriteChain(product.Factors.AsSpan(), " * ", " / ", static part => part is SumNode or ProductNode);
                break;
            case CallNode call:
                WriteCall(FormulaVocabulary.WordOf(call.Function), call.Arguments.AsSpan());
                break;
            case RoundingNode rounding:
                WriteRounding(rounding);
                break;
            case ChoiceNode choice:
                WriteCall(FormulaVocabulary.Choice, choice.Condition, choice.Then, choice.Else);
                break;
            case ComparisonNode comparison:
                Write(comparison.Left);
                text.Append(SignOf(comparison.Operator));
                Write(comparison.Right);
                break;
            case NotNode not:
                text.Append("non ");
                WriteWithin(not.Operand, isLoose: not.Operand is AllNode or AnyNode);
                break;
            case AllNode all:
                WriteJunction(all.Parts.AsSpan(), " e ", static part => part is AllNode or AnyNode);
                break;
            case AnyNode any:
                WriteJunction(any.Parts.AsSpan(), " o ", static part => part is AnyNode);
                break;
        }
    }

    private void WriteWithin(FormulaNode node, bool isLoose)
    {
        text.Append(isLoose ? "(" : "");
        Write(node);
        text.Append(isLoose ? ")" : "");
    }

    private void WriteChain(ReadOnlySpan<Operand> parts, string forward, string backward, Predicate<ValueNode> isLoose)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            if (index > 0)
            {
                text.Append(parts[index].Inverse ? backward : forward);
            }

            WriteWithin(parts[index].Value, isLoose(parts[index].Value));
        }
    }

    private void WriteJunction(ReadOnlySpan<ConditionNode> parts, string connective, Predicate<ConditionNode> isLoose)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            text.Append(index > 0 ? connective : "");
            WriteWithin(parts[index], isLoose(parts[index]));
        }
    }

    private void WriteCall(string word, params ReadOnlySpan<FormulaNode> arguments)
    {
        text.Append(word).Append('(');
        for (var index = 0; index < arguments.Length; index++)
        {
            text.Append(index > 0 ? "; " : "");
            Write(arguments[index]);
        }

        text.Append(')');
    }

    private void WriteRounding(RoundingNode rounding)
    {
        var word = rounding.Rounding.Mode == Numbers.RoundingMode.Down ? FormulaVocabulary.Truncated : FormulaVocabulary.Rounded;
        text.Append(word).Append('(');
        Write(rounding.Value);
        text.Append("; ").Append(rounding.Rounding.Digits.ToString(CultureInfo.InvariantCulture)).Append(')');
    }

    private static string SignOf(FormulaComparison comparison) =>
        comparison switch
        {
            FormulaComparison.Less => " < ",
            FormulaComparison.AtMost => " <= ",
            FormulaComparison.More => " > ",
            FormulaComparison.AtLeast => " >= ",
            FormulaComparison.Equal => " = ",
            _ => " <> ",
        };
}
