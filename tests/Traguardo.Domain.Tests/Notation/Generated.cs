// SPDX-License-Identifier: AGPL-3.0-or-later

using FsCheck;
using FsCheck.Fluent;
using Traguardo.Domain.Common;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Numbers;
using Traguardo.Domain.Targets;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>Generators of the typed values that the notation gives.</summary>
internal static class Generated
{
    private static readonly string[] Syllables = ["ba", "fi", "lo", "mu", "zu", "po", "ga", "vi"];

    private static readonly string[] Nouns =
    [
        "iniziative",
        "azioni di comunicazione",
        "riunioni di coordinamento con i soggetti aderenti all'accordo",
        "visite ispettive",
        "dip. coinvolti",
        "nuova fiera/evento",
        "comuni da visitare",
        "posizioni aggiornate",
        "convenzione stilata",
        "imprese Transizione 4.0",
        "bandi 2023",
        "post per ciascuno dei tre social media",
        "Incremento \"follower\"",
        "e-mail",
        "report mensile del PID",
    ];

    private static readonly string[] Shares =
    [
        "delle istanze",
        "dei richiedenti",
        "delle pratiche entro 30 giorni",
        "delle 448 domande istruite",
        "dei voti oltre la media",
        "entro 5 giorni",
    ];

    private static readonly UnitOfMeasure[] AllUnits =
    [
        UnitOfMeasure.None,
        UnitOfMeasure.Number,
        UnitOfMeasure.Percent,
        UnitOfMeasure.Days,
        UnitOfMeasure.Hours,
        UnitOfMeasure.Months,
        UnitOfMeasure.Years,
        UnitOfMeasure.Euro,
        Units.Minutes,
        Units.Weeks,
    ];

    /// <summary>Decimals of every size and scale, with the sign.</summary>
    public static Gen<decimal> Decimals { get; } =
        Gen.OneOf(
            Gen.Choose(0, 99).Select(value => (decimal)value),
            Gen.Choose(0, int.MaxValue)
                .SelectMany(value => Gen.Choose(0, 4).Select(scale => new decimal(value, 0, 0, isNegative: false, (byte)scale))),
            from low in Gen.Choose(int.MinValue, int.MaxValue)
            from middle in Gen.Choose(int.MinValue, int.MaxValue)
            from high in Gen.Choose(int.MinValue, int.MaxValue)
            from scale in Gen.Choose(0, 28)
            select new decimal(low, middle, high, isNegative: false, (byte)scale)
        );

    public static Gen<decimal> Signed { get; } = Decimals.SelectMany(value => Gen.Elements(value, -value));

    public static Gen<decimal> Counts { get; } = Gen.Choose(0, 100_000).Select(value => (decimal)value);

    public static Gen<string> InventedWord { get; } = Gen.Elements(Syllables).ArrayOf(3).Select(parts => "zu" + string.Concat(parts));

    /// <summary>Things counted: those of real documents, and words that no list holds.</summary>
    public static Gen<string> Noun { get; } =
        Gen.OneOf(Gen.Elements(Nouns), InventedWord, InventedWord.ArrayOf(3).Select(words => string.Join(' ', words)));

    public static Gen<DateOnly> Days { get; } =
        Gen.Choose(new DateOnly(ItalianDate.FirstYear, 1, 1).DayNumber, new DateOnly(ItalianDate.LastYear, 12, 31).DayNumber)
            .Select(DateOnly.FromDayNumber);

    public static Gen<Quantity> Quantities { get; } =
        from value in Signed
        from unit in Gen.Elements(AllUnits)
        from noun in Gen.OneOf(Gen.Constant<string?>(null), NounAfter(unit).Select(noun => (string?)noun))
        select new Quantity(value, unit, noun);

    private static Gen<Quantity> NamedQuantities { get; } =
        from value in Signed
        from unit in Gen.Elements(AllUnits)
        from noun in NounAfter(unit)
        select new Quantity(value, unit, noun);

