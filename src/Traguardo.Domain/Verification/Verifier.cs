// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Verification;

/// <summary>
/// Recomputes a dossier and sets every published figure beside its computed one. A figure that differs is explained only by an erratum whose
/// expected value, where it gives one, is the computed one. Published figures never enter a score, with one exception that is shown as such:
/// an erratum may say that the document carried a wrong figure up, and then the totals above are also compared with totals made from it.
/// </summary>
public static class Verifier
{
    public static VerificationReport Verify(CycleDossier dossier, Methodology methodology, DateOnly? asOf = null)
    {
        var card = Scorer.Score(dossier, methodology, asOf);
        var alone = Scorer.Score(dossier with { Overrides = [], Judgements = [] }, methodology, asOf);
        var errata = dossier.Errata.ToLookup(e => e.Published, StringComparer.Ordinal);
        var carried = Carried(dossier, methodology, asOf, errata);
        var comparisons = dossier
            .Published.Select(published => Compare(published, card, alone, carried, errata[published.Code].FirstOrDefault()))
            .ToList();
        return new VerificationReport(card, comparisons);
    }

    /// <summary>The scorecard made from the printed figures that the document carried up; null when there are none.</summary>
    private static Scorecard? Carried(CycleDossier dossier, Methodology methodology, DateOnly? asOf, ILookup<string, Erratum> errata)
    {
        var printed = dossier
            .Published.Where(p => p.Figure is { Aspect: FigureAspect.Score } && errata[p.Code].Any(e => e.CarriedUp))
            .Select(p => (p.Figure, Value: PrintedNumber.Read(p.Text)))
            .Where(p => p.Value is not null)
            .Select(p => new ScoreOverride(p.Figure!.Value, p.Value!.Value, "come stampato"))
            .ToList();
        if (printed.Count == 0)
        {
            return null;
        }

        var figures = printed.Select(set => set.Figure).ToHashSet();
        var others = dossier.Overrides.Where(set => !figures.Contains(set.Figure));
        return Scorer.Score(dossier with { Overrides = [.. others, .. printed] }, methodology, asOf);
    }

    private static FigureComparison Compare(
        PublishedFigure published,
        Scorecard card,
        Scorecard alone,
        Scorecard? carried,
        Erratum? erratum
    )
    {
        var found = Print(published, card);
        if (found.Agrees)
        {
            return new(
                published,
                found.Computed,
                ComparisonOutcome.Reproduced,
                Print(published, alone).Agrees,
                null,
                erratum is null ? found.Remark : "c'è un'errata, ma la cifra torna"
            );
        }

        if (erratum is not { CarriedUp: true } && carried is not null && Print(published, carried) is { Agrees: true })
        {
            return new(
                published,
                found.Computed,
                ComparisonOutcome.ReproducedFromPrinted,
                ByRuleAlone: false,
                null,
                "torna dai valori stampati: l'errore sta in una cifra sottostante"
            );
        }

        return erratum is null ? new(published, found.Computed, ComparisonOutcome.Unexplained, ByRuleAlone: false, null, found.Remark)
            : Expects(erratum, found.Computed)
                ? new(published, found.Computed, ComparisonOutcome.Explained, ByRuleAlone: false, erratum, erratum.Reason)
            : new(
                published,
                found.Computed,
                ComparisonOutcome.Unexplained,
                ByRuleAlone: false,
                erratum,
                "l'errata attende " + erratum.Expected + " e il calcolo dà " + (found.Computed ?? "nessuna cifra")
            );
    }

    private static bool Expects(Erratum erratum, string? computed) =>
        erratum.Expected is not { } expected
        || string.Equals(expected.Trim(), computed, StringComparison.OrdinalIgnoreCase)
        || (computed is not null && PrintedNumber.Read(expected) is { } number && number == PrintedNumber.Read(computed));

    private static PrintedComparison Print(PublishedFigure published, Scorecard card) =>
        published.Figure is { } figure ? FigurePrinter.Compare(card, figure, published.Text)
        : published.Expression is { } expression ? Evaluate(expression, published.Text)
        : new(null, Agrees: false, "la riga non dice di quale cifra si tratta");

    /// <summary>A calculation over printed numbers, rounded half up to the decimals of the print.</summary>
    private static PrintedComparison Evaluate(string expression, string text)
    {
        var reading = Formula.Parse(expression);
        if (reading.Formula is not { } formula)
        {
            return new(null, Agrees: false, reading.Error!.Message);
        }

        var result = formula.Evaluate(_ => null);
        if (result.Value is not { } value || PrintedNumber.Read(text) is not { } printed)
        {
            return new(null, Agrees: false, result.Reason ?? "il testo stampato non è un numero");
        }

        var rounded = Rounding.HalfUp2.WithDigits(Math.Min((int)printed.Scale, Rounding.MaximumDigits)).Apply(value);
        return new(FigurePrinter.Number(rounded, Math.Min((int)printed.Scale, Rounding.MaximumDigits)), rounded == printed, null);
    }
}
