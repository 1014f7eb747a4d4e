// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Domain.Formulas;

/// <summary>The names of quantities: what tells them apart, and how they are written.</summary>
public static class FormulaName
{
    /// <summary>True when two spellings name one quantity: spaces, case and the shape of apostrophes and quotes make no difference.</summary>
    public static bool AreSame(string one, string other) => string.Equals(KeyOf(one), KeyOf(other), StringComparison.Ordinal);

    /// <summary>The same text for all spellings of a name, for dictionaries with ordinal comparison.</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in Clean(name))
        {
            key.Append(
                character switch
                {
                    '’' or '‘' => '\'',
                    '“' or '”' or '«' or '»' => '"',
                    _ => char.ToUpperInvariant(character),
                }
            );
        }

        return key.ToString();
    }

    /// <summary>The name with one space between words and none around them.</summary>
    internal static string Clean(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>True for the words that join conditions.</summary>
    internal static bool IsConnective(ReadOnlySpan<char> word) => Is(word, "e") || Is(word, "o") || Is(word, "non");

    internal static bool Is(ReadOnlySpan<char> word, string connective) => word.Equals(connective, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name as a formula writes it: bare where that reads back as the same name, else in brackets.</summary>
    internal static string Print(string name) => ReadsBare(name) ? name : "[" + name.Replace("]", "]]", StringComparison.Ordinal) + "]";

    private static bool ReadsBare(string name)
    {
        var lexer = new FormulaLexer(name);
        var words = new List<string>();
        var token = lexer.Next();
        var starts = token.Kind is FormulaTokenKind.Word or FormulaTokenKind.Quoted;
        for (; token.MayBeInName; token = lexer.Next())
        {
            var word = lexer.TextOf(token);
            if (IsConnective(word))
            {
                return false;
            }

            words.Add(word);
        }

        // Text in quotes alone would lose its quotes
        var loses = words.Count == 1 && name[0] is '"' or '“' or '«';
        return starts
            && !loses
            && token.Kind == FormulaTokenKind.End
            && string.Equals(string.Join(' ', words), name, StringComparison.Ordinal);
    }
}
