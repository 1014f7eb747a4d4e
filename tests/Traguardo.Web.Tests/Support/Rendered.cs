// SPDX-License-Identifier: AGPL-3.0-or-later

using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Traguardo.Web.Assets;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Tests.Support;

/// <summary>A component as a browser would read it, without a server.</summary>
internal static class Rendered
{
    private static readonly AssetFiles Assets = WebShell.ReadAssets();

    /// <summary>Renders a component with some of its parameters.</summary>
    public static async Task<IHtmlDocument> Async<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        var services = new ServiceCollection().AddSingleton(Assets).AddSingleton<AntiforgeryStateProvider, SampleToken>();
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(parameters.ToDictionary(pair => pair.Name, pair => pair.Value));
            return (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString();
        });
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>Content of a component: a text.</summary>
    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    private sealed class SampleToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken GetAntiforgeryToken() => new("gettone", "campo");
    }
}
