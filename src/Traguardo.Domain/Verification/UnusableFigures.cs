// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Scoring;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Verification;

/// <summary>
/// Figures that have no score because what they are made from does not fit together: units that cannot be compared, formulas without a value, judgements
/// that no scale has, results that depend on themselves, weights that are missing. Texts that cannot be read are for <see cref="ReadingChecks"/>.
/// </summary>
public static class UnusableFigures
{
    private const string Code = "figura-inutilizzabile";

    /// <summary>One finding for each, at the result of an indicator or at the row of the element.</summary>
    public static IEnumerable<Finding> Of(CycleDossier dossier, Scorecard card)
    {
        foreach (var figure in card.Figures.Where(figure => figure.Value is { State: MeasureState.Unreadable, IsScored: false }))
        {
            var facts = card.FactsOf(figure.Ref);
            if (facts is null)
            {
                var name = figure.Ref.Kind == FigureKind.Body ? "L'ente" : $"«{figure.PrintedCode ?? figure.Ref.Code}»";
                yield return new(Code, Severity.Warning, PlaceOf(figure.Ref, dossier), $"{name} è senza punteggio: {figure.Value.Reason}");
            }
            else if (!IsSaidOfTexts(facts))
            {
                yield return new(Code, Severity.Warning, PlaceOf(facts, dossier), $"senza punteggio: {figure.Value.Reason}");
            }
        }
    }

    private static bool IsSaidOfTexts(RowFacts facts) =>
        facts.TargetReading?.Target is UnreadableTarget
        || facts.Measure?.Value is UnreadableValue
        || (facts.Target is { } target && DirectionChecks.OperatorClash(target, facts.Indicator.Direction) is not null);

    /// <summary>The place of the result: without one nothing is left that does not fit.</summary>
    private static Place PlaceOf(RowFacts facts, CycleDossier dossier) =>
        new(DossierTable.Measures, IndexOf(dossier.Measures, entry => ReferenceEquals(entry, facts.Measure!.Entry)));

    private static Place PlaceOf(FigureRef figure, CycleDossier dossier) =>
        figure.Kind switch
        {
            FigureKind.Objective => new(DossierTable.Objectives, IndexOf(dossier.Plan.Objectives, row => row.Code == figure.Code)),
            FigureKind.Unit => new(DossierTable.Units, IndexOf(dossier.Plan.Units, row => row.Code == figure.Code)),
            FigureKind.View => new(DossierTable.Views, IndexOf(dossier.Plan.Views, row => row.Code == figure.Code)),
            FigureKind.Sheet => new(DossierTable.Sheets, IndexOf(dossier.Plan.Sheets, row => row.Code == figure.Code)),
            FigureKind.Block => new(
                DossierTable.Blocks,
                IndexOf(dossier.Plan.Blocks, row => row.Code == figure.Code && row.Sheet == figure.Owner)
            ),
            _ => new(DossierTable.Body, 0),
        };

    private static int IndexOf<T>(IEnumerable<T> rows, Func<T, bool> isIt) => rows.TakeWhile(row => !isIt(row)).Count();
}
