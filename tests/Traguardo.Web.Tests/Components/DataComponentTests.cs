// SPDX-License-Identifier: AGPL-3.0-or-later

using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Traguardo.Documents.Charts;
using Traguardo.Web.Components;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Errors;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Layout;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Components;

public sealed class DataComponentTests
{
    private static readonly RenderFragment<string> Cells = row =>
        builder => builder.AddMarkupContent(0, $"<th scope=\"row\">{row}</th><td></td>");

    [Fact]
    public async Task A_table_says_what_it_shows_how_it_is_sorted_and_scrolls_by_keyboard()
    {
        IReadOnlyList<TableColumn> columns =
        [
            new("Codice", SortHref: "?ordine=codice", Sorted: SortOrder.Ascending),
            new("Punteggio", Numeric: true, Unit: "%"),
        ];
        var page = await TableAsync(columns, ["KPI 1", "KPI 2"]);
        Assert.Equal("Indicatori", page.QuerySelector("caption")!.TextContent);
        Assert.Equal("0", page.QuerySelector("[role=region][aria-label=Indicatori]")!.GetAttribute("tabindex"));
        var headings = page.QuerySelectorAll("thead th").ToList();
        Assert.All(headings, heading => Assert.Equal("col", heading.GetAttribute("scope")));
        Assert.Equal("ascending", headings[0].GetAttribute("aria-sort"));
        Assert.Equal("Codice: ordina dal più alto", headings[0].TextContent.Trim());
        Assert.Null(headings[1].GetAttribute("aria-sort"));
        Assert.Equal("Punteggio (%)", headings[1].TextContent.Trim());
        Assert.Equal(["KPI 1", "KPI 2"], page.QuerySelectorAll("tbody th[scope=row]").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_table_without_rows_says_so_over_all_its_columns()
    {
        var page = await TableAsync([new("A"), new("B")], []);
        Assert.Equal("2", page.QuerySelector("tbody td")!.GetAttribute("colspan"));
        Assert.Equal("Nessuna riga.", page.QuerySelector("tbody td")!.TextContent);
    }

    [Theory]
    [InlineData("verde", Tone.Good)]
    [InlineData("giallo", Tone.Partly)]
    [InlineData("rosso", Tone.Bad)]
    [InlineData("grigio", Tone.None)]
    [InlineData(null, Tone.None)]
    public async Task A_light_has_a_colour_a_shape_and_a_word(string? light, Tone tone)
    {
        Assert.Equal(tone, Tones.OfLight(light));
        var page = await Rendered.Async<RatingBadge>(("Tone", tone), ("Text", "Parola"));
        Assert.Equal("Parola", page.Body!.TextContent);
        Assert.Equal("true", page.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Each_tone_has_a_shape_of_its_own()
    {
        var shapes = new List<string>();
        foreach (var tone in Enum.GetValues<Tone>())
        {
            shapes.Add((await Rendered.Async<ToneShape>(("Tone", tone))).QuerySelector("svg")!.InnerHtml.Trim());
        }

        Assert.Equal(shapes.Count, shapes.Distinct().Count());
    }

    [Fact]
    public async Task A_figure_that_there_is_not_is_a_word() =>
        Assert.Equal("non valutato", (await Rendered.Async<Score>(("Text", null), ("Unit", "%"))).Body!.TextContent);

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(3, 9, "1 2 3 4 … 9")]
    [InlineData(4, 9, "1 2 3 4 5 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(9, 9, "1 … 8 9")]
    public async Task A_pager_shows_the_pages_around_and_never_hides_a_single_one(int shown, int pages, string numbers)
    {
        var page = await Rendered.Async<Pager>(
            ("Page", shown),
            ("Pages", pages),
            ("Href", (Func<int, string>)(number => "?pagina=" + number))
        );
        var printed = page.QuerySelectorAll("li").Select(item => item.TextContent.Replace("Pagina ", "", StringComparison.Ordinal).Trim());
        Assert.Equal(numbers, string.Join(' ', printed.Where(text => text.Length > 0 && text is not ("Precedente" or "Successiva"))));
        Assert.Equal(pages == 1 ? 0 : 1, page.QuerySelectorAll("[aria-current=page]").Length);
    }

    [Fact]
    public async Task A_difference_says_in_words_what_happened_to_each_line()
    {
        IReadOnlyList<Difference> lines = [new("a", "1", "2"), new("b", null, "2"), new("c", "1", null), new("d", "1", "1")];
        var page = await Rendered.Async<DifferenceView>(("Caption", "Prova"), ("Differences", lines));
        Assert.Equal(
            ["Cambiato", "Aggiunto", "Tolto", "Uguale"],
            page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("td")!.TextContent)
        );
        Assert.Equal(["1", "1"], page.QuerySelectorAll("del").Select(text => text.TextContent));
        Assert.Equal(["2", "2"], page.QuerySelectorAll("ins").Select(text => text.TextContent));
    }

    [Theory]
    [InlineData(JobState.Waiting, true)]
    [InlineData(JobState.Running, true)]
    [InlineData(JobState.Done, false)]
    [InlineData(JobState.Failed, false)]
    public async Task A_work_is_asked_about_only_while_it_is_open(JobState state, bool isAsked)
    {
        var page = await Rendered.Async<JobProgress>(
            ("Title", "Importa"),
            ("State", state),
            ("PollHref", "/lavoro"),
            ("PageHref", "/pagina")
        );
        Assert.Equal(isAsked, page.QuerySelector("#lavoro")!.HasAttribute("hx-get"));
        Assert.Equal(isAsked, page.QuerySelector("a[href='/pagina']") is not null);
    }

    [Fact]
    public void The_side_navigation_leaves_out_what_the_reader_may_not_open_and_marks_the_section_shown()
    {
        var entries = CycleNavigation.Entries("/e/x", "/e/x/c/y", CycleSection.Tree, section => section is not CycleSection.Log);
        Assert.DoesNotContain(entries, entry => entry.Label == "Registro");
        Assert.Equal("/e/x/c/y/albero", Assert.Single(entries, entry => entry.IsCurrent).Href);
        Assert.All(Enum.GetValues<CycleSection>(), section => Assert.NotEmpty(CycleNavigation.LabelOf(section)));
    }

    [Fact]
    public void Every_status_of_an_error_has_words()
    {
        foreach (var status in Enumerable.Range(400, 200))
        {
            var text = ErrorText.Of(status);
            Assert.All(new[] { text.Title, text.Explanation, text.Advice }, Assert.NotEmpty);
            Assert.Equal(status < 500, text.Status < 500);
        }
    }

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> TableAsync(IReadOnlyList<TableColumn> columns, IReadOnlyList<string> rows) =>
        Rendered.Async<DataTable<string>>(("Caption", "Indicatori"), ("Columns", columns), ("Rows", rows), ("Row", Cells));
}
