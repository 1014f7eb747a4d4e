// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Features.Reading;

/// <summary>The name of a figure in the markup, for programs that read pages: "indicatore/K1/O1".</summary>
internal static class FigureMark
{
    public static string Of(FigureRef figure) =>
        string.Join(
            '/',
            new[] { FigureTokens.Kinds.Italian(figure.Kind), figure.Code, figure.Owner }.Where(part => !string.IsNullOrEmpty(part))
        );
}
