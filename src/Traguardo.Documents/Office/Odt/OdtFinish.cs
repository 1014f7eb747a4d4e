// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Traguardo.Documents.Writing.Docx;

namespace Traguardo.Documents.Office.Odt;

/// <summary>Makes an ODT that does not tell when and where it was made: the same DOCX gives the same bytes.</summary>
internal static partial class OdtFinish
{
    /// <summary>Comes first, not compressed, so that programs know the file by its first bytes.</summary>
    private const string MediaTypePart = "mimetype";

    /// <summary>A picture of the first page and the program's own settings: made anew by any program, and not the same twice.</summary>
    private static readonly string[] Dropped = ["Thumbnails/", "Configurations2/"];

    /// <exception cref="InvalidDataException">It is no ODT.</exception>
    public static byte[] Finish(byte[] odt, DocxFacts facts)
    {
        using var target = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(odt, writable: false), ZipArchiveMode.Read))
        using (var packed = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            var parts = source
                .Entries.Where(entry =>
                    !entry.FullName.EndsWith('/') && !Dropped.Any(name => entry.FullName.StartsWith(name, StringComparison.Ordinal))
                )
                .OrderBy(entry => entry.FullName != MediaTypePart)
                .ThenBy(entry => entry.FullName, StringComparer.Ordinal);
            foreach (var part in parts)
            {
                var entry = packed.CreateEntry(
                    part.FullName,
                    part.FullName == MediaTypePart ? CompressionLevel.NoCompression : CompressionLevel.Optimal
                );
                entry.LastWriteTime = DeterministicZip.Epoch;
                using var from = part.Open();
                using var to = entry.Open();
                Copy(part.FullName, from, to, facts);
            }
        }

        return target.ToArray();
    }

    private static void Copy(string name, Stream from, Stream to, DocxFacts facts)
    {
        // Charts are documents inside the document, with facts of their own
        var file = name[(name.LastIndexOf('/') + 1)..];
        if (file is not ("meta.xml" or "manifest.xml" or "settings.xml" or "content.xml" or "styles.xml"))
        {
            from.CopyTo(to);
            return;
        }

        using var reader = new StreamReader(from, Encoding.UTF8);
        var text = reader.ReadToEnd();
        var changed = file switch
        {
            "meta.xml" => Meta(text, facts),
            "manifest.xml" => DroppedEntry().Replace(text, ""),
            "settings.xml" => Rsid().Replace(text, match => match.Groups[1].Value + "0" + match.Groups[2].Value),
            _ => Renumber(RandomStyle().Replace(text, "")),
        };
        to.Write(Encoding.UTF8.GetBytes(changed));
    }

    /// <summary>Lists have random names: they get numbers in the order of the text.</summary>
    private static string Renumber(string text)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        return ListName()
            .Replace(
                text,
                match =>
                {
                    names.TryAdd(match.Groups[2].Value, "list" + (names.Count + 1).ToString(CultureInfo.InvariantCulture));
                    return match.Groups[1].Value + names[match.Groups[2].Value];
                }
            );
    }

    private static string Meta(string text, DocxFacts facts)
    {
        var day = facts.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var dated = Day().Replace(text, match => match.Groups[1].Value + day + match.Groups[2].Value);
        return EditingTime().Replace(dated, "");
    }

    [GeneratedRegex("(<(?:meta:creation-date|dc:date|meta:print-date)>)[^<]*(</)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(
        "<meta:(?:editing-duration|editing-cycles)>[^<]*</meta:(?:editing-duration|editing-cycles)>",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex EditingTime();

    [GeneratedRegex(
        "<manifest:file-entry [^>]*manifest:full-path=\"(?:Thumbnails|Configurations2)/[^>]*>\\s*",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex DroppedEntry();

    /// <summary>Numbers that tell versions of a text apart, drawn at random.</summary>
    [GeneratedRegex(
        "(<config:config-item config:name=\"Rsid(?:Root)?\"[^>]*>)[^<]*(</)",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Rsid();

    [GeneratedRegex("((?:xml:id|text:continue-list)=\")(list[0-9]+)", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ListName();

    [GeneratedRegex(" (?:officeooo|loext):(?:paragraph-)?rsid=\"[^\"]*\"", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex RandomStyle();
}
