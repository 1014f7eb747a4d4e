// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Language;

/// <summary>A noun of generated sentences.</summary>
/// <param name="Singular">"obiettivo".</param>
/// <param name="Plural">"obiettivi".</param>
/// <param name="IsFeminine">True for "variazione", "scheda".</param>
public sealed record Noun(string Singular, string Plural, bool IsFeminine = false)
{
    public static Noun Objective { get; } = new("obiettivo", "obiettivi");
    public static Noun Indicator { get; } = new("indicatore", "indicatori");
    public static Noun Revision { get; } = new("variazione", "variazioni", IsFeminine: true);
    public static Noun Point { get; } = new("punto", "punti");
    public static Noun Unit { get; } = new("unità organizzativa", "unità organizzative", IsFeminine: true);
    public static Noun Target { get; } = new("target", "target");
    public static Noun Result { get; } = new("risultato", "risultati");
    public static Noun Sheet { get; } = new("scheda", "schede", IsFeminine: true);
    public static Noun Score { get; } = new("punteggio", "punteggi");

    /// <summary>"un", "uno" before s + consonant and the like, "una", "un'" is written by <see cref="Articles"/>.</summary>
    internal string One => Articles.Indefinite(this);

    /// <summary>"nessun", "nessuno", "nessuna".</summary>
    internal string No => "ness" + One;

    /// <summary>The ending of a participle: "raggiunto", "raggiunta", "raggiunti", "raggiunte".</summary>
    /// <param name="stem">Without its last vowel: "raggiunt".</param>
    /// <param name="count">How many.</param>
    public string Agree(string stem, int count) => stem + (count == 1 ? (IsFeminine ? "a" : "o") : (IsFeminine ? "e" : "i"));
}
