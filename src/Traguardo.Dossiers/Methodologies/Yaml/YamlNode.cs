// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>An element of a YAML text, with the place where it begins.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>What the element is, for messages.</summary>
    public abstract string Kind { get; }
}

/// <summary>A value.</summary>
/// <param name="Text">As written, without its quotes and without spaces at its ends.</param>
internal sealed record YamlText(string Text, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => Text.Length == 0 ? "nessun valore" : Text;
}

/// <summary>A list.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => "un elenco";
}

/// <summary>Keys with their values; no key is there twice.</summary>
internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlNode(Line, Column)
{
    public override string Kind => "un gruppo di chiavi";
}

/// <summary>A key with its value.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
