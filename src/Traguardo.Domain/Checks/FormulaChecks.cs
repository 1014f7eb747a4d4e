// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Formulas;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Planning;

namespace Traguardo.Domain.Checks;

/// <summary>Expressions can be read, and measures give them the quantities that they name. A quantity that lacks is said where the score is made.</summary>
internal sealed class FormulaChecks(CycleDossier dossier, FindingList findings)
{
    /// <summary>The formula of each indicator that has one.</summary>
    private readonly Dictionary<string, Formula> formulas = new(StringComparer.Ordinal);

    public void Run()
    {
        dossier.Plan.Indicators.Each(DossierTable.Indicators, CheckIndicator);
        dossier.Measures.Each(DossierTable.Measures, CheckMeasure);
        dossier.Published.Each(DossierTable.Published, CheckPublished);
    }

    private void CheckIndicator(Indicator indicator, Place row)
    {
        if (Read(indicator.Expression, row.At(nameof(Indicator.Expression))) is { } formula)
        {
            formulas.TryAdd(indicator.Code, formula);
        }
    }

    private Formula? Read(string? expression, Place place)
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            return null;
        }

        var reading = Formula.Parse(expression);
        if (reading.Error is { } error)
        {
            findings.Error(FindingCode.UnreadableFormula, place, error.Message, error.Found, error.Expected);
        }

        return reading.Formula;
    }

    private void CheckMeasure(MeasureEntry measure, Place row)
    {
        if (!formulas.TryGetValue(measure.Indicator, out var formula))
        {
            return;
        }

        var place = row.At(nameof(MeasureEntry.Quantities));
        var used = formula.Names.Select(FormulaName.KeyOf).ToHashSet(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in measure.Quantities)
        {
            var key = FormulaName.KeyOf(name);
            if (!used.Contains(key))
            {
                var nearest = Nearest.To(name, formula.Names);
                var suggestion = nearest is null ? "" : $" Forse si intendeva «{nearest}».";
                findings.Warn(
                    FindingCode.StrayQuantity,
                    place,
                    $"La formula dell'indicatore «{measure.Indicator}» non usa la quantità «{name}».{suggestion}",
                    name,
                    string.Join("; ", formula.Names)
                );
            }
            else if (!given.Add(key))
            {
                findings.Warn(
                    FindingCode.StrayQuantity,
                    place,
                    $"La quantità «{name}» è data due volte: vale l'ultima.",
                    name,
                    "una sola volta"
                );
            }
        }
    }

    private void CheckPublished(PublishedFigure published, Place row)
    {
        var place = row.At(nameof(PublishedFigure.Expression));
        var formula = Read(published.Expression, place);
        if (formula is { Names.Count: > 0 })
        {
            findings.Error(
                FindingCode.UnreadableFormula,
                place,
                $"Il calcolo del valore pubblicato «{published.Code}» nomina «{formula.Names[0]}»: può contenere solo numeri.",
                formula.Names[0],
                "un calcolo su numeri"
            );
        }
        else if (published.Figure is null && string.IsNullOrWhiteSpace(published.Expression))
        {
            findings.Warn(
                FindingCode.NothingToCompare,
                place,
                $"Il valore pubblicato «{published.Code}» non indica né un punteggio né un calcolo con cui confrontarlo.",
                published.Text,
                "un punteggio o un calcolo"
            );
        }
    }
}
