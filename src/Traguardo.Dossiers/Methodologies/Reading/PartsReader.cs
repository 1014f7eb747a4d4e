// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Reads the worked examples of aggregation rules. The parts of a component stand on one line: "80 x 60; 100 x 40", or "80; 100" when they have no weight.</summary>
internal static class PartsReader
{
    private const string Form =
        "punteggi separati da punto e virgola, ciascuno con il suo peso se ce l'ha, per esempio «80 x 60; 100 x 40»";

    public static AggregationExample Example(MapReader example)
    {
        const string Field = nameof(AggregationExample.Parts);
        if (!example.Has("parti"))
        {
            example.Error("Manca la chiave «parti».", expected: "una riga per componente: " + Form);
        }

        var lines = example.Texts("parti", Field);
        var parts = new List<ValueList<ExamplePart>>();
        foreach (var line in lines)
        {
            if (TryParts(line, out var read))
            {
                parts.Add(read);
            }
            else
            {
                example.ErrorAt("parti", "Le parti dell'esempio non si leggono.", line, Form);
            }
        }

        return new(parts.ToValueList(), example.Number("punteggio", nameof(AggregationExample.Score)), example.Line);
    }

    private static bool TryParts(string line, out ValueList<ExamplePart> parts)
    {
        var read = new List<ExamplePart>();
        foreach (var text in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (TryPart(text, out var part))
            {
                read.Add(part);
            }
            else
            {
                parts = [];
                return false;
            }
        }

        parts = read.ToValueList();
        return read.Count > 0;
    }

    private static bool TryPart(string text, out ExamplePart part)
    {
        part = default;
        var sides = text.Split(['x', '×'], StringSplitOptions.TrimEntries);
        decimal? weight = null;
        if (sides.Length > 2 || (sides.Length == 2 && !TryWeight(sides[1], out weight)))
        {
            return false;
        }

        if (TextFold.AreSame(sides[0], Values.Nothing))
        {
            part = new(null, weight);
            return true;
        }

        var isNumber = ItalianValues.TryNumber(sides[0], out var score);
        part = new(score, weight);
        return isNumber;
    }

    private static bool TryWeight(string text, out decimal? weight)
    {
        var isNumber = ItalianValues.TryNumber(text, out var number);
        weight = number;
        return isNumber;
    }
}
