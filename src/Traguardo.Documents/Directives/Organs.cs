// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Directives;

/// <summary>Organs and posts with a preposition: "della Giunta", "dal Presidente", "dell'OIV".</summary>
internal static class Organs
{
    /// <summary>Nouns that begin the names of organs and posts of these bodies; of others the gender is not known, and no article is put.</summary>
    private static readonly Dictionary<string, string> Articles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Giunta"] = "la ",
        ["Presidenza"] = "la ",
        ["Struttura"] = "la ",
        ["Conferenza"] = "la ",
        ["Consiglio"] = "il ",
        ["Presidente"] = "il ",
        ["Commissario"] = "il ",
        ["Segretario"] = "il ",
        ["Dirigente"] = "il ",
        ["Direttore"] = "il ",
        ["Collegio"] = "il ",
        ["Comitato"] = "il ",
        ["Nucleo"] = "il ",
        ["Responsabile"] = "il ",
        ["OIV"] = "l'",
        ["Organismo"] = "l'",
        ["Ufficio"] = "l'",
        ["Area"] = "l'",
        ["Assemblea"] = "l'",
    };

    /// <summary>The organ after "di" or "da".</summary>
    public static string With(string preposition, string organ)
    {
        if (!Articles.TryGetValue(organ.Split(' ', 2)[0], out var article))
        {
            return $"{preposition} {organ}";
        }

        var stem = preposition == "di" ? "de" : "da";
        return (article == "il " ? stem + "l " : stem + "l" + article) + organ;
    }
}
