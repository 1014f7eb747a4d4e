// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Tests.Checks;

/// <summary>A reference of the sample that a test sets; the code "9" names nothing.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Kind">How messages speak of it, and what they expect, with a bar between.</param>
/// <param name="Set">Sets it.</param>
internal sealed record ReferenceCase(Place Place, string Kind, Func<CycleDossier, string, CycleDossier> Set)
{
    public const string Unit = "all'unità organizzativa|il codice di un'unità organizzativa";
    public const string Objective = "all'obiettivo|il codice di un obiettivo";
    public const string Indicator = "all'indicatore|il codice di un indicatore";
    public const string Level = "al livello|il nome di un livello del piano";
    public const string Sheet = "alla scheda|il codice di una scheda";
    public const string Block = "al blocco della scheda|il codice di un blocco";
    public const string Owner = "all'obiettivo o alla scheda|il codice di un obiettivo o di una scheda";
    public const string Act = "all'atto|il codice di un atto";
    public const string Version = "alla versione|il numero di una versione del piano";
    public const string Published = "al valore pubblicato|il codice di un valore pubblicato";
    public const string IndicatorRule = "alla regola|il codice di una regola per indicatori della metodologia";
    public const string ViewRule = "alla regola|il codice di una regola per viste della metodologia";

    public static ReferenceCase InPlan(Place place, string kind, Func<Plan, string, Plan> set) =>
        new(place, kind, (dossier, code) => dossier with { Plan = set(dossier.Plan, code) });

    /// <summary>What is said of a reference that names nothing.</summary>
    public static Finding Unknown(Place place, string kind, string code)
    {
        var parts = kind.Split('|');
        return new("riferimento-ignoto", Severity.Error, place, $"Il riferimento {parts[0]} «{code}» non trova nulla.", code, parts[1]);
    }
}
