// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Html;

/// <summary>The table of contents: lists inside lists, with links.</summary>
internal sealed class HtmlContents(Markup html, HtmlScope scope)
{
    public void Write(TableOfContents contents)
    {
        var listed = scope.Headings.Where(heading => heading.Level <= contents.Depth).ToList();
        if (listed.Count == 0)
        {
            return;
        }

        var id = scope.NewId("sommario");
        html.Open("nav", "class", "doc-contents", "aria-labelledby", id).Element("h2", contents.Title, "id", id);
        WriteLists(listed);
        html.Close("nav").Line();
    }

    private void WriteLists(List<Heading> listed)
    {
        // Levels of the lists that are open, the outermost first
        var open = new Stack<int>();
        foreach (var heading in listed)
        {
            while (open.Count > 1 && open.Peek() > heading.Level)
            {
                html.Close("li").Close("ul");
                open.Pop();
            }

            if (open.Count > 0 && open.Peek() >= heading.Level)
            {
                html.Close("li").Line();
            }
            else
            {
                html.Open("ul").Line();
                open.Push(heading.Level);
            }

            html.Open("li", "class", "doc-contents__" + heading.Level.ToString(CultureInfo.InvariantCulture))
                .Element("a", PlainText.Of(heading), "href", "#" + scope.Id(heading.Id));
        }

        foreach (var _ in open)
        {
            html.Close("li").Close("ul");
        }
    }
}
