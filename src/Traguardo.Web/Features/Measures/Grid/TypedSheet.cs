// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Measures.Grid;

/// <summary>What was typed into the grid, read and tried: what would be recorded, and what stands in the way.</summary>
internal sealed class TypedSheet
{
    private readonly List<MeasureEntry> entries = [];
    private readonly FieldErrors errors = new();

    private TypedSheet(Measuring desk, TypedForm form)
    {
        var reader = new TypedMeasureReader(form.Common, errors);
        var rows = form.Rows.Select(row => new GridRow(row.Index, desk.Find(row.Code), row)).ToList();
        var read = new List<(int Row, MeasureEntry Entry)>();
        for (var index = 0; index < rows.Count; index++)
        {
            if (rows[index].Typed is { IsFilled: true, IsSkipped: false } && Read(reader, rows[index]) is { } entry)
            {
                read.Add((index, entry));
            }
        }

        var trials = read.Count == 0 ? [] : desk.Trials.Of([.. read.Select(row => row.Entry)]);
        for (var place = 0; place < read.Count; place++)
        {
            var (index, entry) = read[place];
            rows[index] = rows[index] with { Trial = trials[place] };
            Take(rows[index], entry, trials[place], desk);
        }

        Rows = rows;
    }

    public IReadOnlyList<GridRow> Rows { get; }

    /// <summary>What is to be recorded; of use only where there is no error.</summary>
    public IReadOnlyList<MeasureEntry> Entries => entries;

    /// <summary>Rows that say again what is recorded.</summary>
    public int Unchanged { get; private set; }

    public FieldErrors Errors => errors;

    public bool IsEmpty => Rows.All(row => !row.Typed.IsFilled || row.Typed.IsSkipped);

    public static TypedSheet Of(Measuring desk, TypedForm form) => new(desk, form);

    private MeasureEntry? Read(TypedMeasureReader reader, GridRow row)
    {
        if (row.Indicator is { } indicator)
        {
            return reader.Read(row.Typed, indicator.Quantities, errors);
        }

        errors.Add(row.NameOf(GridFields.Value), $"{row.Code}: l'indicatore non è nel piano in vigore.");
        return null;
    }

    private void Take(GridRow row, MeasureEntry entry, MeasureTrial trial, Measuring desk)
    {
        if (MeasureContent.IsUnchanged(entry, row.Indicator!.Measures, desk.Plan.Cycle))
        {
            Unchanged++;
            return;
        }

        foreach (var error in trial.Errors)
        {
            errors.Add(FieldOf(row, error), $"{row.PrintedCode}: {error.Text}");
        }

        if (!row.Typed.IsAccepted)
        {
            foreach (var doubt in trial.Doubts)
            {
                errors.Add(FieldOf(row, doubt), $"{row.PrintedCode}: {doubt.Text} Correggere, oppure spuntare «Registra comunque».");
            }
        }

        entries.Add(entry);
    }

    private static string FieldOf(GridRow row, TrialNote note)
    {
        var field = note.Property is { } property ? GridFields.ByProperty.GetValueOrDefault(property, GridFields.Value) : GridFields.Value;
        return row.NameOf(field == GridFields.Quantity ? GridFields.QuantityAt(0) : field);
    }
}
