// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Each weight by itself, and the weights of units that share an objective. Whether groups close is for <see cref="WeightClosures"/>.</summary>
/// <param name="plan">The plan.</param>
/// <param name="most">The highest weight that makes sense: the largest total of a group.</param>
/// <param name="findings">What is found goes here.</param>
internal sealed class WeightChecks(Plan plan, decimal most, FindingList findings)
{
    private readonly ILookup<string, (Responsibility Share, int Row)> sharesOf = plan
        .Responsibilities.Select((share, row) => (share, row))
        .ToLookup(share => share.share.Objective, StringComparer.Ordinal);

    public void Run()
    {
        const string Field = nameof(Objective.Weight);
        plan.Objectives.Each(DossierTable.Objectives, (item, row) => Check(item.Weight, row.At(Field)));
        plan.Responsibilities.Each(DossierTable.Responsibilities, (item, row) => Check(item.Weight, row.At(Field)));
        plan.Assignments.Each(DossierTable.Assignments, (item, row) => Check(item.Weight, row.At(Field)));
        plan.Blocks.Each(DossierTable.Blocks, (item, row) => Check(item.Weight, row.At(Field)));
        plan.SheetItems.Each(DossierTable.SheetItems, (item, row) => Check(item.Weight, row.At(Field)));
        plan.Objectives.Each(DossierTable.Objectives, (objective, _) => CheckShared(objective));
    }

    private void Check(decimal? weight, Place place)
    {
        if (weight < 0)
        {
            var found = Printed.Of(weight.Value);
            findings.Error(FindingCode.NegativeWeight, place, $"Il peso {found} è negativo.", found, "un peso non negativo");
        }
        else if (weight > most)
        {
            var found = Printed.Of(weight.Value);
            findings.Warn(
                FindingCode.ExcessiveWeight,
                place,
                $"Il peso {found} supera il totale dei pesi.",
                found,
                $"un peso non superiore a {Printed.Of(most)}"
            );
        }
    }

    private void CheckShared(Objective objective)
    {
        var shares = sharesOf[objective.Code].ToList();
        if (shares.Count == 0 || shares.Exists(share => share.Share.Weight is null))
        {
            return;
        }

        var sum = WeightSum.Of(shares.Select(share => share.Share.Weight));
        if (objective.Weight is { } weight && sum != weight)
        {
            findings.Warn(
                FindingCode.SharedWeight,
                new(DossierTable.Responsibilities, shares[0].Row, nameof(Responsibility.Weight)),
                $"I pesi dell'obiettivo «{objective.Code}» nelle sue unità sommano a {Printed.Of(sum)}, ma l'obiettivo pesa {Printed.Of(weight)}.",
                Printed.Of(sum),
                Printed.Of(weight)
            );
        }
    }
}
