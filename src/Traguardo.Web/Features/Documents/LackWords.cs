// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Documents;

/// <summary>Says what is missing.</summary>
internal static class LackWords
{
    /// <summary>Heading of what is missing of one kind.</summary>
    public static string TitleOf(LackKind kind) =>
        kind switch
        {
            LackKind.Text => "Testi da scrivere",
            LackKind.StaleText => "Testi da ricontrollare",
            LackKind.Target => "Target",
            LackKind.Measure => "Risultati",
            LackKind.Act => "Atti",
            LackKind.Weights => "Pesi",
            LackKind.Figure => "Punteggi",
            LackKind.Data => "Tabelle di dati",
        };

    /// <summary>How complete a document is, in a few words.</summary>
    public static string StateOf(IReadOnlyCollection<Lack> lacks) =>
        (lacks.Count(lack => lack.IsMandatory), lacks.Count(lack => !lack.IsMandatory)) switch
        {
            (0, 0) => "completo",
            (0, var others) => $"completo, {others} da controllare",
            (1, _) => "manca una cosa",
            (var missing, _) => $"mancano {CountText.Of(missing, "cosa", "cose")}",
        };
}
