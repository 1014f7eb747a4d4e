// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Rows;

/// <summary>Scores assignments: brings target and result to common terms, then lets the rule's function speak.</summary>
internal sealed class RowScorer(Evaluation evaluation, ScoringModel model, ReadMeasure?[] measures)
{
    /// <summary>Scores a row, or says why it has no score.</summary>
    public void Score(RowNode row, ref FigureValue value, Trace? trace)
    {
        if (row.FixedState is { } state)
        {
            InState(state, row.FixedReason!, ref value, trace);
            return;
        }

        var match = MatchOf(row);
        if (match.Kind == MatchKind.State)
        {
            InState(match.State, match.Text!, ref value, trace);
            return;
        }

        value.Met = match.Kind == MatchKind.Grade ? null : match.Met;
        value.State = measures[row.IndicatorIndex]!.IsProvisional ? MeasureState.Provisional : MeasureState.Measured;
        var stateRule = model.States[(int)value.State];
        if (!stateRule.Counts)
        {
            FigureWriter.NotScored(ref value, value.State, "valore provvisorio: la metodologia non lo conta");
            return;
        }

        if (RuleFor(row, match) is not { } rule)
        {
            FigureWriter.NotScored(
                ref value,
                value.State,
                model.Methodology.Indicators.Count == 0
                    ? "la metodologia non valuta gli indicatori"
                    : "nessuna regola della metodologia riguarda questo target"
            );
            return;
        }

        trace?.Use(rule.Info);
        if (rule.Scoring is VerdictOnly)
        {
            FigureWriter.NotScored(ref value, value.State, "la metodologia dà solo l'esito");
            return;
        }

        var outcome =
            match.Kind == MatchKind.Parts
                ? Parts(row, rule, match, trace)
                : ScoringFunctions.Evaluate(rule.Scoring, match, row.Terms, model.Methodology, trace);
        if (outcome.Reason is { } reason)
        {
            FigureWriter.NotScored(ref value, MeasureState.Unreadable, reason);
            return;
        }

        FigureWriter.Settle(
            ref value,
            FigureWriter.Limit(outcome.Score, rule.Cap, rule.Floor, trace),
            rule.Rounding,
            carryRounded: rule.Rounding is not null,
            trace
        );
    }

    /// <summary>Target and result of a row in common terms, whatever its state in the plan.</summary>
    public Match MatchOf(RowNode row)
    {
        var measure = measures[row.IndicatorIndex];
        if (measure is null)
        {
            return Match.InState(MeasureState.Missing, "manca il risultato");
        }

        if (FigureMatcher.TryPlain(row, measure, out var plain))
        {
            return plain;
        }

        if (measure.Entry.State is { } said and not (MeasureState.Measured or MeasureState.Provisional))
        {
            return Match.InState(said, measure.Entry.Note ?? "stato indicato da chi ha registrato il risultato");
        }

        return measure.Entry.Figure is { } figure
            ? MatchOfFigure(row, measure, figure)
            : Matcher.Of(row.Target!, measure, row.Indicator.Unit);
    }

    /// <summary>A deadline that also asks how many has a rule of its own for results that say how many.</summary>
    private static IndicatorRule? RuleFor(RowNode row, in Match match) =>
        match.Kind is MatchKind.Figures or MatchKind.Share ? row.CountRule ?? row.Rule : row.Rule;

    /// <summary>A result that is another figure of the scorecard.</summary>
    private Match MatchOfFigure(RowNode row, ReadMeasure measure, FigureRef figure)
    {
        var node = model.IndexOf(figure);
        if (node < 0)
        {
            return Match.InState(MeasureState.Unreadable, "il risultato rimanda a una cifra che non esiste");
        }

        if (!evaluation.CanGoDeeper)
        {
            return Match.InState(MeasureState.Unreadable, "i risultati presi da altre cifre formano una catena troppo lunga");
        }

        ref readonly var value = ref evaluation.OutOfTurn(node);
        return value.Stage == EvaluationStage.Running ? Match.InState(MeasureState.Unreadable, "il risultato dipende da sé stesso")
            : (
                figure.Aspect == FigureAspect.Achievement ? value.Achievement
                : value.IsScored ? value.Carried
                : null
            )
                is { } known
                ? Matcher.Of(row.Target!, measure with { Exact = known, Value = null }, row.Indicator.Unit)
            : Match.InState(MeasureState.Missing, $"la cifra a cui il risultato rimanda non ha un punteggio: {value.Reason}");
    }

    private Outcome Parts(RowNode row, IndicatorRule rule, in Match match, Trace? trace)
    {
        if (rule.Scoring is not Joined joined)
        {
            return ScoringFunctions.Evaluate(rule.Scoring, Match.Answer(match.Met), row.Terms, model.Methodology, trace);
        }

        var scores = new decimal[match.Parts.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            var part = match.Parts[i];
            var partRule = RuleChooser.Choose(
                model.Methodology,
                part.Target,
                part.Target.Kind,
                row.Assignment with
                {
                    Rule = null,
                },
                row.Indicator,
                row.Level
            );
            var outcome = partRule is null
                ? Outcome.None("nessuna regola della metodologia riguarda una parte del target")
                : ScoringFunctions.Evaluate(partRule.Scoring, part.Match, row.Terms, model.Methodology, trace);
            if (outcome.Reason is not null)
            {
                return outcome;
            }

            scores[i] = FigureWriter.Limit(outcome.Score, partRule!.Cap, partRule.Floor, trace);
            trace?.Add(StepKind.Part, i + 1, scores.Length, scores[i]);
        }

        return Outcome.Of(JoinedFunction.Evaluate(joined.Mode, match.Met, scores, trace));
    }

    private void InState(MeasureState state, string reason, ref FigureValue value, Trace? trace)
    {
        value.State = state;
        var rule = model.States[(int)state];
        if (!rule.Counts || rule.Score is not { } score)
        {
            FigureWriter.NotScored(ref value, state, reason);
            return;
        }

        if (state == MeasureState.NotDone)
        {
            value.Met = false;
        }

        trace?.Add(StepKind.StateScore, 0, 0, score, reason);
        FigureWriter.Settle(ref value, score, rounding: null, carryRounded: false);
    }
}
