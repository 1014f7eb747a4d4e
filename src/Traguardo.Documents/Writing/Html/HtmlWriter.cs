// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>
/// Writes a document as one file of HTML that asks for nothing else, or as a part of a page. A pure function: the same document gives the same bytes.
/// Neither has a script or a <c>style</c> attribute, so that a strict policy of a page holds up nothing.
/// </summary>
public static class HtmlWriter
{
    /// <summary>Put before the ids of a document inside a page, which has ids of its own.</summary>
    private const string PartPrefix = "doc-";

    private const string Main = "contenuto_1";

    /// <summary>A title longer than this is cut by browsers and search engines anyhow.</summary>
    private const int LongestTitle = 70;

    private static readonly Lazy<string> Sheet = new(ReadStyleSheet);

    /// <summary>What a page that shows <see cref="WriteFragment"/> must load. All its selectors begin with <c>.doc</c>.</summary>
    public static string StyleSheet => Sheet.Value;

    /// <summary>A complete file, UTF-8 without byte order mark.</summary>
    public static byte[] Write(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new Markup();
        var info = document.Info;
        html.Raw("<!DOCTYPE html>").Line().Open("html", "lang", info.Language).Line();
        WriteHead(html, info);
        html.Open("body", "class", "doc doc--file")
            .Line()
            .Element("a", "Vai al contenuto", "class", "doc-skip", "href", "#" + Main)
            .Line()
            .Open("main", "id", Main, "tabindex", "-1")
            .Line();
        WriteContent(html, document, prefix: "", isPart: false);
        html.Close("main").Line().Close("body").Line().Close("html").Line();
        return Encoding.UTF8.GetBytes(html.ToString());
    }

    /// <summary>The content alone, for a page that loads <see cref="StyleSheet"/> and has its own title: headings begin with the second level.</summary>
    public static string WriteFragment(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var html = new Markup();
        html.Open("div", "class", "doc doc--part", "lang", document.Info.Language).Line();
        WriteContent(html, document, PartPrefix, isPart: true);
        return html.Close("div").Line().ToString();
    }

    private static void WriteContent(Markup html, Document document, string prefix, bool isPart)
    {
        var blocks = new HtmlBlocks(html, new HtmlScope(document, prefix), isPart);
        if (!document.AllBlocks.Any(block => block is TitlePage))
        {
            blocks.WriteTitle(document.Info.Title);
        }

        foreach (var section in document.Sections)
        {
            var stands = section.Orientation is PageOrientation.Landscape ? "landscape" : "portrait";
            html.Open("div", "class", "doc-section doc-section--" + stands).Line();
            blocks.Write(section.Blocks);
            html.Close("div").Line();
        }

        blocks.WriteNotes();
    }

    private static void WriteHead(Markup html, DocumentInfo info)
    {
        html.Open("head").Line().Open("meta", "charset", "utf-8").Line().Element("title", Short(PrintableText.Clean(info.Title))).Line();
        (string Name, string? Content)[] facts =
        [
            ("viewport", "width=device-width, initial-scale=1"),
            ("author", info.Body),
            ("description", info.Subject),
            ("keywords", info.Keywords.Count == 0 ? null : string.Join(", ", info.Keywords)),
            ("dcterms.created", info.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("generator", "Traguardo"),
            ("color-scheme", "light"),
        ];
        foreach (var (name, content) in facts.Where(fact => fact.Content is not null))
        {
            html.Open("meta", "name", name, "content", content).Line();
        }

        html.Open("style").Line().Raw(StyleSheet).Close("style").Line().Close("head").Line();
    }

    private static string Short(string title)
    {
        if (title.Length <= LongestTitle)
        {
            return title;
        }

        var space = title.LastIndexOf(' ', LongestTitle - 2);
        var end = space > 0 ? space : LongestTitle - 2;
        return title[..(char.IsHighSurrogate(title[end - 1]) ? end - 1 : end)] + "…";
    }

    private static string ReadStyleSheet()
    {
        using var stream = typeof(HtmlWriter).Assembly.GetManifestResourceStream("document.css");
        using var reader = new StreamReader(stream!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
