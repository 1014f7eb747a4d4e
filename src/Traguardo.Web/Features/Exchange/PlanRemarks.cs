// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Exchange;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Says what becomes of the plan of a stored cycle, and what follows from that for what is not the plan.</summary>
internal static class PlanRemarks
{
    /// <summary>What becomes of the plan.</summary>
    public static string Of(ImportMerge merge, PlanRow? inForce) =>
        !merge.ChangesPlan ? "Il piano del file è uguale a quello in vigore: resta com'è."
        : inForce?.Status == PlanStatus.Approved
            ? "Le differenze del piano diventano una bozza: il piano in vigore resta com'è finché la bozza non è approvata con un atto."
        : "Il piano è ancora una bozza: le differenze vi entrano direttamente.";

    /// <summary>Rows that will speak of something that the plan in force, or the one of the file, does not have.</summary>
    public static IEnumerable<string> OfRows(ImportMerge merge, PlanRow? inForce)
    {
        var unknown = merge.ChangesPlan && inForce?.Status == PlanStatus.Approved ? Dangling(merge.AfterWithPlanInForce) : 0;
        if (unknown > 0)
        {
            yield return unknown == 1
                ? "1 riga parla di un obiettivo o di un indicatore che il piano in vigore non ha: conterà quando la bozza sarà approvata."
                : $"{ItalianNumber.Print(unknown)} righe parlano di obiettivi o indicatori che il piano in vigore non ha: conteranno quando la bozza sarà approvata.";
        }

        var orphans = Dangling(merge.After);
        if (orphans > 0)
        {
            yield return orphans == 1
                ? "1 misura già registrata è di un indicatore che il piano del file non ha: resta, ma con quel piano non conterà."
                : $"{ItalianNumber.Print(orphans)} misure già registrate sono di indicatori che il piano del file non ha: restano, ma con quel piano non conteranno.";
        }
    }

    /// <summary>The draft that waits beside the plan in force, in words; null when there is none.</summary>
    public static async Task<string?> WaitingDraftAsync(BodySession session, CycleRow cycle, CancellationToken cancellation)
    {
        var plans = await PlanStore.ListAsync(session, cycle.Id, cancellation);
        return
            plans.Any(plan => plan.Status == PlanStatus.Approved)
            && plans.FirstOrDefault(plan => plan.Status == PlanStatus.Draft) is { } draft
            ? $"«{draft.Title}», cominciata il {ItalianTime.Print(new DateTimeOffset(draft.CreatedAt))}"
            : null;
    }

    /// <summary>Rows with a reference that names nothing.</summary>
    private static int Dangling(CycleDossier dossier) =>
        PlanIntegrity
            .Check(dossier)
            .Where(finding => finding is { Severity: Severity.Error, Code: FindingCode.UnknownReference })
            .Select(finding => (finding.Place.Table, finding.Place.Row))
            .Distinct()
            .Count();
}
