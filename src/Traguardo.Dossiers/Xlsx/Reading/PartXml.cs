// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Xml;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>
/// The XML of a workbook's part, read forwards. The framework's reader for messages from strangers bounds what it holds, which its reader for documents does not:
/// there an attribute or a name may be as large as the file, and no name is ever forgotten.
/// </summary>
internal sealed class PartXml : IDisposable
{
    /// <summary>
    /// An element with its attributes (conditional formats list their cells in one), all names together (the standard's are some thousands of characters),
    /// elements inside each other. Texts come in pieces.
    /// </summary>
    private static readonly XmlDictionaryReaderQuotas Quotas = new()
    {
        MaxBytesPerRead = 256 * 1024,
        MaxNameTableCharCount = 64 * 1024,
        MaxDepth = 64,
    };

    private readonly XmlDictionaryReader xml;

    /// <exception cref="XmlException">The part does not begin as XML.</exception>
    public PartXml(Stream stream) => xml = XmlDictionaryReader.CreateTextReader(stream, encoding: null, Quotas, onClose: null);

    public int Depth => xml.Depth;

    /// <summary>The local name of the element that begins here; null when none does.</summary>
    public string? Start => xml.NodeType == XmlNodeType.Element ? xml.LocalName : null;

    /// <summary>The local name of the element that ends here; null when none does. One without content begins and ends at once.</summary>
    public string? End => xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement ? xml.LocalName : null;

    /// <summary>True at an element without content.</summary>
    public bool IsEmpty => xml.IsEmptyElement;

    /// <summary>The piece of text that stands here; null when none does.</summary>
    public string? Text =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
            ? Verified(xml.Value)
            : null;

    /// <summary>The relationship that the element names, whose namespace differs between the two variants of the standard; null when it names none.</summary>
    public string? RelationshipId
    {
        get
        {
            string? id = null;
            for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                if (xml.LocalName == "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
                {
                    id = Verified(xml.Value);
                }
            }

            xml.MoveToElement();
            return id;
        }
    }

    /// <summary>An attribute of the element that begins here; null when it has none of that name.</summary>
    public string? this[string attribute] => Verified(xml.GetAttribute(attribute));

    /// <summary>True when the element that begins here has an attribute. Tells without making a text of it.</summary>
    public bool Has(string attribute)
    {
        var has = xml.MoveToAttribute(attribute);
        xml.MoveToElement();
        return has;
    }

    /// <summary>Goes to the next element that begins or ends, or piece of text.</summary>
    /// <returns>False at the end of the part.</returns>
    /// <exception cref="XmlException">The part is damaged, or holds something without measure.</exception>
    public bool Read()
    {
        try
        {
            return xml.Read();
        }
        catch (ArgumentException exception)
        {
            // what the framework's reader says of a name without letters
            throw new XmlException(exception.Message, exception);
        }
    }

    /// <summary>Goes to the end of the element that begins here.</summary>
    /// <exception cref="XmlException">As <see cref="Read"/>.</exception>
    public void Skip()
    {
        if (IsEmpty)
        {
            return;
        }

        var depth = Depth;
        while (Read() && Depth > depth) { }
    }

    public void Dispose() => xml.Dispose();

    /// <summary>Refuses characters that XML does not have, which the framework's reader lets through when they are written as numbers.</summary>
    private static string? Verified(string? text) => text is null ? null : XmlConvert.VerifyXmlChars(text);
}
