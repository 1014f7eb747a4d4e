// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>One target for an indicator, its owner, a period and a source: of several in force nobody could say which counts.</summary>
internal sealed class TargetChecks(Plan plan, FindingList findings)
{
    private readonly Dictionary<(string Indicator, string? Owner, TargetPeriod Period, string? Variant), TargetEntry> first = [];

    public void Run() => plan.Targets.Each(DossierTable.Targets, Check);

    private void Check(TargetEntry target, Place row)
    {
        var key = (target.Indicator, target.Owner, target.Period, target.Variant);
        if (first.TryAdd(key, target))
        {
            return;
        }

        var where = target.Owner is null ? "" : $" in «{target.Owner}»";
        var of = $"dell'indicatore «{target.Indicator}»{where} per il {PeriodOf(target)}";
        var earlier = first[key].Text;
        var place = row.At(nameof(TargetEntry.Text));
        if (target.Variant is not null)
        {
            findings.Warn(
                FindingCode.DuplicateTarget,
                place,
                $"Il target {of} da «{target.Variant}» c'è già: «{earlier}».",
                target.Text,
                "una sola riga per fonte"
            );
        }
        else
        {
            findings.Error(
                FindingCode.AmbiguousTarget,
                place,
                $"Il target {of} in vigore c'è già: «{earlier}». Uno solo può restare senza fonte.",
                target.Text,
                "un solo target in vigore"
            );
        }
    }

    private static string PeriodOf(TargetEntry target) =>
        target.Period.IsYear ? Printed.Of(target.Period.End.Year) : Printed.Of(target.Period.End);
}
