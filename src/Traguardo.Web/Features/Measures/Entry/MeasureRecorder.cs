// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Security.Cryptography;
using System.Text.Json;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;
using Traguardo.Storage.Measures;
using Traguardo.Web.Access;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Measures.Entry;

/// <summary>Records measures that have been tried, all or none, and says what became of the body's score.</summary>
internal sealed class MeasureRecorder(FigureCache cache)
{
    /// <param name="before">The figures that the measures were tried on.</param>
    /// <param name="entries">At least one.</param>
    /// <param name="form">Names the sending: the same measures sent twice under one name are recorded once.</param>
    /// <param name="alreadyThere">How many others were left out because they are recorded as they are.</param>
    public async Task<RecordOutcome> RecordAsync(
        Visit visit,
        CycleFigures before,
        IReadOnlyList<MeasureEntry> entries,
        string form,
        int alreadyThere,
        CancellationToken cancellation
    )
    {
        var author = MeasureAuthor.Of(visit, before.Dossier.Plan);
        AppendOutcome outcome;
        await using (var session = await visit.BeginAsync(cancellation))
        {
            outcome = await MeasureStore.AppendAsync(
                session,
                visit.Cycle.Id,
                [.. entries.Select(entry => new NewMeasure(entry with { Author = entry.Author ?? author }, RequestOf(form, entry)))],
                cancellation
            );
            if (outcome.IsRefused)
            {
                return new RecordOutcome(outcome.UnknownIndicators, "");
            }

            await session.CommitAsync(cancellation);
        }

        var after = await cache.OfAsync(visit, cancellation: cancellation);
        return new RecordOutcome([], Message(outcome.Added, alreadyThere + outcome.Repeated, ScoreWords(before.Card, after.Card)));
    }

    /// <summary>What is said when there was nothing to add.</summary>
    public static string Message(int added, int alreadyThere, string score = "")
    {
        var recorded = added switch
        {
            0 => "Nessuna nuova rilevazione.",
            1 => "Registrata 1 rilevazione.",
            _ => $"Registrate {added} rilevazioni.",
        };
        var known = alreadyThere switch
        {
            0 => "",
            1 => " Una era già registrata così com'è.",
            _ => $" {alreadyThere} erano già registrate così come sono.",
        };
        return recorded + known + score;
    }

    /// <summary>One for each measure of a sending, and the same when the same is sent again.</summary>
    private static Guid RequestOf(string form, MeasureEntry entry) =>
        new(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { form, entry })).AsSpan(0, 16));

    private static string ScoreWords(Scorecard? before, Scorecard? after)
    {
        var (old, now) = (FigureFace.Of(before, FigureRef.Body), FigureFace.Of(after, FigureRef.Body));
        return now.Text is null ? ""
            : old.Text == now.Text ? $" Il punteggio dell'ente resta {now.Text}."
            : old.Text is null ? $" Il punteggio dell'ente ora è {now.Text}."
            : $" Il punteggio dell'ente passa da {old.Text} a {now.Text}.";
    }
}

/// <summary>What became of measures.</summary>
/// <param name="UnknownIndicators">Indicators that the plan in force does not have any more; where there is one, nothing was recorded.</param>
/// <param name="Message">What to say to the reader.</param>
internal sealed record RecordOutcome(IReadOnlyList<string> UnknownIndicators, string Message);
