// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>Makes measures of what was typed, by the same readers as those of files.</summary>
internal sealed class TypedMeasureReader
{
    private readonly TypedFields common;
    private readonly bool commonDateReads;

    /// <param name="common">What holds for the rows that do not say otherwise.</param>
    /// <param name="errors">Takes what is wrong with it.</param>
    public TypedMeasureReader(TypedFields common, FieldErrors errors)
    {
        this.common = common;
        var typed = TypedRows.Read<MeasureEntry>(
            DossierTable.Measures,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                // Any code: only the other fields are looked at
                [nameof(MeasureEntry.Indicator)] = GridFields.Common(GridFields.Code),
                [nameof(MeasureEntry.Date)] = common[GridFields.Date],
                [nameof(MeasureEntry.Basis)] = common[GridFields.Basis],
                [nameof(MeasureEntry.Source)] = common[GridFields.Source],
            }
        );
        commonDateReads = typed.Problems.All(problem => problem.Property != nameof(MeasureEntry.Date));
        foreach (var problem in typed.Problems)
        {
            errors.Add(
                GridFields.Common(GridFields.ByProperty[problem.Property]),
                $"Per tutte le righe, {LabelOf(problem.Property)}: {problem}"
            );
        }
    }

    /// <summary>The measure of a row; null, with errors at its fields, when something does not read.</summary>
    /// <param name="quantities">Names of the quantities that its expression uses.</param>
    public MeasureEntry? Read(TypedRow row, IReadOnlyList<string> quantities, FieldErrors errors)
    {
        var typed = TypedRows.Read<MeasureEntry>(DossierTable.Measures, TextsOf(row));
        foreach (var problem in typed.Problems)
        {
            var field = GridFields.ByProperty[problem.Property];
            errors.Add(row.NameOf(field), $"{row.Code}, {LabelOf(problem.Property)}: {problem}");
        }

        var named = QuantitiesOf(row, quantities, errors);
        return typed.Row is null || named is null ? null : typed.Row with { Quantities = [.. named] };
    }

    private Dictionary<string, string?> TextsOf(TypedRow row)
    {
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (property, field) in GridFields.ByProperty)
        {
            if (property != nameof(MeasureEntry.Quantities))
            {
                texts[property] = row.Fields[field];
            }
        }

        texts[nameof(MeasureEntry.Date)] = Or(row.Fields[GridFields.Date], commonDateReads ? common[GridFields.Date] : "");
        texts[nameof(MeasureEntry.Basis)] = Or(row.Fields[GridFields.Basis], common[GridFields.Basis]);
        texts[nameof(MeasureEntry.Source)] = Or(row.Fields[GridFields.Source], common[GridFields.Source]);
        return texts;
    }

    private static List<NamedQuantity>? QuantitiesOf(TypedRow row, IReadOnlyList<string> names, FieldErrors errors)
    {
        var read = new List<NamedQuantity>();
        var complete = true;
        for (var place = 0; place < names.Count; place++)
        {
            var field = GridFields.QuantityAt(place);
            if (row.Fields[field] is not { Length: > 0 } text)
            {
                continue;
            }

            if (ItalianCells.TryNumber(text, out var value))
            {
                read.Add(new NamedQuantity(names[place], value));
            }
            else
            {
                errors.Add(
                    row.NameOf(field),
                    $"{row.Code}, {names[place]}: "
                        + new TypedProblem(
                            nameof(MeasureEntry.Quantities),
                            "il valore non è utilizzabile",
                            text,
                            "un numero, per esempio 1.234,56"
                        )
                );
                complete = false;
            }
        }

        return complete ? read : null;
    }

    private static string LabelOf(string property) =>
        DossierSchema.Of(DossierTable.Measures).ByProperty(property)!.Heading.ToLowerInvariant();

    private static string Or(string own, string other) => own.Length > 0 ? own : other;
}
