// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;

namespace Traguardo.Domain.Notation.Grammar;

/// <summary>The months, whole or cut to three letters ("sett" too).</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
    [
        "gennaio",
        "febbraio",
        "marzo",
        "aprile",
        "maggio",
        "giugno",
        "luglio",
        "agosto",
        "settembre",
        "ottobre",
        "novembre",
        "dicembre",
    ];

    private static readonly FrozenDictionary<string, int> Months = Names
        .SelectMany((name, index) => new[] { (Name: name, Month: index + 1), (Name: name[..3], Month: index + 1) })
        .Append((Name: "sett", Month: 9))
        .ToFrozenDictionary(month => month.Name, month => month.Month, StringComparer.Ordinal);

    /// <summary>True for a month cut to a word that has another meaning, where more words follow: "set di indicatori", "mar Ligure".</summary>
    public static bool IsWord(Phrase phrase, int at) =>
        phrase[at].Key is "set" or "mar" && phrase[at + 1].Kind == TokenKind.Word && phrase[at + 1].Key is not ("del" or "dell");

    /// <summary>1 to 12; null for another word.</summary>
    public static int? Read(Token token) => token.Kind == TokenKind.Word && Months.TryGetValue(token.Key, out var month) ? month : null;
}
