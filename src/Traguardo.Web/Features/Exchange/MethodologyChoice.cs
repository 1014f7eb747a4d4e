// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Sessions;

namespace Traguardo.Web.Features.Exchange;

/// <summary>By which methodology an imported cycle is scored.</summary>
/// <param name="Id">Id that the cycle names; null when it names none.</param>
/// <param name="StoredId">The stored text that scores it; null when it is not stored yet, or there is none.</param>
/// <param name="New">A text to be stored with the cycle; null when there is none.</param>
/// <param name="Rules">The rules; null when the cycle has none yet.</param>
/// <param name="Problem">Why the cycle cannot be imported with it; null when it can.</param>
/// <param name="Words">Which it is, in one sentence.</param>
internal sealed record MethodologyChoice(
    string? Id,
    long? StoredId,
    MethodologyText? New,
    Methodology? Rules,
    string? Problem,
    string Words
)
{
    /// <summary>True when the cycle will have no figures for lack of a methodology.</summary>
    public bool IsMissing => Rules is null;

    /// <summary>Chooses among what came with the file, what the cycle has and what the body keeps.</summary>
    /// <param name="asked">Id that the file names; null when it names none.</param>
    /// <param name="sent">The methodology that came with the file; null when none did.</param>
    /// <param name="cycle">The cycle as it is stored; null for a new one.</param>
    public static async Task<MethodologyChoice> OfAsync(
        BodySession session,
        string? asked,
        MethodologyText? sent,
        CycleRow? cycle,
        CancellationToken cancellation
    )
    {
        if (sent is not null)
        {
            return OfSent(asked, sent);
        }

        var stored = await MethodologyStore.ListAsync(session, cancellation);
        var present = stored.FirstOrDefault(row => row.Id == cycle?.MethodologyId);
        if (asked is null)
        {
            return present is null
                ? None("Il file non nomina una metodologia: il ciclo non avrà punteggi finché non se ne sceglie una.")
                : Of(present, $"Il file non nomina una metodologia: resta quella del ciclo, «{present.Title}».");
        }

        if (present?.Code == asked)
        {
            return Of(present, $"Resta quella del ciclo: «{present.Title}».");
        }

        if (stored.FirstOrDefault(row => row.Code == asked) is { } known)
        {
            return Of(known, $"«{known.Title}», conservata dall'ente il {ItalianTime.Print(known.StoredAt)}.");
        }

        var missing = $"Il file nomina la metodologia «{asked}», che l'ente non ha";
        return present is null
            ? None($"{missing}: il ciclo non avrà punteggi finché non la si carica e la si sceglie.") with
            {
                Id = asked,
            }
            : None("") with
            {
                Problem = $"{missing}: il ciclo è misurato con «{present.Code}». Inviare insieme al file anche la metodologia",
            };
    }

    private static MethodologyChoice OfSent(string? asked, MethodologyText sent) =>
        asked is not null && asked != sent.Code
            ? None("") with
            {
                Problem = $"la metodologia inviata è «{sent.Code}», ma il ciclo del file nomina «{asked}»",
            }
            : new MethodologyChoice(
                sent.Code,
                StoredId: null,
                sent,
                MethodologyReader.Read(sent.Code + ".yaml", sent.Yaml).Methodology,
                Problem: null,
                $"«{sent.Title}», inviata con il file."
            );

    private static MethodologyChoice Of(MethodologyRow row, string words) =>
        new(row.Code, row.Id, New: null, MethodologyReader.Read(row.Code + ".yaml", row.Yaml).Methodology, Problem: null, words);

    private static MethodologyChoice None(string words) => new(Id: null, StoredId: null, New: null, Rules: null, Problem: null, words);
}
