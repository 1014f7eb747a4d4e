// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation;

/// <summary>Whole numbers from zero to mille written in letters, as in "una convenzione" or "centocinquanta imprese". "Un", "uno", "una" are numbers only where a count is meant: the caller says so.</summary>
public static class NumberWords
{
    private static readonly string[] Units =
    [
        "zero",
        "uno",
        "due",
        "tre",
        "quattro",
        "cinque",
        "sei",
        "sette",
        "otto",
        "nove",
        "dieci",
        "undici",
        "dodici",
        "tredici",
        "quattordici",
        "quindici",
        "sedici",
        "diciassette",
        "diciotto",
        "diciannove",
    ];

    private static readonly string[] Tens = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

    private static readonly FrozenDictionary<string, decimal> Values = All().ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads one word, whatever its case and accents; "un", "uno", "una", "un'" are 1.</summary>
    public static bool TryRead(string word, out decimal value)
    {
        var clean = PrintedText.Clean(word);
        var phrase = Phrase.Of(clean);
        value = 0;
        return phrase.Count == 1 && TryRead(phrase[0], out value);
    }

    /// <summary>True for the number words that are articles as well.</summary>
    internal static bool IsArticle(Token token) => token.Kind == TokenKind.Word && token.Key is "un" or "uno" or "una";

    internal static bool TryRead(Token token, out decimal value)
    {
        value = 0;
        return token.Kind == TokenKind.Word && Values.TryGetValue(token.Key, out value);
    }

    private static Dictionary<string, decimal> All()
    {
        var all = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["un"] = 1,
            ["una"] = 1,
            ["mille"] = 1000,
        };
        for (var value = 0; value < Units.Length; value++)
        {
            all[Units[value]] = value;
        }

        for (var ten = 0; ten < Tens.Length; ten++)
        {
            all[Tens[ten]] = (ten + 2) * 10;
            for (var unit = 1; unit < 10; unit++)
            {
                // ventuno and ventotto lose the vowel before another
                var stem = unit is 1 or 8 ? Tens[ten][..^1] : Tens[ten];
                all[stem + Units[unit]] = ((ten + 2) * 10) + unit;
            }
        }

        AddHundreds(all);
        return all;
    }

    // "cento", "centouno", "duecento", "novecentonovantanove"; "centotto" besides "centootto"
    private static void AddHundreds(Dictionary<string, decimal> all)
    {
        var below = all.Where(entry => entry.Value is > 0 and < 100).ToList();
        for (var hundred = 1; hundred < 10; hundred++)
        {
            var name = (hundred == 1 ? "" : Units[hundred]) + "cento";
            all[name] = hundred * 100;
            foreach (var (word, value) in below)
            {
                all[name + word] = (hundred * 100) + value;
                if (word.StartsWith("ott", StringComparison.Ordinal))
                {
                    all[name[..^1] + word] = (hundred * 100) + value;
                }
            }
        }
    }
}
