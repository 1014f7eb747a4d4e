// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;
using Traguardo.Dossiers.Methodologies.Yaml;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the ways of scoring that are tables: bands and interpolations.</summary>
internal static class TableReader
{
    private const string Threshold = "soglia-minima";

    private const string StandardThreshold = "soglia-minima-predefinita";

    public static Bands Bands(MapReader map)
    {
        var argument = map.Word("grandezza", nameof(Domain.Methodologies.Bands.Argument), MethodologyTokens.BandArguments);
        var divides = argument is not (BandArgument.Value or BandArgument.DaysLate);
        var standard = map.OptionalNumber(StandardThreshold, "Threshold");
        var steps = map.Maps("fasce", nameof(Domain.Methodologies.Bands.Steps), step => Band(step, standard), required: true);
        if (standard is not null && !steps.Any(step => step.From is { FromThreshold: true } || step.To is { FromThreshold: true }))
        {
            map.ErrorAt(
                StandardThreshold,
                "Nessuna fascia ha come limite la soglia minima: il valore predefinito non serve.",
                expected: $"«{Threshold}» come limite di due fasce"
            );
        }

        return new(
            argument,
            steps,
            ScoringReader.FullWhenMet(map),
            divides ? ScoringReader.ZeroTarget(map) : SpecialTarget.NotScored,
            divides ? ScoringReader.NegativeTarget(map) : SpecialTarget.NotScored
        )
        {
            LeavesValuesOut = LeavesValuesOut(map, "fuori-dalle-fasce", "non-valutare"),
        };
    }

    public static Interpolation Interpolation(MapReader map) =>
        new(map.Maps("punti", nameof(Domain.Methodologies.Interpolation.Points), Point, required: true));

    /// <summary>Whether a table says that values outside it are left out, with the one word that says so.</summary>
    public static bool LeavesValuesOut(MapReader map, string key, string word)
    {
        const string Field = nameof(Domain.Methodologies.Bands.LeavesValuesOut);
        if (map.OptionalText(key, Field) is not { } text)
        {
            return false;
        }

        if (!TextFold.AreSame(text, word))
        {
            map.ErrorAt(key, "Il valore non è fra quelli ammessi.", text, $"«{word}», oppure nessuna chiave");
        }

        return true;
    }

    private static Band Band(MapReader step, decimal? standard) =>
        new(
            Bound(step, "da", nameof(Domain.Methodologies.Band.From), standard),
            Bound(step, "a", nameof(Domain.Methodologies.Band.To), standard),
            step.Number("punteggio", nameof(Domain.Methodologies.Band.Score)),
            step.OptionalNumber("fino-al-punteggio", nameof(Domain.Methodologies.Band.ScoreAtTop))
        );

    private static BandBound? Bound(MapReader step, string key, string field, decimal? standard)
    {
        if (step.Optional(key, field) is not { } node)
        {
            return null;
        }

        if (node is not YamlText text || !TextFold.AreSame(text.Text, Threshold))
        {
            return Values.Number(node, step.Path.Field(field), step.Context) is { } number ? new BandBound(number) : null;
        }

        if (standard is null)
        {
            step.ErrorAt(
                key,
                "Il limite è la soglia minima dell'assegnazione, ma non si dice che cosa vale per le assegnazioni che non ne hanno.",
                Threshold,
                $"la chiave «{StandardThreshold}» accanto a «fasce»"
            );
        }

        return new BandBound(standard ?? 0, FromThreshold: true);
    }

    private static InterpolationPoint Point(MapReader point)
    {
        var score = point.Number("punteggio", nameof(InterpolationPoint.Score));
        var fallback = point.OptionalNumber("se-manca", "Fallback");
        const string Field = nameof(InterpolationPoint.At);
        if (point.Required("valore", Field) is not { } node)
        {
            return new(new(AnchorKind.Fixed, 0), score);
        }

        if (node is YamlText text && MethodologyTokens.Anchors.TryParse(text.Text, out var kind) && kind != AnchorKind.Fixed)
        {
            return new(new(kind, fallback), score);
        }

        if (fallback is not null)
        {
            point.ErrorAt("se-manca", "Un valore fisso non può mancare.", expected: "nessuna chiave «se-manca»");
        }

        if (node is YamlText word && !word.Text.Any(char.IsAsciiDigit))
        {
            var names = MethodologyTokens.Anchors.All.Where(token => token.Value != AnchorKind.Fixed).Select(token => token.Italian);
            Values.AddUnknownWord(node, point.Path, point.Context, word.Text, [.. names, "un numero"]);
            return new(new(AnchorKind.Fixed, 0), score);
        }

        return new(new(AnchorKind.Fixed, Values.Number(node, point.Path.Field(Field), point.Context) ?? 0), score);
    }
}
