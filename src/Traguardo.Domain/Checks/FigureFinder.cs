// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Scoring;

namespace Traguardo.Domain.Checks;

/// <summary>Says of each reference to a figure of the scorecard whether it names one.</summary>
internal sealed class FigureFinder(DossierCodes codes, ReferenceFinder references, FindingList findings)
{
    /// <summary>The figures of a thing that are a number of its own, such as others can be made from.</summary>
    public static FigureAspect[] Numbers { get; } = [FigureAspect.Score, FigureAspect.Achievement];

    /// <summary>A reference that may be left out.</summary>
    /// <param name="aspects">Which of a thing's figures can be meant here; null for any.</param>
    public void Optional(FigureRef? figure, Place place, FigureAspect[]? aspects = null)
    {
        if (figure is { } given)
        {
            Required(given, place, aspects);
        }
    }

    /// <param name="aspects">Which of a thing's figures can be meant here; null for any.</param>
    public void Required(FigureRef figure, Place place, FigureAspect[]? aspects, Severity severity = Severity.Error)
    {
        Required(figure, place, severity);
        if (aspects is not null && !aspects.Contains(figure.Aspect))
        {
            findings.Add(
                severity,
                FindingCode.UnsuitableFigure,
                place,
                $"Qui non si può indicare: {FigureTokens.Aspects.Name(figure.Aspect)}.",
                FigureTokens.Aspects.Italian(figure.Aspect),
                string.Join(" o ", aspects.Select(FigureTokens.Aspects.Italian))
            );
        }
    }

    public void Required(FigureRef figure, Place place, Severity severity = Severity.Error)
    {
        if (figure.Kind == FigureKind.Body)
        {
            CheckBody(figure.Code, place, severity);
            return;
        }

        var known = KnownBy(figure.Kind);
        references.Required(figure.Code, known, place, severity);
        if (string.IsNullOrWhiteSpace(figure.Code) || !known.Contains(figure.Code))
        {
            return;
        }

        if (figure.Kind == FigureKind.Block)
        {
            references.Within("il blocco", figure.Code, figure.Owner, codes.SheetsOf[figure.Code], place, severity);
        }
        else if (figure.Kind == FigureKind.Indicator && (figure.Owner is not null || DiffersByOwner(figure.Aspect)))
        {
            references.Within("l'indicatore", figure.Code, figure.Owner, codes.OwnersOf[figure.Code], place, severity);
        }
    }

    /// <summary>An indicator is measured once, however many objectives it serves.</summary>
    private static bool DiffersByOwner(FigureAspect aspect) => aspect != FigureAspect.Measure;

    private void CheckBody(string? code, Place place, Severity severity)
    {
        if (!string.IsNullOrEmpty(code) && !string.Equals(code, codes.BodyCode, StringComparison.Ordinal))
        {
            findings.Add(severity, FindingCode.UnknownReference, place, $"«{code}» non è il codice dell'ente.", code, codes.BodyCode);
        }
    }

    private CodeSet KnownBy(FigureKind kind) =>
        kind switch
        {
            FigureKind.Indicator => codes.Indicators,
            FigureKind.Objective => codes.Objectives,
            FigureKind.Unit => codes.Units,
            FigureKind.View => codes.Views,
            FigureKind.Block => codes.Blocks,
            _ => codes.Sheets,
        };
}
