// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Web.Features.Reading;

namespace Traguardo.Web.Features.Documents;

/// <summary>Says what is missing.</summary>
internal static class LackWords
{
    /// <summary>Heading of what is missing of one kind.</summary>
    public static string TitleOf(LackKind kind, bool isMandatory) =>
        kind switch
        {
            LackKind.Text => isMandatory ? "Testi da scrivere" : "Testi facoltativi non scritti",
            LackKind.StaleText => "Testi da ricontrollare",
            LackKind.Target => "Target",
            LackKind.Measure => "Risultati",
            LackKind.Act => "Atti",
            LackKind.Weights => "Pesi",
            LackKind.Figure => "Punteggi",
            LackKind.Data => "Tabelle di dati",
        };

    /// <summary>How complete a document is, in a few words. What nobody must write is not counted.</summary>
    public static string StateOf(IReadOnlyCollection<Lack> lacks) =>
        (lacks.Count(lack => lack.IsMandatory), lacks.Count(IsToCheck)) switch
        {
            (0, 0) => "completo",
            (0, 1) => "una cosa da controllare",
            (0, var others) => CountText.Of(others, "cosa", "cose") + " da controllare",
            (1, _) => "manca una cosa",
            (var missing, _) => "mancano " + CountText.Of(missing, "cosa", "cose"),
        };

    /// <summary>True for what may be wrong though nobody must give it: not for a text that is left out on purpose.</summary>
    public static bool IsToCheck(Lack lack) => lack is { IsMandatory: false, Kind: not LackKind.Text };
}
