// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Traguardo.Web.Features.Reading;

/// <summary>
/// Keeps the markup of parts of pages that are made of the figures and of nothing else (neither reader nor request): large, read all day, and changed
/// only with the figures. It goes with them.
/// </summary>
public sealed class KeptMarkup(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The markup of a component with a situation for its one parameter. Of a past day it is made anew: few look at it twice.</summary>
    public async Task<MarkupString> OfAsync<TComponent>(Situation situation)
        where TComponent : IComponent
    {
        if (situation.AsOf is not null)
        {
            return new MarkupString(await RenderAsync<TComponent>(situation));
        }

        var kept = situation.Figures.Kept(_ => new Parts()).ByComponent;
        if (!kept.TryGetValue(typeof(TComponent), out var markup))
        {
            kept[typeof(TComponent)] = markup = await RenderAsync<TComponent>(situation);
        }

        return new MarkupString(markup);
    }

    private async Task<string> RenderAsync<TComponent>(Situation situation)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Situation"] = situation });
            var root = await renderer.RenderComponentAsync<TComponent>(parameters);
            return root.ToHtmlString();
        });
    }

    private sealed class Parts
    {
        public ConcurrentDictionary<Type, string> ByComponent { get; } = new();
    }
}
