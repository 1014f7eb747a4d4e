// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Formulas;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Dossiers.Methodologies.Yaml;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads "punteggio": a group with its type and parameters, or the type alone where it has none.</summary>
internal static class ScoringReader
{
    private const string FormulaNeeds = "un'espressione con r (risultato), t (target), s (soglia minima), b (valore di base), m (massimo)";

    /// <summary>What a methodology's expression can speak of.</summary>
    private static readonly string[] FormulaNames = ["r", "t", "s", "b", "m"];

    /// <summary>The types by name, each with what reads its parameters.</summary>
    private static readonly (string Name, Func<MapReader, ScoringFunction> Read)[] Types =
    [
        ("raggiunto-o-no", MetOrNot),
        ("rapporto", map => Proportion(map, ProportionKind.Ratio)),
        ("rapporto-inverso", map => Proportion(map, ProportionKind.InverseRatio)),
        ("rapporto-secondo-direzione", map => Proportion(map, ProportionKind.DirectedRatio)),
        ("scostamento-relativo", map => Proportion(map, ProportionKind.RelativeDeviation)),
        ("interpolazione", TableReader.Interpolation),
        ("fasce", TableReader.Bands),
        ("rapporto-giorni", DayRatio),
        ("quota", _ => new Share()),
        ("si-no", YesNo),
        ("scala", map => new Graded(map.Text("scala", nameof(Graded.Scale)))),
        ("risultato-diretto", _ => new ValueItself()),
        ("composto", map => new Joined(map.Word("unione", nameof(Joined.Mode), MethodologyTokens.JoinModes))),
        ("formula", ByFormula),
        ("solo-esito", _ => new VerdictOnly()),
    ];

    public static ScoringFunction Read(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (node is YamlText text)
        {
            // The type alone is a group with only its type
            node = new YamlMap([new(new("tipo", text.Line, text.Column), text)], text.Line, text.Column);
        }

        if (Values.Map(node, path, context) is not { } map || map.Required("tipo", "Type") is not { } type)
        {
            return new VerdictOnly();
        }

        var name = Values.Text(type, path, context);
        if (Array.Find(Types, candidate => name is not null && TextFold.AreSame(candidate.Name, name)) is not { Read: { } read })
        {
            if (name is not null)
            {
                Values.AddUnknownWord(type, path, context, name, [.. Types.Select(candidate => candidate.Name)]);
            }

            return new VerdictOnly();
        }

        var function = read(map);
        map.Close();
        return function;
    }

    /// <summary>Whether a met target is worth the full score whatever the calculation says: always said, because it changes scores.</summary>
    public static bool FullWhenMet(MapReader map) => map.YesNo("pieno-se-raggiunto", nameof(Domain.Methodologies.Proportion.FullWhenMet));

    public static SpecialTarget ZeroTarget(MapReader map) =>
        map.Word("target-zero", nameof(Domain.Methodologies.Proportion.ZeroTarget), MethodologyTokens.SpecialTargets);

    public static SpecialTarget NegativeTarget(MapReader map) =>
        map.Word("target-negativo", nameof(Domain.Methodologies.Proportion.NegativeTarget), MethodologyTokens.SpecialTargets);

    private static ScoringFunction ByFormula(MapReader map)
    {
        const string Key = "espressione";
        if (map.Text(Key, nameof(Domain.Methodologies.ByFormula.Expression)) is not { Length: > 0 } text)
        {
            return new VerdictOnly();
        }

        var reading = Formula.Parse(text);
        if (reading.Formula is not { } formula)
        {
            map.ErrorAt(Key, "L'espressione non si legge: " + reading.Error?.Message, text, FormulaNeeds);
            return new VerdictOnly();
        }

        foreach (var name in formula.Names.Except(FormulaNames, StringComparer.Ordinal))
        {
            map.ErrorAt(Key, "L'espressione usa un nome che la regola non conosce.", name, FormulaNeeds);
        }

        return new ByFormula(formula);
    }

    private static MetOrNot MetOrNot(MapReader map) =>
        new(
            map.OptionalNumber("raggiunto", nameof(Domain.Methodologies.MetOrNot.Met)) ?? 100,
            map.OptionalNumber("non-raggiunto", nameof(Domain.Methodologies.MetOrNot.NotMet)) ?? 0
        );

    private static Proportion Proportion(MapReader map, ProportionKind kind) =>
        new(kind, FullWhenMet(map), ZeroTarget(map), NegativeTarget(map));

    private static DayRatio DayRatio(MapReader map) =>
        new(map.Word("calendario", nameof(Domain.Methodologies.DayRatio.Calendar), MethodologyTokens.DayCounts), FullWhenMet(map));

    private static YesNo YesNo(MapReader map) =>
        new(
            map.OptionalNumber("si", nameof(Domain.Methodologies.YesNo.Yes)) ?? 100,
            map.OptionalNumber("no", nameof(Domain.Methodologies.YesNo.No)) ?? 0
        );
}
