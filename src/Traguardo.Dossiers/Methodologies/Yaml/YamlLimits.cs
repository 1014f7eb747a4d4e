// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>How much a methodology may hold: real ones are a thousandth of it, these bounds only keep a broken or hostile file from filling the memory or the hours.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes of the file, and characters of its text.</summary>
    public const int Size = 1024 * 1024;

    /// <summary>Groups and lists inside each other.</summary>
    public const int Depth = 24;

    /// <summary>Brackets open at one time, before the text is parsed: the parser looks ahead over them, in a time that grows with their square.</summary>
    public const int OpenBrackets = 500;

    /// <summary>Errors told of one file: nobody reads more.</summary>
    public const int Errors = 200;
}
