// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Rows that two codes name together: no pair twice. Blank references are for other checks.</summary>
internal sealed class PairChecks(Plan plan, FindingList findings)
{
    public void Run()
    {
        plan.Blocks.Each(DossierTable.Blocks, CheckBlock);
        Check(
            new(DossierTable.Blocks, -1, nameof(SheetBlock.Code)),
            plan.Blocks.Select(block => (block.Sheet, block.Code)),
            (sheet, block) => $"Il blocco «{block}» è già nella scheda «{sheet}»."
        );
        Check(
            new(DossierTable.Assignments, -1, nameof(Assignment.Indicator)),
            plan.Assignments.Select(row => (DossierCodes.OwnerOf(row), row.Indicator)),
            (owner, indicator) => $"L'indicatore «{indicator}» è già assegnato a «{owner}»."
        );
        Check(
            new(DossierTable.Responsibilities, -1, nameof(Responsibility.Unit)),
            plan.Responsibilities.Select(row => (row.Objective, row.Unit)),
            (objective, unit) => $"L'unità «{unit}» è già indicata per l'obiettivo «{objective}»."
        );
    }

    private void CheckBlock(SheetBlock block, Place row)
    {
        if (string.IsNullOrWhiteSpace(block.Code))
        {
            findings.Error(
                FindingCode.MissingCode,
                row.At(nameof(SheetBlock.Code)),
                "Manca il codice del blocco.",
                null,
                "il codice del blocco"
            );
        }
    }

    private void Check(Place column, IEnumerable<(string Owner, string Code)> pairs, Func<string, string, string> message)
    {
        var seen = new HashSet<(string, string)>();
        var row = -1;
        foreach (var pair in pairs)
        {
            row++;
            var isBlank = string.IsNullOrWhiteSpace(pair.Owner) || string.IsNullOrWhiteSpace(pair.Code);
            if (!isBlank && !seen.Add(pair))
            {
                findings.Error(
                    FindingCode.DuplicateCode,
                    column with
                    {
                        Row = row,
                    },
                    message(pair.Owner, pair.Code),
                    pair.Code,
                    "una sola riga per questa coppia"
                );
            }
        }
    }
}
