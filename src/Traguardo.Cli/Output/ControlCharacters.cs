// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers;

namespace Traguardo.Cli.Output;

/// <summary>
/// Shows characters that a terminal would obey instead of printing (escape sequences, the bell, overrides of the direction of writing): a text in a
/// dossier must not be able to erase or forge what stands around it.
/// </summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(character => Shown(character) != character),
    ]);

    /// <summary>The text with its lines as they are, tabulators as blanks, and every other control character as a sign.</summary>
    public static string Shown(string text) =>
        text.AsSpan().ContainsAny(All) ? string.Concat(text.Replace("\r\n", "\n", StringComparison.Ordinal).Select(Shown)) : text;

    public static char Shown(char character) =>
        character switch
        {
            '\n' => character,
            '\t' => ' ',
            < ' ' => (char)('\u2400' + character),
            '\u007f' => '\u2421',
            (>= '\u0080' and <= '\u009f') or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') => '\ufffd',
            _ => character,
        };
}
