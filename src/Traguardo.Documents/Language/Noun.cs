// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Language;

/// <summary>A noun of generated sentences.</summary>
/// <param name="Singular">"obiettivo".</param>
/// <param name="Plural">"obiettivi".</param>
/// <param name="IsFeminine">True for "variazione", "scheda".</param>
public sealed record Noun(string Singular, string Plural, bool IsFeminine = false)
{
    public static Noun Objective { get; } = new("obiettivo", "obiettivi");
    public static Noun Revision { get; } = new("variazione", "variazioni", IsFeminine: true);

    /// <summary>"un", "uno" before s and a consonant and the like, "una".</summary>
    internal string One => Articles.Indefinite(this);

    /// <summary>"nessun", "nessuno", "nessuna".</summary>
    internal string No => "ness" + One;
}