    public static Gen<Target> Targets { get; } = Gen.OneOf(SimpleTargets(), Stages(), Words(), Compounds());

    public static Gen<MeasureValue> Values { get; } = Gen.OneOf(SimpleValues(), WordValues(), Composites());

    private static Gen<string> NounAfter(UnitOfMeasure unit) =>
        unit == UnitOfMeasure.Percent ? Gen.OneOf(Noun, Gen.Elements(Shares)) : Noun;

    private static Gen<string?> Maybe(Gen<string> gen) => Gen.OneOf(Gen.Constant<string?>(null), gen.Select(text => (string?)text));

    private static Gen<Target> SimpleTargets() =>
        Gen.OneOf(
            from comparison in Gen.Elements(Enum.GetValues<Comparison>())
            from quantity in Quantities
            select (Target)new ThresholdTarget(comparison, quantity),
            from comparison in Gen.Elements(Comparison.Bare, Comparison.AtLeast, Comparison.Exactly)
            from value in Signed
            from noun in Maybe(NounAfter(UnitOfMeasure.Percent))
            from count in Counts
            select (Target)new ThresholdTarget(comparison, new Quantity(value, UnitOfMeasure.Percent, noun), count),
            from one in Signed
            from other in Signed
            from unit in Gen.Elements(AllUnits)
            select (Target)new RangeTarget(Math.Min(one, other), Math.Max(one, other), unit),
            Days.Select(day => (Target)new DeadlineTarget(day)),
            Deliveries(),
            Coverages(),
            from whole in Counts
            from part in Counts
            from noun in Maybe(Noun)
            select (Target)new PhasesTarget(Math.Min(part, whole + 1), whole + 1, noun),
            Frequencies(Maybe(Noun))
        );

    private static Gen<Target> Deliveries() =>
        from day in Days
        from quantity in Gen.OneOf(Quantities, Noun.Select(noun => new Quantity(1, UnitOfMeasure.None, noun)))
        select (Target)new DeadlineTarget(day, quantity);

    private static Gen<Target> Coverages() =>
        from count in Decimals
        from what in Noun
        from item in Gen.OneOf(Gen.Elements("Ufficio", "Servizio/Ufficio", "ufficio camerale"), InventedWord)
        select (Target)new CoverageTarget(count + 1, what, item);

    private static Gen<Target> Frequencies(Gen<string?> nouns) =>
        from count in Gen.Choose(1, 500)
        from every in Gen.Elements(Enum.GetValues<Frequency>())
        from noun in nouns
        select (Target)new FrequencyTarget(count, every, noun);

    private static Gen<Target> Stages() =>
        from count in Gen.Choose(2, 5)
        from counts in Counts.ArrayOf(count)
        from days in Days.ArrayOf(count)
        select (Target)new StagedTarget(counts.Zip(days, (value, day) => new Stage(value, day)).ToValueList());

    private static Gen<Target> Words() =>
        Gen.OneOf(
            from expected in Gen.Elements(true, false)
            from note in Maybe(InventedWord)
            select (Target)new YesNoTarget(expected, note),
            Gen.Elements(
                    "Attivazione impianto",
                    "piano di azione",
                    "Pubblicazione dei bandi 2023",
                    "Conclusione fase 2",
                    "Monitorag. e ammodern."
                )
                .Select(text => (Target)new MilestoneTarget(text)),
            InventedWord.Select(text => (Target)new MilestoneTarget(text)),
            Gen.Elements("Rinvio al 2028", "Rinviato").Select(text => (Target)new DeferredTarget(text)),
            Gen.Elements("", "-", "//", "n.d.", "ND vedi nota", "Non previsto").Select(text => (Target)new NoTarget(text))
        );

