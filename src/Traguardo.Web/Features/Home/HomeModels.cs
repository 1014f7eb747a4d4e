// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Storage.Cycles;
using Traguardo.Web.Figures;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Features.Home;

/// <summary>The page of all of one's bodies.</summary>
public sealed record HomeModel(PageFrame Frame, IReadOnlyList<HomeBody> Bodies);

/// <summary>A body with its cycles.</summary>
public sealed record HomeBody(StoredBody Body, IReadOnlyList<HomeCycle> Cycles);

/// <summary>A cycle with the figure of the body in it.</summary>
public sealed record HomeCycle(CycleRow Row, string Href, FigureFace Body);

/// <summary>The page of one body.</summary>
public sealed record BodyModel(PageFrame Frame, StoredBody Body, IReadOnlyList<HomeCycle> Cycles, string? ImportHref);
