// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Traguardo.Documents.Office.Pdf;

/// <summary>
/// Makes a PDF that does not tell when it was made (the same DOCX gives the same bytes), whose properties are said alike in both places where a PDF has
/// them, and whose structure has what LibreOffice leaves out.
/// </summary>
internal static class PdfFinish
{
    private const string Creator = "Traguardo";
    private const string Producer = "LibreOffice";

    /// <summary>Where the day of a colour profile stands.</summary>
    private const int ProfileDay = 24;

    /// <exception cref="InvalidDataException">It is no PDF as LibreOffice writes it.</exception>
    public static byte[] Finish(byte[] pdf, DocxFacts facts)
    {
        var file = new PdfFile(pdf);
        var catalog = file.Text(file.Root);
        if (PdfFile.Reference(catalog, "Metadata") is { } metadata)
        {
            file.ChangeStream(metadata, "/Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(Packet(facts)));
        }

        if (file.Info is { } info)
        {
            file.Change(info, Properties(facts));
        }

        UndateProfile(file, catalog, facts.Created);
        PdfStructure.Complete(file, catalog, facts.Charts);
        return file.Write();
    }

    private static string Properties(DocxFacts facts)
    {
        var day = facts.Created.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        var entries = new StringBuilder("<<");
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("Title", facts.Title),
                    ("Author", facts.Author),
                    ("Subject", facts.Subject),
                    ("Keywords", facts.Keywords),
                    ("Creator", Creator),
                    ("Producer", Producer),
                ]
        )
        {
            if (value.Length > 0)
            {
                entries.Append('/').Append(name).Append(Hex(value)).Append('\n');
            }
        }

        return entries.Append(CultureInfo.InvariantCulture, $"/CreationDate(D:{day}Z)/ModDate(D:{day}Z)>>").ToString();
    }

    /// <summary>A text as PDF has it in any alphabet.</summary>
    public static string Hex(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    private static string Packet(DocxFacts facts)
    {
        var day = facts.Created.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        text.Append(" <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
        Describe(
            text,
            "pdfaid",
            "http://www.aiim.org/pdfa/ns/id/",
            "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>"
        );
        Describe(text, "pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>");
        Describe(
            text,
            "dc",
            "http://purl.org/dc/elements/1.1/",
            Listed("title", "Alt", " xml:lang=\"x-default\"", facts.Title)
                + Listed("creator", "Seq", "", facts.Author)
                + Listed("description", "Alt", " xml:lang=\"x-default\"", facts.Subject)
                + Listed("language", "Bag", "", facts.Language)
        );
        Describe(
            text,
            "pdf",
            "http://ns.adobe.com/pdf/1.3/",
            $"<pdf:Producer>{Producer}</pdf:Producer>"
                + (facts.Keywords.Length > 0 ? $"<pdf:Keywords>{Escape(facts.Keywords)}</pdf:Keywords>" : "")
        );
        Describe(
            text,
            "xmp",
            "http://ns.adobe.com/xap/1.0/",
            $"<xmp:CreatorTool>{Creator}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
        );
        return text.Append(" </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>").ToString();
    }

    private static void Describe(StringBuilder text, string prefix, string name, string content)
    {
        if (content.Length > 0)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  <rdf:Description rdf:about=\"\" xmlns:{prefix}=\"{name}\">{content}</rdf:Description>\n"
            );
        }
    }

    private static string Listed(string property, string list, string attributes, string value) =>
        value.Length == 0 ? "" : $"<dc:{property}><rdf:{list}><rdf:li{attributes}>{Escape(value)}</rdf:li></rdf:{list}></dc:{property}>";

    private static string Escape(string text) => SecurityElement.Escape(text);

    /// <summary>The colour profile carries the second in which it was made.</summary>
    private static void UndateProfile(PdfFile file, string catalog, DateTimeOffset day)
    {
        if (
            PdfFile.FirstReference(catalog, "OutputIntents") is not { } intent
            || PdfFile.Reference(file.Text(intent), "DestOutputProfile") is not { } number
        )
        {
            return;
        }

        using var packed = new MemoryStream(file.Stream(number).ToArray(), writable: false);
        using var unpack = new ZLibStream(packed, CompressionMode.Decompress);
        using var profile = new MemoryStream();
        unpack.CopyTo(profile);
        var bytes = profile.ToArray();
        if (bytes.Length < ProfileDay + 12)
        {
            throw new InvalidDataException("il profilo dei colori del PDF è troncato.");
        }

        ReadOnlySpan<int> parts = [day.Year, day.Month, day.Day, day.Hour, day.Minute, day.Second];
        for (var i = 0; i < parts.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(ProfileDay + 2 * i), (ushort)parts[i]);
        }

        // Its length, an object of its own, tells how well that day could be packed
        if (PdfFile.Reference(file.StreamEntries(number), "Length") is { } length)
        {
            file.Change(length, bytes.Length.ToString(CultureInfo.InvariantCulture));
        }

        file.ChangeStream(number, "/N 3", bytes);
    }
}