    private static Gen<Target> Compounds()
    {
        var named = Gen.OneOf(
            from comparison in Gen.Elements(Enum.GetValues<Comparison>())
            from quantity in NamedQuantities
            select (Target)new ThresholdTarget(comparison, quantity),
            from day in Days
            from quantity in NamedQuantities
            select (Target)new DeadlineTarget(day, quantity),
            Coverages(),
            Frequencies(Noun.Select(noun => (string?)noun)),
            InventedWord.Select(text => (Target)new MilestoneTarget(text))
        );
        return named
            .ArrayOf(3)
            .Where(parts => parts.Any(part => part is not MilestoneTarget) && parts.Any(part => part is not DeadlineTarget))
            .Where(parts => parts.Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() == parts.Length)
            .Select(parts => (Target)new CompoundTarget([.. parts]));
    }

    private static string NameOf(Target part) =>
        part switch
        {
            ThresholdTarget threshold => threshold.Quantity.Noun!,
            DeadlineTarget deadline => deadline.Deliverable!.Noun!,
            CoverageTarget coverage => coverage.What,
            FrequencyTarget frequency => frequency.Noun!,
            MilestoneTarget milestone => milestone.Text,
            _ => "",
        };

    private static Gen<MeasureValue> SimpleValues() =>
        Gen.OneOf(
            from quantity in Quantities
            from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
            select (MeasureValue)new NumberValue(quantity, qualifier),
            Fractions(Maybe(Noun)),
            Days.NonEmptyListOf().Select(days => (MeasureValue)new DateValue(days.ToValueList())),
            from months in Gen.Choose(0, 5000)
            from days in Gen.Choose(0, 5000)
            select (MeasureValue)new DurationValue(months, days)
        );

    private static Gen<MeasureValue> Fractions(Gen<string?> nouns) =>
        from part in Counts
        from whole in Counts
        from noun in nouns
        select (MeasureValue)new FractionValue(part, whole + 1, noun);

    private static Gen<MeasureValue> WordValues() =>
        Gen.OneOf(
            from answer in Gen.Elements(true, false)
            from note in Maybe(InventedWord)
            select (MeasureValue)new YesNoValue(answer, note),
            Gen.Elements(
                    new ProgressValue(WorkProgress.InProgress, "In corso di realizzazione"),
                    new ProgressValue(WorkProgress.Started, "Avviata l'attività"),
                    new ProgressValue(WorkProgress.Done, "Evento realizzato"),
                    new ProgressValue(WorkProgress.Suspended, "Attività sospesa"),
                    new ProgressValue(WorkProgress.Waiting, "In attesa di parere"),
                    new ProgressValue(WorkProgress.Deferred, "Rinvio al 2028"),
                    new ProgressValue(WorkProgress.NotStarted, "Non ancora avviato"),
                    new ProgressValue(WorkProgress.MeasuredLater, "Rilevazione al 31/12")
                )
                .Select(value => (MeasureValue)value),
            Gen.Elements("Predisposizione dei questionari", "Si veda la relazione").Select(text => (MeasureValue)new TextValue(text)),
            InventedWord.Select(text => (MeasureValue)new TextValue(text)),
            Gen.Elements("=", "Non affidato").Select(text => (MeasureValue)new NotDoneValue(text)),
            Gen.Elements("", "-", "n.d.", "> nd", "dato non disponibile").Select(text => (MeasureValue)new NotAvailableValue(text))
        );

    private static Gen<MeasureValue> Composites()
    {
        var named = Gen.OneOf(
            from quantity in NamedQuantities
            from qualifier in Gen.Elements(Enum.GetValues<Qualifier>())
            select (MeasureValue)new NumberValue(quantity, qualifier),
            Fractions(Noun.Select(noun => (string?)noun)),
            Gen.Constant((MeasureValue)new ProgressValue(WorkProgress.Done, "evento realizzato"))
        );
        return named
            .ArrayOf(3)
            .Where(parts => parts.Any(part => part is not ProgressValue))
            .Select(parts => (MeasureValue)new CompositeValue([.. parts]));
    }
}
