// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Forms;
using Traguardo.Dossiers.Reading;
using Traguardo.Web.Features.Measures.Entry;

namespace Traguardo.Web.Features.Measures.Workbook;

/// <summary>What a filled workbook would add, read anew each time it is asked: plan and measures may have changed since it was sent.</summary>
public sealed class UploadPreview
{
    private UploadPreview(
        IReadOnlyList<PreviewRow> added,
        IReadOnlyList<PreviewRow> unchanged,
        IReadOnlyList<string> errors,
        IReadOnlyList<string> doubts
    )
    {
        Added = added;
        Unchanged = unchanged;
        Errors = errors;
        Doubts = doubts;
    }

    /// <summary>What is recorded when it is confirmed.</summary>
    public IReadOnlyList<PreviewRow> Added { get; }

    /// <summary>What is recorded already, as it is.</summary>
    public IReadOnlyList<PreviewRow> Unchanged { get; }

    /// <summary>What stands in the way, each with its place in the workbook. Where there is one, nothing can be recorded.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>What is probably wrong, each with its place: a person confirms it with the rest.</summary>
    public IReadOnlyList<string> Doubts { get; }

    public bool CanBeRecorded => Errors.Count == 0 && Added.Count > 0;

    internal static UploadPreview Of(byte[] workbook, string name, Measuring desk)
    {
        var reading = MeasureForm.Read(workbook, name);
        var errors = reading.Errors.Select(error => error.ToString()).ToList();
        var rows = new List<PreviewRow>();
        foreach (var measure in reading.Measures.Where(measure => MeasureContent.IsFilled(measure.Measure)))
        {
            if (desk.Find(measure.Measure.Indicator) is not { } indicator)
            {
                errors.Add(
                    At(
                        reading,
                        measure,
                        nameof(MeasureEntry.Indicator),
                        $"l'indicatore «{measure.Measure.Indicator}» non è nel piano in vigore"
                    )
                );
            }
            else if (desk.IsForbidden(indicator.Code))
            {
                errors.Add(
                    At(
                        reading,
                        measure,
                        nameof(MeasureEntry.Indicator),
                        $"l'indicatore «{measure.Measure.Indicator}» non è tra quelli che si possono rilevare con questo ruolo"
                    )
                );
            }
            else
            {
                rows.Add(new PreviewRow(reading.LocationOf(measure), indicator, measure.Measure));
            }
        }

        if (errors.Count == 0 && rows.Count == 0)
        {
            errors.Add($"{name}: nessuna riga è compilata; scrivere almeno un risultato nel foglio Misure.");
        }

        return Judge(rows, errors, desk);
    }

    private static UploadPreview Judge(List<PreviewRow> rows, List<string> errors, Measuring desk)
    {
        var cycle = desk.Plan.Cycle;
        var unchanged = rows.Where(row => MeasureContent.IsUnchanged(row.Measure, row.Indicator.Measures, cycle)).ToList();
        var added = rows.Except(unchanged).ToList();
        var trials = added.Count == 0 ? [] : desk.Trials.Of([.. added.Select(row => row.Measure)]);
        var doubts = new List<string>();
        for (var index = 0; index < added.Count; index++)
        {
            var row = added[index];
            added[index] = row with { Trial = trials[index] };
            errors.AddRange(trials[index].Errors.Select(note => Sentence(row, note)));
            doubts.AddRange(trials[index].Doubts.Select(note => Sentence(row, note)));
        }

        return new UploadPreview(added, unchanged, errors, doubts);
    }

    private static string Sentence(PreviewRow row, TrialNote note) => $"{row.Location}, indicatore «{row.Measure.Indicator}»: {note.Text}";

    private static string At(MeasureFormReading reading, FormMeasure measure, string property, string message) =>
        $"{reading.LocationOf(measure, property)}: {message}.";
}

/// <summary>A row of a filled workbook.</summary>
/// <param name="Location">Where it was read.</param>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Measure">What it says.</param>
/// <param name="Trial">What would come of it; null when it is not to be recorded.</param>
public sealed record PreviewRow(SourceLocation Location, MeasuredIndicator Indicator, MeasureEntry Measure, MeasureTrial? Trial = null);
