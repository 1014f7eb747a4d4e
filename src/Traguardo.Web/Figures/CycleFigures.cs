// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Collections.Concurrent;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Verification;
using Traguardo.Storage.Cycles;

namespace Traguardo.Web.Figures;

/// <summary>A cycle as it stood in one moment, with its figures. Shared between requests: nothing in it changes.</summary>
public sealed class CycleFigures
{
    private readonly Lazy<VerificationReport?> verification;
    private readonly Lazy<Scorecard> outcomes;
    private readonly ConcurrentDictionary<Type, Lazy<object>> kept = new();

    internal CycleFigures(CycleRow row, long stamp, CycleDossier dossier, Methodology? methodology, DateOnly? asOf)
    {
        Row = row;
        Stamp = stamp;
        Dossier = dossier;
        Methodology = methodology;
        AsOf = asOf;
        Card = methodology is null ? null : Scorer.Score(dossier, methodology, asOf);
        outcomes = new(() => Card ?? Scorer.Score(dossier, Methodology.None, asOf));
        verification = new(() => methodology is null ? null : Verifier.Verify(dossier, methodology, asOf));
    }

    public CycleRow Row { get; }

    /// <summary>What was read: a later change of the cycle has a higher one.</summary>
    public long Stamp { get; }

    public CycleDossier Dossier { get; }

    /// <summary>The methodology that scores it; null while it has none.</summary>
    public Methodology? Methodology { get; }

    /// <summary>The day at which it is looked at; null for the cycle's usual day with all that is known.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The figures; null while there is no methodology.</summary>
    public Scorecard? Card { get; }

    /// <summary>The figures; without a methodology whether targets are met, and nothing more.</summary>
    public Scorecard Outcomes => outcomes.Value;

    /// <summary>The figures beside those that documents published; null while there is no methodology.</summary>
    public VerificationReport? Verification => verification.Value;

    /// <summary>What pages make of the figures and nothing else: made once, of each type one.</summary>
    public T Kept<T>(Func<CycleFigures, T> make)
        where T : class => (T)kept.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;
}
