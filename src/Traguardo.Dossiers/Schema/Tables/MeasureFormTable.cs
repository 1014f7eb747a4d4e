// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Forms;
using F = Traguardo.Dossiers.Schema.Fields<Traguardo.Dossiers.Forms.MeasureFormRow>;

namespace Traguardo.Dossiers.Schema.Tables;

/// <summary>
/// The measures of a workbook that was given out to be filled in: what people type, in the words of <see cref="MeasureTable"/>, and beside it what they need
/// to know to type it.
/// </summary>
internal static class MeasureFormTable
{
    private const string NotRead = "Per chi compila: non viene letto.";

    private static readonly Field<MeasureFormRow, string?> Indicator = F.Code(
        nameof(MeasureEntry.Indicator),
        Heading(nameof(MeasureEntry.Indicator)),
        row => row.Measure.Indicator,
        Note(nameof(MeasureEntry.Indicator)),
        required: true
    );
    private static readonly Field<MeasureFormRow, string?> Name = F.LongText(
        nameof(MeasureFormRow.Name),
        "Nome",
        row => row.Name,
        "Nome dell'indicatore. " + NotRead
    );
    private static readonly Field<MeasureFormRow, string?> Unit = F.Text(
        nameof(MeasureFormRow.Unit),
        "Unità di misura",
        row => row.Unit,
        "Unità di misura dell'indicatore. " + NotRead
    );
    private static readonly Field<MeasureFormRow, string?> Target = F.Text(
        nameof(MeasureFormRow.Target),
        "Target",
        row => row.Target,
        "Valore atteso. " + NotRead
    );
    private static readonly Field<MeasureFormRow, string?> Last = F.Text(
        nameof(MeasureFormRow.Last),
        "Ultima rilevazione",
        row => row.Last,
        "L'ultimo risultato registrato, con la sua data. " + NotRead
    );
    private static readonly Field<MeasureFormRow, string?> Text = F.LongText(
        nameof(MeasureEntry.Text),
        Heading(nameof(MeasureEntry.Text)),
        row => row.Measure.Text,
        Note(nameof(MeasureEntry.Text))
    );
    private static readonly Field<MeasureFormRow, DateOnly?> Date = F.Date(
        nameof(MeasureEntry.Date),
        Heading(nameof(MeasureEntry.Date)),
        row => row.Measure.Date,
        Note(nameof(MeasureEntry.Date))
    );
    private static readonly Field<MeasureFormRow, MeasureBasis> Basis = F.Choice(
        nameof(MeasureEntry.Basis),
        Heading(nameof(MeasureEntry.Basis)),
        MeasureTokens.Bases,
        Meanings.Of,
        MeasureBasis.Actual,
        row => row.Measure.Basis,
        Note(nameof(MeasureEntry.Basis))
    );
    private static readonly Field<MeasureFormRow, decimal?> Numerator = F.Number(
        nameof(MeasureEntry.Numerator),
        Heading(nameof(MeasureEntry.Numerator)),
        row => row.Measure.Numerator,
        Note(nameof(MeasureEntry.Numerator))
    );
    private static readonly Field<MeasureFormRow, decimal?> Denominator = F.Number(
        nameof(MeasureEntry.Denominator),
        Heading(nameof(MeasureEntry.Denominator)),
        row => row.Measure.Denominator,
        Note(nameof(MeasureEntry.Denominator))
    );
    private static readonly Field<MeasureFormRow, ValueList<NamedQuantity>> Quantities = F.Quantities(
        nameof(MeasureEntry.Quantities),
        Heading(nameof(MeasureEntry.Quantities)),
        row => row.Measure.Quantities,
        Note(nameof(MeasureEntry.Quantities))
    );
    private static readonly Field<MeasureFormRow, MeasureState?> State = F.OptionalChoice(
        nameof(MeasureEntry.State),
        Heading(nameof(MeasureEntry.State)),
        MeasureTokens.States,
        Meanings.Of,
        row => row.Measure.State,
        Note(nameof(MeasureEntry.State))
    );
    private static readonly Field<MeasureFormRow, string?> Remark = F.LongText(
        nameof(MeasureEntry.Note),
        Heading(nameof(MeasureEntry.Note)),
        row => row.Measure.Note,
        Note(nameof(MeasureEntry.Note))
    );
    private static readonly Field<MeasureFormRow, string?> Grade = F.Text(
        nameof(MeasureEntry.Grade),
        Heading(nameof(MeasureEntry.Grade)),
        row => row.Measure.Grade,
        Note(nameof(MeasureEntry.Grade))
    );
    private static readonly Field<MeasureFormRow, string?> Source = F.Text(
        nameof(MeasureEntry.Source),
        Heading(nameof(MeasureEntry.Source)),
        row => row.Measure.Source,
        Note(nameof(MeasureEntry.Source))
    );
    private static readonly Field<MeasureFormRow, string?> Evidence = F.LongText(
        nameof(MeasureEntry.Evidence),
        Heading(nameof(MeasureEntry.Evidence)),
        row => row.Measure.Evidence,
        Note(nameof(MeasureEntry.Evidence))
    );

    public static TableSchema<MeasureFormRow> Table { get; } =
        new(
            DossierTable.Measures,
            MeasureTable.Table.JsonKey,
            MeasureTable.Table.Title,
            MeasureTable.Table.Note,
            _ => [],
            [
                Indicator,
                Name,
                Unit,
                Target,
                Last,
                Text,
                Date,
                Basis,
                Numerator,
                Denominator,
                Quantities,
                Grade,
                State,
                Remark,
                Source,
                Evidence,
            ],
            Make
        );

    private static MeasureFormRow Make(RowValues<MeasureFormRow> row) =>
        new(
            new MeasureEntry
            {
                Indicator = row.Text(Indicator),
                Text = row.Of(Text),
                Date = row.Of(Date),
                Basis = row.Of(Basis),
                Numerator = row.Of(Numerator),
                Denominator = row.Of(Denominator),
                Quantities = row.Of(Quantities),
                State = row.Of(State),
                Note = row.Of(Remark),
                Grade = row.Of(Grade),
                Source = row.Of(Source),
                Evidence = row.Of(Evidence),
            },
            row.Of(Name),
            row.Of(Unit),
            row.Of(Target),
            row.Of(Last)
        );

    private static string Heading(string property) => MeasureTable.Table.ByProperty(property)!.Heading;

    private static string Note(string property) => MeasureTable.Table.ByProperty(property)!.Note;
}
