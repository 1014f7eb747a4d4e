// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Dossiers.Methodologies.Yaml;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>
/// Reads the keys of one group. Each key is asked for once, with the domain property that it fills; what was not asked for when the reader is closed is
/// an unknown key. A key that is missing or does not read is told and stands as a neutral value: the methodology is thrown away, the reading goes on.
/// </summary>
internal sealed class MapReader
{
    private readonly YamlMap map;
    private readonly List<string> known = [];

    public MapReader(YamlMap map, MethodologyPath path, ReadingContext context)
    {
        (this.map, Path, Context) = (map, path, context);
        context.Learn(path, map);
    }

    /// <summary>Place of the group in the methodology.</summary>
    public MethodologyPath Path { get; }

    public ReadingContext Context { get; }

    public int Line => map.Line;

    public bool Has(string key)
    {
        Know(key);
        return Find(key) is not null;
    }

    /// <summary>True when a key is there with a list that has no items.</summary>
    public bool HasEmptyList(string key) => Find(key) is { Value: YamlList { Items.Count: 0 } };

    /// <summary>The value of a key; null when the key is not there or has no value.</summary>
    public YamlNode? Optional(string key, string field)
    {
        Know(key);
        if (Find(key) is not { } entry)
        {
            return null;
        }

        Context.Learn(Path.Field(field), entry.Value);
        if (entry.Value is YamlText { Text: "" or "~" or "null" })
        {
            Context.Add(entry.Key, Path, $"La chiave «{key}» non ha un valore.", expected: "un valore, oppure nessuna chiave");
            return null;
        }

        return entry.Value;
    }

    /// <summary>The value of a key that must be there; null when it is not, which is told.</summary>
    public YamlNode? Required(string key, string field)
    {
        var value = Optional(key, field);
        if (value is null && Find(key) is null)
        {
            Context.Add(map, Path.Field(field), $"Manca la chiave «{key}».");
        }

        return value;
    }

    /// <summary>A group of keys; null when it is not there.</summary>
    public MapReader? Map(string key, string field, bool required = false) =>
        (required ? Required(key, field) : Optional(key, field)) is { } value ? Values.Map(value, Path.Field(field), Context) : null;

    /// <summary>A list of groups; empty when it is not there.</summary>
    public ValueList<T> Maps<T>(string key, string field, Func<MapReader, T> read, bool required = false)
    {
        var value = required ? Required(key, field) : Optional(key, field);
        return value is null ? [] : Values.Maps(value, Path.Field(field), Context, read);
    }

    public void Error(string message, string? found = null, string? expected = null) => Context.Add(map, Path, message, found, expected);

    public void ErrorAt(string key, string message, string? found = null, string? expected = null) =>
        Context.Add((YamlNode?)Find(key)?.Value ?? map, Path, message, found, expected);

    /// <summary>Tells the keys that nobody asked for.</summary>
    public void Close()
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key.Text)))
        {
            var key = entry.Key.Text;
            if (key.Length > 0 && char.IsAsciiDigit(key[0]) && entry.Value is YamlText { Text: "" })
            {
                Context.Add(
                    entry.Key,
                    Path,
                    "Dentro le parentesi graffe la virgola separa le voci, perciò il numero che finisce qui si è spezzato.",
                    "," + key,
                    "il punto al posto della virgola, oppure le voci su più righe"
                );
            }
            else
            {
                var meant = Nearest.To(key, known);
                Context.Add(
                    entry.Key,
                    Path,
                    "La chiave non è prevista qui.",
                    key,
                    meant is null ? "una fra: " + string.Join(", ", known) : $"forse «{meant}»"
                );
            }
        }
    }

    private void Know(string key)
    {
        if (!known.Contains(key))
        {
            known.Add(key);
        }
    }

    private YamlEntry? Find(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Text == key);
}
