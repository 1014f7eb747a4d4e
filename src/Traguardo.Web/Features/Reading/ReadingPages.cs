// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Access;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Reading;

/// <summary>What the endpoints of the reading pages share.</summary>
public sealed class ReadingPages(Frames frames, FigureCache figures, TimeProvider clock)
{
    public TimeProvider Clock { get; } = clock;

    /// <summary>The cycle at the day that the address asks for.</summary>
    public Task<Situation> SituationAsync(HttpContext context, Visit visit) => Situation.OfAsync(context, visit, figures, Clock);

    /// <summary>What surrounds the page.</summary>
    public PageFrame Frame(HttpContext context, Visit visit, CycleSection section) => frames.Of(context, visit, section);
}
