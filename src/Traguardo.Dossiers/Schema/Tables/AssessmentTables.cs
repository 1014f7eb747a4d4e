// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Scoring;
using JudgementFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.Judgement>;
using OverrideFields = Traguardo.Dossiers.Schema.Fields<Traguardo.Domain.Cycles.ScoreOverride>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>What persons decided beside what was computed.</summary>
internal static class AssessmentTables
{
    private const string FigureNote = "Di che cosa è la cifra: indicatore, obiettivo...";

    private static readonly Field<ScoreOverride, FigureRef?> Figure = OverrideFields.Figure(
        nameof(ScoreOverride.Figure),
        row => row.Figure,
        FigureNote,
        required: true
    );
    private static readonly Field<ScoreOverride, decimal?> Score = OverrideFields.Percent(
        nameof(ScoreOverride.Score),
        "Punteggio",
        row => row.Score,
        "Il punteggio deciso, in punti percentuali.",
        required: true
    );
    private static readonly Field<ScoreOverride, string?> Reason = OverrideFields.LongText(
        nameof(ScoreOverride.Reason),
        "Motivo",
        row => row.Reason,
        "Perché; sempre necessario.",
        required: true
    );
    private static readonly Field<ScoreOverride, string?> Author = OverrideFields.Text(
        nameof(ScoreOverride.Author),
        "Autore",
        row => row.Author,
        "Incarico o organo che ha deciso."
    );
    private static readonly Field<ScoreOverride, DateOnly?> Date = OverrideFields.Date(
        nameof(ScoreOverride.Date),
        "Data",
        row => row.Date,
        "Giorno della decisione."
    );
    private static readonly Field<ScoreOverride, string?> Act = OverrideFields.Code(
        nameof(ScoreOverride.Act),
        "Atto",
        row => row.Act,
        "Codice del parere o dell'atto.",
        of: DossierTable.Acts
    );

    private static readonly Field<Judgement, FigureRef?> Judged = JudgementFields.Figure(
        nameof(Judgement.Figure),
        row => row.Figure,
        FigureNote,
        required: true
    );
    private static readonly Field<Judgement, string?> Rating = JudgementFields.Text(
        nameof(Judgement.Rating),
        "Giudizio",
        row => row.Rating,
        "La classe attribuita; vuota se il giudizio è solo in parole."
    );
    private static readonly Field<Judgement, string?> Motive = JudgementFields.LongText(
        nameof(Judgement.Reason),
        "Motivo",
        row => row.Reason,
        "Motivazione; necessaria quando la classe differisce da quella calcolata."
    );
    private static readonly Field<Judgement, string?> Judge = JudgementFields.Text(
        nameof(Judgement.Author),
        "Autore",
        row => row.Author,
        "Incarico o organo che giudica."
    );
    private static readonly Field<Judgement, DateOnly?> JudgedOn = JudgementFields.Date(
        nameof(Judgement.Date),
        "Data",
        row => row.Date,
        "Giorno del giudizio."
    );
    private static readonly Field<Judgement, string?> JudgementAct = JudgementFields.Code(
        nameof(Judgement.Act),
        "Atto",
        row => row.Act,
        "Codice dell'atto.",
        of: DossierTable.Acts
    );

    public static TableSchema<ScoreOverride> Overrides { get; } =
        new(
            DossierTable.Overrides,
            "overrides",
            "Correzioni",
            "I punteggi decisi da una persona o da un organo al posto di quello calcolato, che resta visibile.",
            dossier => dossier.Overrides,
            [Figure, Score, Reason, Author, Date, Act],
            row => new ScoreOverride(row.Need(Figure), row.Need(Score), row.Text(Reason), row.Of(Author), row.Of(Date), row.Of(Act))
        );

    public static TableSchema<Judgement> Judgements { get; } =
        new(
            DossierTable.Judgements,
            "judgements",
            "Giudizi",
            "Ciò che l'OIV giudica, accanto a ciò che è stato calcolato.",
            dossier => dossier.Judgements,
            [Judged, Rating, Motive, Judge, JudgedOn, JudgementAct],
            row => new Judgement(row.Need(Judged), row.Of(Rating), row.Text(Motive), row.Of(Judge), row.Of(JudgedOn), row.Of(JudgementAct))
        );
}
