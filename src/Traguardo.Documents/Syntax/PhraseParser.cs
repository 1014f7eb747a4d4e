// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;

namespace Traguardo.Documents.Syntax;

/// <summary>Reads phrases: words, quoted words and settings parted by spaces. Never throws for what the text says but <see cref="TemplateProblem"/>.</summary>
internal sealed class PhraseParser
{
    private readonly string text;
    private int at;

    private PhraseParser(string text) => this.text = text;

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="TemplateProblem">It cannot be read.</exception>
    public static Phrase Parse(string text)
    {
        var parser = new PhraseParser(text);
        var name = parser.NextWord() ?? throw new TemplateProblem("manca il nome");
        var (words, settings) = (new List<PhraseText>(), new List<Setting>());
        while (parser.NextWord() is { } word)
        {
            if (word.Setting is { } setting)
            {
                if (settings.Exists(known => string.Equals(known.Name, setting, StringComparison.Ordinal)))
                {
                    throw new TemplateProblem($"«{setting}=» è scritto due volte");
                }

                settings.Add(new Setting(setting, TextOf(word.Text)));
            }
            else
            {
                words.Add(TextOf(word.Text));
            }
        }

        return name.Setting is null
            ? new Phrase(name.Text, [.. words], [.. settings])
            : throw new TemplateProblem($"prima di «{name.Setting}=» manca il nome");
    }

    /// <summary>Reads text with placeholders.</summary>
    /// <exception cref="TemplateProblem">A placeholder cannot be read.</exception>
    public static PhraseText TextOf(string raw)
    {
        var parts = new List<PhrasePart>();
        var start = 0;
        while (raw.IndexOf("{{", start, StringComparison.Ordinal) is >= 0 and var open)
        {
            var close = raw.IndexOf("}}", open, StringComparison.Ordinal);
            if (close < 0)
            {
                throw new TemplateProblem("dopo «{{» manca «}}»");
            }

            if (open > start)
            {
                parts.Add(new PhrasePart(raw[start..open]));
            }

            parts.Add(new PhrasePart("", Parse(raw[(open + 2)..close])));
            start = close + 2;
        }

        if (start < raw.Length || parts.Count == 0)
        {
            parts.Add(new PhrasePart(raw[start..]));
        }

        return new PhraseText(raw, [.. parts]);
    }

    /// <summary>The next word; null at the end.</summary>
    private (string? Setting, string Text)? NextWord()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        if (at == text.Length)
        {
            return null;
        }

        var (word, setting) = (new StringBuilder(), default(string));
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
        {
            if (text[at] is '"' or '“' or '”')
            {
                word.Append(Quoted());
            }
            else if (At("{{"))
            {
                word.Append(Placeholder());
            }
            else if (text[at] == '=' && setting is null && word.Length > 0 && IsName(word))
            {
                (setting, word) = (word.ToString(), new StringBuilder());
                at++;
            }
            else
            {
                word.Append(text[at++]);
            }
        }

        return (setting, word.ToString());
    }

    private string Quoted()
    {
        var quoted = new StringBuilder();
        at++;
        while (at < text.Length && text[at] is not ('"' or '“' or '”'))
        {
            // A placeholder may hold quotes of its own
            quoted.Append(At("{{") ? Placeholder() : text[at++].ToString());
        }

        if (at == text.Length)
        {
            throw new TemplateProblem("le virgolette non sono chiuse");
        }

        at++;
        return quoted.ToString();
    }

    private string Placeholder()
    {
        var close = text.IndexOf("}}", at, StringComparison.Ordinal);
        if (close < 0)
        {
            throw new TemplateProblem("dopo «{{» manca «}}»");
        }

        var whole = text[at..(close + 2)];
        at = close + 2;
        return whole;
    }

    private bool At(string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

    private static bool IsName(StringBuilder word)
    {
        foreach (var chunk in word.GetChunks())
        {
            foreach (var letter in chunk.Span)
            {
                if (!char.IsLetter(letter) && letter != '-')
                {
                    return false;
                }
            }
        }

        return true;
    }
}
