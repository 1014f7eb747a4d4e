// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema.Tables;
using Traguardo.Dossiers.Xlsx.Reading;
using Traguardo.Dossiers.Xlsx.Writing;

namespace Traguardo.Dossiers.Forms;

/// <summary>A row of the workbook that is given out to be filled in with measures.</summary>
/// <param name="Measure">What is typed: in a workbook to give out its indicator, and what is suggested.</param>
/// <param name="Name">Name of the indicator, for those who fill in; so are all that follow.</param>
/// <param name="Unit">Unit of measure.</param>
/// <param name="Target">Target.</param>
/// <param name="Last">The last measure.</param>
public sealed record MeasureFormRow(
    MeasureEntry Measure,
    string? Name = null,
    string? Unit = null,
    string? Target = null,
    string? Last = null
);

/// <summary>
/// The workbook by which measures are asked of people: one sheet with a row for each indicator, the headings, notes and drop-downs of every dossier. What
/// comes back is read with the limits of every workbook, and every error is located.
/// </summary>
public static class MeasureForm
{
    private static readonly string[] Instructions =
    [
        "Come compilare il modulo delle rilevazioni",
        "Nel foglio Misure c'è una riga per ogni indicatore: si compilano solo le righe degli indicatori di cui si ha il risultato; le altre si lasciano come sono.",
        "Il risultato si scrive come lo stampa il documento: 57,14 % oppure 13 uffici su 14 oppure SI oppure 15/03/2024. Se la percentuale nasce da un rapporto, conviene dare anche numeratore e denominatore.",
        "La data è il giorno a cui il risultato si riferisce. La natura dice se il dato è definitivo (consuntivo), provvisorio o una previsione.",
        "Se il risultato non c'è, lo stato dice perché (per esempio non-misurabile, sospeso) e la nota ne dà il motivo.",
        "Le colonne Nome, Unità di misura, Target e Ultima rilevazione servono a chi compila e non vengono lette. Le colonne che non servono si possono eliminare; i nomi delle altre e del foglio non vanno cambiati.",
        "Non usare formule: copiare e incollare come valori. Per lo stesso indicatore si possono dare più rilevazioni, ciascuna in una riga con la sua data.",
        "Il file si ricarica nella pagina da cui è stato scaricato: prima di registrare, il programma mostra che cosa sarà aggiunto ed elenca ogni errore con riga e colonna. Non si registra nulla finché c'è un errore.",
    ];

    /// <exception cref="WorkbookCapacityException">A text is longer than a cell of a workbook may be; nothing is written.</exception>
    public static void Write(IEnumerable<MeasureFormRow> rows, Stream stream) =>
        WorkbookWriter.WriteForm(MeasureFormTable.Table, MeasureFormTable.Table.Write(rows), Instructions, stream);

    /// <summary>Reads the rows of a workbook: those that read, and what is wrong with the others. No exception escapes for anything that a file may hold.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name, for errors.</param>
    public static MeasureFormReading Read(byte[] bytes, string fileName)
    {
        var errors = new ErrorList();
        var whole = new SourceLocation(SourceFormat.Workbook, fileName);
        var assembler = new DossierAssembler(whole, errors);
        if (bytes.Length == 0)
        {
            errors.Stop(whole, "il file è vuoto");
        }
        else if (!WorkbookArchive.Looks(bytes))
        {
            errors.Stop(whole, "il file non è una cartella di lavoro .xlsx");
        }
        else
        {
            WorkbookReader.ReadForm(bytes, fileName, MeasureFormTable.Table, errors, assembler);
        }

        var sink = assembler.SinkOf(MeasureFormTable.Table);
        return new MeasureFormReading(
            sink is null ? [] : [.. sink.Rows.Zip(sink.Places, (row, place) => new FormMeasure(row.Measure, place))],
            errors.ToList(),
            assembler.Locations
        );
    }
}

/// <summary>A measure that was read from a workbook.</summary>
/// <param name="Measure">The measure; it may say nothing, in a row that was not filled in.</param>
/// <param name="Index">Its place among the rows of the file.</param>
public sealed record FormMeasure(MeasureEntry Measure, int Index);

/// <summary>What was read of a workbook of measures.</summary>
/// <param name="Measures">The rows that read, in the order of the sheet.</param>
/// <param name="Errors">What does not read, located.</param>
public sealed record MeasureFormReading(IReadOnlyList<FormMeasure> Measures, IReadOnlyList<ReadingError> Errors, LocationIndex Locations)
{
    /// <summary>Where a measure was read.</summary>
    /// <param name="property">A property of the record; null for the whole row.</param>
    public SourceLocation LocationOf(FormMeasure measure, string? property = null) =>
        Locations.Locate(new Place(DossierTable.Measures, measure.Index, property));
}
