// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Formulas;

/// <summary>Reads one formula by recursive descent. A method that returns null has left the first error in the cursor.</summary>
internal sealed partial class FormulaParser(string text)
{
    private readonly FormulaCursor cursor = new(text);
    private readonly FormulaNames names = new();

    /// <summary>True between the parentheses of a condition, where "e", "o" and "non" are connectives.</summary>
    private bool inCondition;

    private bool AtConnective => inCondition && cursor.Current.Kind == FormulaTokenKind.Word && FormulaName.IsConnective(cursor.Word);

    public FormulaReading Read() =>
        Value() is { } root && cursor.Take(FormulaTokenKind.End, "un operatore o la fine della formula")
            ? new(new Formula(root, names.InOrder))
            : new(cursor.Error!);

    private ValueNode? Value()
    {
        var start = cursor.Current;
        return AsValue(Chain(products: false), start);
    }

    private ValueNode? AsValue(FormulaNode? node, FormulaToken start)
    {
        if (node is ConditionNode)
        {
            cursor.Fail(start, "un valore, non un confronto");
        }

        return node as ValueNode;
    }

    /// <summary>A sum of products, or a product, or what is neither.</summary>
    private FormulaNode? Chain(bool products)
    {
        var start = cursor.Current;
        var first = Part();
        if (first is null || !AtOperator())
        {
            return first;
        }

        if (AsValue(first, start) is not { } head)
        {
            return null;
        }

        var parts = new List<Operand>(HeadOf(head, products));
        while (AtOperator())
        {
            var inverse = cursor.Current.Kind is FormulaTokenKind.Minus or FormulaTokenKind.Divide;
            cursor.Advance();
            start = cursor.Current;
            if (AsValue(Part(), start) is not { } next)
            {
                return null;
            }

            parts.Add(new(inverse, next));
        }

        return products ? new ProductNode(parts.ToValueList()) : new SumNode(parts.ToValueList());

        FormulaNode? Part() => products ? Signed() : Chain(products: true);

        bool AtOperator() =>
            products
                ? cursor.Current.Kind is FormulaTokenKind.Times or FormulaTokenKind.Divide
                : cursor.Current.Kind is FormulaTokenKind.Plus or FormulaTokenKind.Minus;
    }

    /// <summary>The first parts of a chain: <c>(a + b) + c</c> is <c>a + b + c</c>.</summary>
    private static ValueList<Operand> HeadOf(ValueNode head, bool products) =>
        head switch
        {
            SumNode sum when !products => sum.Terms,
            ProductNode product when products => product.Factors,
            _ => [new(Inverse: false, head)],
        };

    private FormulaNode? Signed()
    {
        if (cursor.Current.Kind != FormulaTokenKind.Minus)
        {
            return Postfixed();
        }

        if (!cursor.Enter())
        {
            return null;
        }

        var start = cursor.Current;
        var operand = AsValue(Signed(), start);
        cursor.Leave();
        return operand is null ? null : new NegationNode(operand);
    }

    private FormulaNode? Postfixed()
    {
        var start = cursor.Current;
        var operand = Primary();
        if (operand is null || cursor.Current.Kind != FormulaTokenKind.Percent)
        {
            return operand;
        }

        cursor.Advance();
        return AsValue(operand, start) is { } value ? new PercentNode(value) : null;
    }

    private FormulaNode? Primary()
    {
        switch (cursor.Current.Kind)
        {
            case FormulaTokenKind.Number:
                return Number();
            case FormulaTokenKind.Word or FormulaTokenKind.Quoted when !AtConnective:
                return NameOrCall();
            case FormulaTokenKind.Bracketed:
                return BracketedName();
            case FormulaTokenKind.Open:
                return Parenthesis();
            case FormulaTokenKind.DigitWord:
                cursor.Fail(cursor.Current, "un numero o un nome (un nome che comincia con una cifra va tra [parentesi quadre])");
                return null;
            default:
                cursor.Fail(cursor.Current, "un numero, il nome di una quantità, una funzione o una parentesi aperta");
                return null;
        }
    }

    private ConstantNode? Number()
    {
        if (FormulaNumber.Read(cursor.Word, out var value) is { } expected)
        {
            cursor.Fail(cursor.Current, expected);
            return null;
        }

        cursor.Advance();
        return new(value);
    }

    private FormulaNode? Parenthesis()
    {
        if (!cursor.Enter())
        {
            return null;
        }

        var inner = inCondition ? Junction(any: true) : Chain(products: false);
        cursor.Leave();
        return inner is not null && cursor.Take(FormulaTokenKind.Close, "un operatore o «)»") ? inner : null;
    }

    private NameNode? BracketedName()
    {
        var token = cursor.Current;
        cursor.Advance();
        return Named(token, cursor.TextOf(token)[1..^1].Replace("]]", "]", StringComparison.Ordinal));
    }

    private ValueNode? NameOrCall()
    {
        var first = cursor.Current;
        var last = first;
        var words = new List<string>();
        while (cursor.Current.MayBeInName && !AtConnective)
        {
            last = cursor.Current;
            words.Add(cursor.Word);
            cursor.Advance();
        }

        if (words.Count > 1)
        {
            if (FormulaProse.EndOfSlashed(text, last) is { } end)
            {
                cursor.Fail(last with { End = end }, "un nome tra [parentesi quadre], o spazi intorno a «/» se è una divisione");
                return null;
            }

            return Named(first, string.Join(' ', words));
        }

        if (first.Kind == FormulaTokenKind.Quoted)
        {
            return Named(first, words[0][1..^1]);
        }

        return cursor.Current.Kind == FormulaTokenKind.Open ? Call(first) : Named(first, words[0]);
    }

    private NameNode? Named(FormulaToken token, string name)
    {
        var clean = FormulaName.Clean(name);
        if (clean.Length > 0)
        {
            return names.Node(clean);
        }

        cursor.Fail(token, "un nome non vuoto");
        return null;
    }
}
