// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Scoring.Derivations;
using Traguardo.Domain.Scoring.Functions;
using Traguardo.Domain.Scoring.Matching;
using Traguardo.Domain.Scoring.Model;

namespace Traguardo.Domain.Scoring.Rows;

/// <summary>Scores assignments: lets the rule's function speak on target and result.</summary>
/// <param name="model">The rows.</param>
/// <param name="measures">Their results.</param>
/// <param name="values">Figures already evaluated, for results that are another figure.</param>
internal sealed class RowScorer(ScoringModel model, MeasuresInForce measures, FigureValue[] values)
{
    /// <summary>Scores a row, or says why it has no score.</summary>
    public void Score(int node, ref FigureValue value, Trace? trace)
    {
        ref readonly var row = ref measures.Rows[node];
        if (row.Match.Kind == MatchKind.Taken)
        {
            Score(node, MatchedRow.Of(model.Rows[node], MeasureOf(node), MatchOfTaken(node)), ref value, trace);
        }
        else
        {
            Score(node, row, ref value, trace);
        }
    }

    /// <summary>Target and result of a row in common terms, whatever its state in the plan.</summary>
    public Match MatchOf(int node)
    {
        var match = RowMatcher.Of(model.Rows[node], MeasureOf(node));
        return match.Kind == MatchKind.Taken ? MatchOfTaken(node) : match;
    }

    private ReadMeasure? MeasureOf(int node) => measures.ByIndicator[model.Rows[node].IndicatorIndex];

    /// <summary>A result that is another figure of the scorecard.</summary>
    private Match MatchOfTaken(int node)
    {
        var measure = MeasureOf(node)!;
        var figure = measure.Taken!.Value;
        var taken = model.IndexOf(figure);
        if (taken < 0)
        {
            return Match.InState(MeasureState.Unreadable, "il risultato rimanda a una cifra che non esiste");
        }

        if (measures.Order.IsInRing(node))
        {
            return Match.InState(MeasureState.Unreadable, "il risultato dipende da sé stesso");
        }

        ref readonly var value = ref values[taken];
        return
            (
                figure.Aspect == FigureAspect.Achievement ? value.Achievement
                : value.IsScored ? value.Carried
                : null
            )
                is { } known
            ? RowMatcher.OfTaken(model.Rows[node], measure, known)
            : Match.InState(MeasureState.Missing, $"la cifra a cui il risultato rimanda non ha un punteggio: {value.Reason}");
    }

    private void Score(int node, in MatchedRow row, ref FigureValue value, Trace? trace)
    {
        if (row.Match.Kind == MatchKind.State)
        {
            InState(row.Match.State, row.Match.Text!, ref value, trace);
            return;
        }

        value.Met = row.Match.Kind == MatchKind.Grade ? null : row.Match.Met;
        value.State = row.IsProvisional ? MeasureState.Provisional : MeasureState.Measured;
        if (!model.States[(int)value.State].Counts)
        {
            FigureWriter.NotScored(ref value, value.State, "valore provvisorio: la metodologia non lo conta");
            return;
        }

        if (row.Rule is not { } rule)
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
            row.Match.Kind == MatchKind.Parts
                ? Parts(model.Rows[node], rule, row.Match, trace)
                : ScoringFunctions.Evaluate(rule.Scoring, row.Match, row.Terms, model.Methodology, trace);
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
