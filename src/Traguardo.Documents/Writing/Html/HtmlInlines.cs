// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Charts;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>Running text as HTML.</summary>
internal sealed class HtmlInlines(Markup html, HtmlScope scope)
{
    private static readonly (TextStyle Style, string Element)[] Elements =
    [
        (TextStyle.Bold, "strong"),
        (TextStyle.Italic, "em"),
        (TextStyle.Struck, "s"),
        (TextStyle.Code, "code"),
    ];

    public void Write(IEnumerable<Inline> content, bool inLink = false)
    {
        foreach (var inline in content)
        {
            Write(inline, inLink);
        }
    }

    private void Write(Inline inline, bool inLink)
    {
        switch (inline)
        {
            case TextRun run:
                WriteRun(run);
                break;
            case LineBreak:
                html.Open("br");
                break;
            case Link link:
                WriteLink(link, inLink);
                break;
            case Footnote note:
                WriteNote(note, inLink);
                break;
            case Light light:
                WriteLight(light);
                break;
            case MissingText missing:
                html.Element("mark", PlainText.Missing(missing), "class", "doc-missing");
                break;
        }
    }

    private void WriteRun(TextRun run)
    {
        foreach (var (style, element) in Elements)
        {
            if (run.Style.HasFlag(style))
            {
                html.Open(element);
            }
        }

        html.Text(run.Text);
        foreach (var (style, element) in Elements.Reverse())
        {
            if (run.Style.HasFlag(style))
            {
                html.Close(element);
            }
        }
    }

    private void WriteLink(Link link, bool inLink)
    {
        var address = inLink ? null : AddressOf(link.Target);
        var words = PlainText.Of(link.Content);
        if (address is not null)
        {
            html.Open("a", "href", address);
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            html.Text(link.Target);
        }
        else
        {
            // A note in a link would be a link in a link: its number stands after it
            Write(link.Content.Where(inline => inline is not Footnote), inLink: true);
        }

        if (address is not null)
        {
            html.Close("a");
        }

        if (!inLink)
        {
            Write(link.Content.Where(inline => inline is Footnote), inLink: false);
        }
    }

    /// <summary>Where a link leads; null for what is printed as text: other kinds of addresses could run programs, and headings that are not there lead nowhere.</summary>
    private string? AddressOf(string target)
    {
        if (target.StartsWith('#'))
        {
            return scope.Targets.Contains(target[1..]) ? "#" + scope.Id(target[1..]) : null;
        }

        var isSafe =
            Uri.TryCreate(target, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeMailto);
        return isSafe ? address!.AbsoluteUri : null;
    }

    private void WriteNote(Footnote note, bool inLink)
    {
        if (inLink)
        {
            return;
        }

        scope.Notes.Add(note);
        var number = scope.Notes.Count.ToString(CultureInfo.InvariantCulture);
        html.Open("sup", "class", "doc-noteref")
            .Element(
                "a",
                number,
                "id",
                scope.Id("rinvio_" + number),
                "href",
                "#" + scope.Id("nota_" + number),
                "role",
                "doc-noteref",
                "aria-label",
                "Nota " + number
            )
            .Close("sup");
    }

    private void WriteLight(Light light) =>
        html.Open("span", "class", "doc-light doc-light--" + Tones.Suffix(light.Tone))
            .Raw(HtmlShapes.Of(light.Tone))
            .Text(light.Word)
            .Close("span");
}
