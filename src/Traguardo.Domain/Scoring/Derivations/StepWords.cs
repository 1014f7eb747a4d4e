// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;

namespace Traguardo.Domain.Scoring.Derivations;

/// <summary>Says an operation of a derivation in Italian, with its numbers. The words are made from the operation itself, so that they cannot differ from the figures.</summary>
public static class StepWords
{
    /// <summary>Decimals shown of intermediate figures; more than documents print, so that the path can be followed by hand.</summary>
    private const int Digits = 4;

    public static string Say(Step step) =>
        step.Kind switch
        {
            StepKind.Met =>
                $"target raggiunto ({(step.A == step.B ? N(step.B) : N(step.B) + " rispetto a " + N(step.A))}): {N(step.Result)}",
            StepKind.NotMet => $"target non raggiunto ({N(step.B)} rispetto a {N(step.A)}): {N(step.Result)}",
            StepKind.Ratio => $"risultato / target = 100 × {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.InverseRatio => $"target / risultato = 100 × {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.RelativeDeviation =>
                $"scostamento relativo: 100 × (1 − |{N(step.A)} − {N(step.B)}| / |{N(step.B)}|) = {N(step.Result)}",
            StepKind.Interpolated => $"interpolazione fra i punti della regola: a {N(step.A)} corrisponde {N(step.Result)}",
            StepKind.Band => step.Text is null
                ? $"{N(step.A)} sta nella fascia che comincia a {N(step.B)}: {N(step.Result)}"
                : $"{N(step.A)} sta nella prima fascia: {N(step.Result)}",
            StepKind.DayRatio => $"giorni dall'inizio dell'anno: 100 × {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.Share => $"parte realizzata: 100 × {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.Answer => step.A == 1 ? $"realizzato: {N(step.Result)}" : $"non realizzato: {N(step.Result)}",
            StepKind.Grade => $"giudizio «{step.Text}»: {N(step.Result)}",
            StepKind.ValueItself => $"il risultato è il punteggio: {N(step.Result)}",
            StepKind.Formula => $"{step.Text}, con r = {N(step.A)} e t = {N(step.B)}: {N(step.Result)}",
            StepKind.Part => $"parte {N(step.A)} di {N(step.B)}: {N(step.Result)}",
            StepKind.Joined => $"{Join((int)step.A)} delle {N(step.B)} parti: {N(step.Result)}",
            StepKind.Capped => $"non oltre {N(step.B)}: {N(step.Result)}",
            StepKind.Floored => $"non sotto {N(step.B)}: {N(step.Result)}",
            StepKind.Rounded => $"arrotondato a {N(step.B)} decimali: {N(step.Result)}",
            StepKind.StateScore => $"{step.Text}: {N(step.Result)}",
            StepKind.Overridden => (step.B == 1 ? $"al posto di {N(step.A)}, " : "")
                + $"punteggio assegnato: {N(step.Result)} ({step.Text})",
            StepKind.WeightedMean => $"media pesata: {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.SimpleMean => $"media semplice: {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            StepKind.Sum => $"somma di {N(step.B)} valori: {N(step.Result)}",
            StepKind.Count => $"conteggio: {N(step.Result)}",
            StepKind.Lowest => $"il più basso di {N(step.B)} valori: {N(step.Result)}",
            StepKind.Highest => $"il più alto di {N(step.B)} valori: {N(step.Result)}",
            StepKind.Blend => $"quota {N(step.B)} % × {N(step.A)} = {N(step.Result)}",
            StepKind.AchievementRatio => $"rispetto al target dell'obiettivo: 100 × {N(step.A)} / {N(step.B)} = {N(step.Result)}",
            _ => step.A >= step.B
                ? $"{N(step.A)} raggiunge il target {N(step.B)}: {N(step.Result)}"
                : $"{N(step.A)} non raggiunge il target {N(step.B)}: {N(step.Result)}",
        };

    private static string Join(int mode) =>
        mode switch
        {
            0 => "tutte insieme",
            1 => "la più bassa",
            _ => "media",
        };

    private static string N(decimal value) => Number(value);

    /// <summary>A figure of the path with at most four decimals.</summary>
    internal static string Number(decimal value) => ItalianNumber.Print(Shortened(value));

    /// <summary>At most four decimals, without zeros at the end.</summary>
    private static decimal Shortened(decimal value) => Exact.Plain(decimal.Round(value, Digits, MidpointRounding.AwayFromZero));
}
