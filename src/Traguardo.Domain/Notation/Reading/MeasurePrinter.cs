// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Measures;

namespace Traguardo.Domain.Notation.Reading;

/// <summary>Results in their canonical form.</summary>
internal static class MeasurePrinter
{
    public static string Print(MeasureValue value) =>
        value switch
        {
            NumberValue number => Qualifier(number.Qualifier) + QuantityPrinter.Print(number.Quantity),
            FractionValue fraction => TargetPrinter.Part(fraction.Part, fraction.Whole, fraction.Noun),
            DateValue date => string.Join(", ", date.Days.Select(ItalianDate.Print)),
            DurationValue duration => $"{ItalianNumber.Print(duration.Months)} mesi e {ItalianNumber.Print(duration.Days)} gg",
            YesNoValue answer => TargetPrinter.YesNo(answer.Value, answer.Note),
            CompositeValue composite => string.Join("; ", composite.Parts.Select(Print)),
            ProgressValue progress => progress.Text,
            TextValue text => text.Text,
            NotDoneValue notDone => notDone.Text,
            NotAvailableValue notAvailable => notAvailable.Text,
            UnreadableValue unreadable => unreadable.Text,
            _ => throw new ArgumentException($"Genere di risultato sconosciuto: {value.GetType().Name}.", nameof(value)),
        };

    private static string Qualifier(Qualifier qualifier) =>
        qualifier switch
        {
            Measures.Qualifier.About => "~ ",
            Measures.Qualifier.MoreThan => "> ",
            Measures.Qualifier.LessThan => "< ",
            _ => "",
        };
}
