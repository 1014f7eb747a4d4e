// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml.Packaging;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Addresses that a part links to, each once.</summary>
/// <param name="prefix">Beginning of the ids of their relationships.</param>
internal sealed class ExternalLinks(string prefix)
{
    /// <summary>What word processors take as an address.</summary>
    private const int LongestAddress = 2000;

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>Id of the relationship to an address; null when it is not an absolute http, https or mailto address.</summary>
    public string? IdOf(string target)
    {
        if (
            target.Length > LongestAddress
            || PrintableText.Clean(target) != target
            || !Uri.TryCreate(target, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https" or "mailto")
            || !Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute)
        )
        {
            return null;
        }

        if (!ids.TryGetValue(uri.AbsoluteUri, out var id))
        {
            id = prefix + Markup.Number(ids.Count + 1);
            ids.Add(uri.AbsoluteUri, id);
        }

        return id;
    }

    public void AddTo(OpenXmlPart part)
    {
        foreach (var (address, id) in ids)
        {
            part.AddHyperlinkRelationship(new Uri(address, UriKind.Absolute), isExternal: true, id);
        }
    }
}
