// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Charts;

/// <summary>What a figure says at a glance. Colour, shape and words say it together, never colour alone.</summary>
public enum Tone
{
    /// <summary>Nothing to say: not scored, not measured, no class.</summary>
    None,

    /// <summary>Reached.</summary>
    Good,

    /// <summary>Reached in part.</summary>
    Partly,

    /// <summary>Not reached.</summary>
    Bad,
}

/// <summary>Words about tones.</summary>
public static class Tones
{
    /// <summary>The tone of a traffic light of a rating scale: verde, giallo, rosso, grigio; none when there is no light.</summary>
    public static Tone OfLight(string? light) =>
        light switch
        {
            "verde" => Tone.Good,
            "giallo" => Tone.Partly,
            "rosso" => Tone.Bad,
            _ => Tone.None,
        };

    /// <summary>Ending of the style classes of a tone.</summary>
    public static string Suffix(Tone tone) =>
        tone switch
        {
            Tone.Good => "good",
            Tone.Partly => "partly",
            Tone.Bad => "bad",
            Tone.None => "none",
        };
}
