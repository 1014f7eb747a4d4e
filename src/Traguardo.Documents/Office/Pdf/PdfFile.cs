// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Traguardo.Documents.Office.Pdf;

/// <summary>
/// A PDF as LibreOffice writes it: one table of objects, none inside another. Objects may be changed and added; it is then written anew. Texts of
/// objects are Latin-1, a character for each byte.
/// </summary>
internal sealed partial class PdfFile
{
    private const int EntryLength = 20;
    private readonly byte[] source;
    private readonly int headLength;
    private readonly Dictionary<int, (int Start, int Length)> places = [];
    private readonly SortedDictionary<int, byte[]> changed = [];
    private readonly string trailer;
    private int size;

    /// <exception cref="InvalidDataException">It is no such PDF.</exception>
    public PdfFile(byte[] source)
    {
        this.source = source;
        var end = Encoding.Latin1.GetString(source, Math.Max(0, source.Length - 1024), Math.Min(1024, source.Length));
        var start = StartOfTable().Match(end);
        if (
            !start.Success
            || !int.TryParse(start.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var table)
            || table >= source.Length - 16
        )
        {
            throw new InvalidDataException("manca l'indice degli oggetti del PDF.");
        }

        var head = TableHead().Match(Encoding.Latin1.GetString(source, table, Math.Min(64, source.Length - table)));
        if (!head.Success)
        {
            throw new InvalidDataException("l'indice degli oggetti del PDF è di un tipo non previsto.");
        }

        size = int.Parse(head.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        var entries = table + head.Length;
        if (entries + (long)size * EntryLength > source.Length)
        {
            throw new InvalidDataException("l'indice degli oggetti del PDF è troncato.");
        }

        trailer = Encoding.Latin1.GetString(source, entries + size * EntryLength, source.Length - entries - size * EntryLength);
        var offsets = ReadOffsets(entries).OrderBy(entry => entry.Offset).ToList();
        headLength = offsets.Count > 0 ? offsets[0].Offset : table;
        for (var i = 0; i < offsets.Count; i++)
        {
            var next = i + 1 < offsets.Count ? offsets[i + 1].Offset : table;
            places.Add(offsets[i].Number, (offsets[i].Offset, next - offsets[i].Offset));
        }
    }

    /// <summary>Number of the object that everything begins with.</summary>
    public int Root => Reference(trailer, "Root") ?? throw new InvalidDataException("il PDF non ha un catalogo.");

    /// <summary>Number of the object of its properties; null when it has none.</summary>
    public int? Info => Reference(trailer, "Info");

    /// <summary>All objects that are no streams, in the order of their numbers.</summary>
    public IEnumerable<(int Number, string Text)> Dictionaries =>
        places.Keys.Order().Where(number => !IsStream(number)).Select(number => (number, Text(number)));

    /// <summary>What is between "obj" and "endobj".</summary>
    public string Text(int number) => Encoding.Latin1.GetString(Content(number));

    /// <summary>Bytes of a stream as they stand in the file.</summary>
    public ReadOnlySpan<byte> Stream(int number)
    {
        var content = Content(number);
        var begin = content.IndexOf("stream"u8) + "stream"u8.Length;
        begin += content[begin] == '\r' ? 2 : 1;
        var length = content.LastIndexOf("endstream"u8);
        return content[begin..length].TrimEnd((byte)'\n');
    }

    /// <summary>The dictionary of a stream.</summary>
    public string StreamEntries(int number)
    {
        var content = Content(number);
        return Encoding.Latin1.GetString(content[..Math.Max(0, content.IndexOf("stream"u8))]);
    }

    public void Change(int number, string text) => changed[number] = Encoding.Latin1.GetBytes(text);

    /// <summary>Puts a stream in place of an object.</summary>
    /// <param name="entries">Entries of its dictionary, without its length.</param>
    public void ChangeStream(int number, string entries, ReadOnlySpan<byte> content) =>
        changed[number] = [
            .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {content.Length}>>\nstream\n")),
            .. content,
            .. "\nendstream\n"u8,
        ];

    /// <summary>Adds an object and says its number.</summary>
    public int Add(string text)
    {
        Change(size, text);
        return size++;
    }

    /// <summary>The number behind an entry that refers to an object; null when there is no such entry.</summary>
    public static int? Reference(string dictionary, string name)
    {
        var match = Regex.Match(dictionary, "/" + name + " (\\d+) 0 R", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The number of the first object in an entry that is a list of them; null when there is none.</summary>
    public static int? FirstReference(string dictionary, string name)
    {
        var match = Regex.Match(dictionary, "/" + name + "\\s*\\[\\s*(\\d+) 0 R", RegexOptions.None, TimeSpan.FromSeconds(1));
        return match.Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The file, its identifier made of its content.</summary>
    public byte[] Write()
    {
        using var target = new MemoryStream(source.Length + 65_536);
        target.Write(source, 0, headLength);
        var offsets = new int[size];
        foreach (
            var number in places.Keys.OrderBy(number => places[number].Start).Concat(changed.Keys.Where(key => !places.ContainsKey(key)))
        )
        {
            offsets[number] = (int)target.Position;
            if (changed.TryGetValue(number, out var content))
            {
                Print(target, $"{number} 0 obj\n");
                target.Write(content);
                Print(target, "\nendobj\n\n");
            }
            else
            {
                target.Write(source, places[number].Start, places[number].Length);
            }
        }

        var table = target.Position;
        Print(target, $"xref\n0 {size}\n0000000000 65535 f \n");
        for (var number = 1; number < size; number++)
        {
            Print(target, offsets[number] == 0 ? $"0000000000 65535 f \n" : $"{offsets[number]:0000000000} 00000 n \n");
        }

        // The same content gives the same identifier
        var id = Convert.ToHexString(SHA256.HashData(target.GetBuffer().AsSpan(0, (int)target.Position)).AsSpan(0, 16));
        Print(target, $"trailer\n<</Size {size}/Root {Root} 0 R\n");
        if (Info is { } info)
        {
            Print(target, $"/Info {info} 0 R\n");
        }

        Print(target, $"/ID[<{id}>\n<{id}>]>>\nstartxref\n{table}\n%%EOF\n");
        return target.ToArray();
    }

    private static void Print(MemoryStream target, string text) => target.Write(Encoding.Latin1.GetBytes(text));

    private List<(int Number, int Offset)> ReadOffsets(int entries)
    {
        var offsets = new List<(int, int)>(size);
        for (var number = 1; number < size; number++)
        {
            var entry = source.AsSpan(entries + number * EntryLength, EntryLength);
            if (entry[17] != 'n')
            {
                continue;
            }

            if (!int.TryParse(entry[..10], CultureInfo.InvariantCulture, out var offset) || offset >= entries)
            {
                throw new InvalidDataException($"l'oggetto {number} del PDF non si trova.");
            }

            offsets.Add((number, offset));
        }

        return offsets;
    }

    private bool IsStream(int number) => Content(number) is var content && content.LastIndexOf("endstream"u8) >= 0;

    private ReadOnlySpan<byte> Content(int number)
    {
        if (changed.TryGetValue(number, out var content))
        {
            return content;
        }

        if (!places.TryGetValue(number, out var place))
        {
            throw new InvalidDataException($"l'oggetto {number} del PDF non si trova.");
        }

        var whole = source.AsSpan(place.Start, place.Length);
        var begin = whole.IndexOf("obj"u8) + "obj"u8.Length;
        var end = whole.LastIndexOf("endobj"u8);
        return end > begin
            ? whole[begin..end].Trim((byte)'\n')
            : throw new InvalidDataException($"l'oggetto {number} del PDF non è chiuso.");
    }

    [GeneratedRegex("startxref\\s+(\\d+)\\s+%%EOF\\s*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StartOfTable();

    [GeneratedRegex("^xref\\s+0 (\\d+) ?\\r?\\n", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TableHead();
}
