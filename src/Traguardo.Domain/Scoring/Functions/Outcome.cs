// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Domain.Scoring.Functions;

/// <summary>What a scoring function gives: a score in percent points, or the reason for none.</summary>
internal readonly struct Outcome
{
    private Outcome(decimal score, string? reason, bool isProvisional = false, bool isBroken = false)
    {
        Score = score;
        Reason = reason;
        IsProvisional = isProvisional;
        IsBroken = isBroken;
    }

    public decimal Score { get; }

    /// <summary>Why there is no score, in Italian; null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>True when a provisional figure went into the score.</summary>
    public bool IsProvisional { get; }

    /// <summary>True when there is no score because the plan is at fault (weights missing, a ring), so that nothing may stand in for it.</summary>
    public bool IsBroken { get; }

    public static Outcome Of(decimal score, bool isProvisional = false) => new(score, null, isProvisional);

    public static Outcome None(string reason) => new(0, reason);

    public static Outcome Broken(string reason) => new(0, reason, isBroken: true);
}
