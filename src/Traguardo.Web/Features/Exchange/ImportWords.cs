// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Storage.Bodies;
using Traguardo.Web.Features.Jobs;

namespace Traguardo.Web.Features.Exchange;

/// <summary>What is said when an import is done.</summary>
/// <param name="Message">In one sentence.</param>
/// <param name="Result">Where to go from there.</param>
internal sealed record ImportWords(string Message, JobResult Result)
{
    public static ImportWords Of(StoredBody body, ImportOutcome outcome)
    {
        var cycle = $"/e/{body.Slug}/c/{outcome.Slug}";
        return outcome.DraftId is null
            ? new("Importazione conclusa.", new JobResult([new JobLink("Apri il ciclo", cycle)]))
            : new(
                "Importazione conclusa: il piano del file è nella bozza.",
                new JobResult([new JobLink("Apri il ciclo", cycle), new JobLink("Apri il piano", cycle + "/piano")])
            );
    }
}
