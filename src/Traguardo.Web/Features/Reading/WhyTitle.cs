// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Web.Features.Reading;

/// <summary>The question that a derivation answers.</summary>
internal static class WhyTitle
{
    public static string Of(params ReadOnlySpan<Figure> figures)
    {
        foreach (var figure in figures)
        {
            if (figure.Value.IsScored)
            {
                return "Perché questo punteggio?";
            }
        }

        return "Perché non c'è un punteggio?";
    }
}
