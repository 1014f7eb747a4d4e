// SPDX-License-Identifier: AGPL-3.0-or-later

using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Tests.Support;

namespace Traguardo.Web.Tests.Components;

public sealed class FieldTests
{
    public static TheoryData<Type> Fields =>
        [
            typeof(TextField),
            typeof(TextAreaField),
            typeof(NumberField),
            typeof(DateField),
            typeof(SelectField),
            typeof(CheckboxField),
            typeof(FileField),
        ];

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_is_tied_to_its_label_its_hint_and_its_error(Type field)
    {
        var page = await RenderAsync(field, ("Hint", "Come si compila"), ("Error", "Manca il valore"));
        var element = page.QuerySelector("[name='righe[2].valore']")!;
        Assert.Equal("campo-righe-2--valore", element.Id);
        Assert.StartsWith("Consuntivo", page.QuerySelector($"label[for='{element.Id}']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", element.GetAttribute("aria-invalid"));
        var described = element.GetAttribute("aria-describedby")!.Split(' ').Select(id => page.GetElementById(id)!.TextContent.Trim());
        Assert.Equal(["Come si compila", "Errore: Manca il valore"], described);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_without_hint_and_error_says_nothing_of_them(Type field)
    {
        var page = await RenderAsync(field, ("Required", true));
        var element = page.QuerySelector("[name='righe[2].valore']")!;
        Assert.False(element.HasAttribute("aria-invalid"));
        Assert.False(element.HasAttribute("aria-describedby"));
        Assert.True(element.HasAttribute("required"));
        Assert.DoesNotContain("facoltativo", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_left_empty_is_marked() =>
        Assert.Equal("Consuntivo (facoltativo)", (await RenderAsync(typeof(TextField))).QuerySelector("label")!.TextContent);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onfocus=\"alert(1)")]
    [InlineData("\n a capo all'inizio")]
    [InlineData("=cmd|' /C calc'!A0")]
    public async Task What_was_typed_comes_back_as_it_was(string typed)
    {
        var line = (IHtmlInputElement)(await RenderAsync(typeof(TextField), ("Value", typed))).QuerySelector("input")!;
        var lines = (IHtmlTextAreaElement)(await RenderAsync(typeof(TextAreaField), ("Value", typed))).QuerySelector("textarea")!;
        Assert.Equal(typed, line.GetAttribute("value"));
        Assert.False(line.HasAttribute("onfocus"));
        Assert.Equal(typed, lines.TextContent);
    }

    [Fact]
    public async Task A_list_marks_the_value_chosen_and_keeps_groups_together()
    {
        IReadOnlyList<Choice> choices = [new("1", "Uno", "A"), new("2", "Due", "B"), new("3", "Tre", "A")];
        var page = await RenderAsync(typeof(SelectField), ("Choices", choices), ("Value", "3"), ("Empty", "Nessuno"));
        Assert.Equal("Tre", Assert.Single(page.QuerySelectorAll("option[selected]")).TextContent);
        Assert.Equal(["A", "B"], page.QuerySelectorAll("optgroup").Select(group => group.GetAttribute("label")));
        Assert.Equal("", page.QuerySelector("option")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Buttons_of_a_choice_have_a_legend_and_the_first_is_where_an_error_leads()
    {
        IReadOnlyList<Choice> choices = [new("d", "Definitiva"), new("p", "Provvisoria", Hint: "Sarà sostituita")];
        var page = await RenderAsync(typeof(RadioField), ("Choices", choices), ("Value", "p"), ("Error", "Scegliere"));
        Assert.StartsWith("Consuntivo", page.QuerySelector("fieldset > legend")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(FieldIds.Of("righe[2].valore"), page.QuerySelector("input")!.Id);
        Assert.Equal("p", Assert.Single(page.QuerySelectorAll("input[checked]")).GetAttribute("value"));
        Assert.Equal("campo-righe-2--valore-errore", page.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task The_summary_links_each_error_to_its_field_and_is_not_there_without_errors()
    {
        Assert.Null((await Rendered.Async<ErrorSummary>(("Errors", new FieldErrors()))).QuerySelector("div"));

        var errors = new FieldErrors();
        errors.Add("righe[2].valore", "Manca il valore");
        errors.Add("", "I pesi superano 100");
        var page = await Rendered.Async<ErrorSummary>(("Errors", errors));
        Assert.Equal("#campo-righe-2--valore", Assert.Single(page.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal("Ci sono 2 errori da correggere", page.QuerySelector("h2")!.TextContent);
        Assert.Equal("alert", page.QuerySelector("div")!.GetAttribute("role"));
        Assert.Equal("Manca il valore", errors["righe[2].valore"]);
        Assert.Null(errors["altro"]);
    }

    [Fact]
    public async Task A_form_that_changes_something_posts_with_its_token()
    {
        var page = await Rendered.Async<PostForm>(("Action", "/salva"), ("Files", true), ("ChildContent", Rendered.Text("campi")));
        var form = (IHtmlFormElement)page.QuerySelector("form")!;
        Assert.Equal("post", form.Method);
        Assert.Equal("multipart/form-data", form.Enctype);
        Assert.True(form.HasAttribute("novalidate"));
        Assert.Equal("gettone", form.QuerySelector("input[name=campo]")!.GetAttribute("value"));
    }

    private static async Task<IHtmlDocument> RenderAsync(Type field, params (string Name, object? Value)[] parameters)
    {
        (string, object?)[] all = [("Name", "righe[2].valore"), ("Label", "Consuntivo"), .. parameters];
        var task = (Task<IHtmlDocument>)typeof(Rendered).GetMethod(nameof(Rendered.Async))!.MakeGenericMethod(field).Invoke(null, [all])!;
        return await task;
    }
}
