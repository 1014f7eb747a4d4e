// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>A cleaned text with its tokens, its parentheses matched and its references found. Made in one pass over the tokens.</summary>
internal sealed class Phrase
{
    private readonly Token[] tokens;
    private readonly int[] closes;
    private readonly bool[] references;

    // figures that are no reference among the tokens before each one
    private readonly int[] figuresBefore;

    private Phrase(string text, Token[] tokens)
    {
        Source = text;
        this.tokens = tokens;
        closes = MatchParentheses(tokens);
        references = new bool[tokens.Length];
        figuresBefore = new int[tokens.Length + 1];
        References.Mark(this, references);
        for (var i = 0; i < tokens.Length; i++)
        {
            figuresBefore[i + 1] = figuresBefore[i] + (tokens[i].Kind == TokenKind.Figure && !references[i] ? 1 : 0);
        }
    }

    public string Source { get; }

    public int Count => tokens.Length;

    public Token this[int at] => at >= 0 && at < tokens.Length ? tokens[at] : Token.Nothing;

    /// <summary>Reads a text that <see cref="PrintedText"/> has cleaned.</summary>
    public static Phrase Of(string clean) => new(clean, Lexer.Read(clean));

    /// <summary>The text of some tokens, as printed.</summary>
    public string Text(int from, int to) => Span(from, to).ToString();

    public ReadOnlySpan<char> Span(int from, int to)
    {
        to = Math.Min(to, tokens.Length);
        return from >= to || from < 0 ? [] : Source.AsSpan(tokens[from].Start, tokens[to - 1].End - tokens[from].Start);
    }

    /// <summary>The token that closes a parenthesis; past the last token when nothing does.</summary>
    public int CloseOf(int open) => closes[open];

    /// <summary>True for figures that name something (a year, an act, a code) and cannot be the value.</summary>
    public bool IsReference(int at) => at >= 0 && at < references.Length && references[at];

    /// <summary>True when some figure among the tokens may be a value.</summary>
    public bool HasFigures(int from, int to)
    {
        to = Math.Min(to, tokens.Length);
        return from < to && figuresBefore[to] > figuresBefore[from];
    }

    /// <summary>The first parenthesis that opens among the tokens; <paramref name="to"/> when none does.</summary>
    public int FindOpen(int from, int to)
    {
        var open = from;
        while (open < to && this[open].Kind != TokenKind.Open)
        {
            open++;
        }

        return open;
    }

    /// <summary>A word that scanning programs may have made of a figure: "l00", "O5"; null when there is none.</summary>
    public string? FindMisread()
    {
        foreach (var token in tokens)
        {
            var isMixed = token is { Kind: TokenKind.Word, Key: ['o' or 'l' or 'i' or 's' or 'z' or 'b', >= '0' and <= '9', ..] };
            if (isMixed && !token.Key.AsSpan(1).ContainsAnyExceptInRange('0', '9'))
            {
                return Source[token.Start..token.End];
            }
        }

        return null;
    }

    public bool Has(TokenKind kind) => Array.Exists(tokens, token => token.Kind == kind);

    public int CountWords() => tokens.Count(token => token.Kind == TokenKind.Word);

    /// <summary>True for a full stop after which another sentence begins.</summary>
    public bool IsSentenceEnd(int at) =>
        this[at] is { Kind: TokenKind.Stop, Spaced: false }
        && this[at + 1] is { Kind: TokenKind.Word, Spaced: true } next
        && char.IsUpper(Source[next.Start]);

    public bool HasReferences(int from, int to)
    {
        for (var i = Math.Max(from, 0); i < Math.Min(to, tokens.Length); i++)
        {
            if (references[i] && tokens[i].Kind == TokenKind.Figure)
            {
                return true;
            }
        }

        return false;
    }

    private static int[] MatchParentheses(Token[] tokens)
    {
        var matches = new int[tokens.Length];
        Array.Fill(matches, tokens.Length);
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Open)
            {
                open.Push(i);
            }
            else if (tokens[i].Kind == TokenKind.Close && open.TryPop(out var start))
            {
                matches[start] = i;
            }
        }

        return matches;
    }
}
