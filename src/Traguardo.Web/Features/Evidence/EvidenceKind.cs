// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;

namespace Traguardo.Web.Features.Evidence;

/// <summary>The kinds of file that may be evidence, told by their ending and by what is in them: both must agree.</summary>
/// <param name="Name">In Italian, for messages.</param>
/// <param name="MediaType">As the file is given back.</param>
/// <param name="Fits">Whether a content is of this kind.</param>
internal sealed record EvidenceKind(string Name, string MediaType, Func<Stream, bool> Fits)
{
    private const int HeadBytes = 64 * 1024;
    private const int MostZipEntries = 10_000;

    private static readonly FrozenDictionary<string, EvidenceKind> ByEnding = new Dictionary<string, EvidenceKind>(StringComparer.Ordinal)
    {
        ["pdf"] = new("PDF", "application/pdf", content => Head(content).AsSpan().IndexOf("%PDF-"u8) is >= 0 and < 1024),
        ["png"] = new(
            "immagine PNG",
            "image/png",
            content => Head(content).AsSpan().StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        ),
        ["jpg"] = Jpeg,
        ["jpeg"] = Jpeg,
        ["docx"] = Office("documento Word", "wordprocessingml.document", "word/document.xml"),
        ["xlsx"] = Office("cartella di lavoro Excel", "spreadsheetml.sheet", "xl/workbook.xml"),
        ["odt"] = OpenDocument("documento OpenDocument", "text"),
        ["ods"] = OpenDocument("foglio OpenDocument", "spreadsheet"),
        ["csv"] = new("CSV", "text/csv", IsText),
        ["txt"] = new("testo", "text/plain", IsText),
        ["eml"] = new("messaggio di posta", "message/rfc822", IsMail),
        ["p7m"] = new("file firmato", "application/pkcs7-mime", IsSigned),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static EvidenceKind Jpeg =>
        new("immagine JPEG", "image/jpeg", content => Head(content).AsSpan().StartsWith<byte>([0xFF, 0xD8, 0xFF]));

    /// <summary>The endings, in alphabetical order.</summary>
    public static IReadOnlyList<string> Endings { get; } = [.. ByEnding.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The kind of an ending; null when it is none of ours.</summary>
    public static EvidenceKind? Of(string ending) => ByEnding.GetValueOrDefault(ending);

    private static EvidenceKind Office(string name, string type, string part) =>
        new(name, "application/vnd.openxmlformats-officedocument." + type, content => HasParts(content, "[Content_Types].xml", part));

    private static EvidenceKind OpenDocument(string name, string type)
    {
        var mark = Encoding.ASCII.GetBytes("mimetypeapplication/vnd.oasis.opendocument." + type);

        // The first entry of the archive is its media type, not compressed, at a fixed place
        return new(
            name,
            "application/vnd.oasis.opendocument." + type,
            content => Head(content) is { Length: > 30 } head && head.AsSpan().StartsWith("PK"u8) && head.AsSpan(30).StartsWith(mark)
        );
    }

    private static byte[] Head(Stream content)
    {
        content.Position = 0;
        var head = new byte[Math.Min(HeadBytes, content.Length)];
        content.ReadExactly(head);
        return head;
    }

    private static bool HasParts(Stream content, params ReadOnlySpan<string> parts)
    {
        if (!Head(content).AsSpan().StartsWith("PK"u8) || EntriesOf(content) > MostZipEntries)
        {
            return false;
        }

        try
        {
            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            foreach (var part in parts)
            {
                if (zip.GetEntry(part) is null)
                {
                    return false;
                }
            }

            return zip.Entries.All(entry => !entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>How many entries an archive says to have, read from its end: opening one with a million of them would fill the memory.</summary>
    private static int EntriesOf(Stream content)
    {
        ReadOnlySpan<byte> mark = [0x50, 0x4B, 0x05, 0x06];
        var tail = new byte[Math.Min(HeadBytes + 22, content.Length)];
        content.Position = content.Length - tail.Length;
        content.ReadExactly(tail);
        var at = tail.AsSpan().LastIndexOf(mark);
        return at < 0 || at + 12 > tail.Length ? int.MaxValue : BitConverter.ToUInt16(tail, at + 10);
    }

    private static bool IsText(Stream content)
    {
        content.Position = 0;
        var buffer = new byte[HeadBytes];
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAny(NotInText))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly System.Buffers.SearchValues<byte> NotInText = System.Buffers.SearchValues.Create([
        .. Enumerable
            .Range(0, 32)
            .Select(code => (byte)code)
            .Where(code => code is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 12 or 27)),
        127,
    ]);

    private static bool IsMail(Stream content)
    {
        if (!IsText(content))
        {
            return false;
        }

        var head = Encoding.Latin1.GetString(Head(content));
        return Array.Exists(
            ["From:", "Received:", "Return-Path:", "Date:", "Message-ID:", "Delivered-To:", "MIME-Version:", "X-"],
            field =>
                head.StartsWith(field, StringComparison.OrdinalIgnoreCase)
                || head.Contains("\n" + field, StringComparison.OrdinalIgnoreCase)
        );
    }

    /// <summary>Signed data of CMS (RFC 5652), binary or as text in base 64.</summary>
    private static bool IsSigned(Stream content)
    {
        ReadOnlySpan<byte> signedData = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];
        var head = Head(content);
        if (head is [0x30, ..])
        {
            return head.AsSpan(0, Math.Min(64, head.Length)).IndexOf(signedData) >= 0;
        }

        var text = Encoding.ASCII.GetString(head).TrimStart();
        return text.StartsWith("-----BEGIN PKCS7", StringComparison.Ordinal)
            || text.StartsWith("-----BEGIN CMS", StringComparison.Ordinal)
            || text.StartsWith("MII", StringComparison.Ordinal)
            || text.StartsWith("MIA", StringComparison.Ordinal);
    }
}
