// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Xml;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>Reads a dossier's workbook, sheet by sheet, without ever holding a sheet in memory.</summary>
internal static class WorkbookReader
{
    /// <summary>Gives the workbook's rows to the assembler, and tells of what is wrong.</summary>
    public static void Read(byte[] bytes, string file, ErrorList errors, DossierAssembler assembler)
    {
        var whole = new SourceLocation(SourceFormat.Workbook, file);
        ReadSheets(
            bytes,
            whole,
            errors,
            sheet => !TextFold.AreSame(sheet.Name, SheetNames.Instructions),
            (archive, workbook, sheet, place) => ReadSheet(archive, workbook, sheet, place, errors, assembler)
        );
        if (!errors.IsStopped && !assembler.Has(DossierSchema.Tables[0]))
        {
            errors.Stop(whole, $"manca il foglio «{SheetNames.Head}»");
        }
    }

    /// <summary>Gives the rows of one sheet of a workbook to the assembler, whatever other sheets there are.</summary>
    public static void ReadForm(byte[] bytes, string file, TableSchema table, ErrorList errors, DossierAssembler assembler)
    {
        var whole = new SourceLocation(SourceFormat.Workbook, file);
        ReadSheets(
            bytes,
            whole,
            errors,
            sheet => TextFold.AreSame(sheet.Name, table.Title),
            (archive, workbook, sheet, place) =>
            {
                if (assembler.Has(table))
                {
                    errors.Add(place, "il foglio compare due volte");
                    return;
                }

                using var xml = archive.Xml(sheet.Part) ?? throw WorkbookRefusedException.Damaged();
                new SheetTableReader(table, place, errors, assembler).Read(new SheetRows(xml, new CellMaker(workbook)));
            }
        );
        if (!errors.IsStopped && !assembler.Has(table))
        {
            errors.Stop(whole, $"manca il foglio «{table.Title}»");
        }
    }

    private static void ReadSheets(
        byte[] bytes,
        SourceLocation whole,
        ErrorList errors,
        Func<SheetPart, bool> isRead,
        Action<WorkbookArchive, WorkbookParts, SheetPart, SourceLocation> read
    )
    {
        var place = whole;
        try
        {
            using var archive = WorkbookArchive.Open(bytes);
            var workbook = WorkbookParts.Read(archive);
            foreach (var sheet in workbook.Sheets.Where(sheet => !errors.IsStopped && isRead(sheet)))
            {
                place = whole with { Table = sheet.Name };
                read(archive, workbook, sheet, place);
            }
        }
        catch (WorkbookRefusedException exception)
        {
            errors.Stop(place with { Row = exception.Row, Letters = exception.Letters }, exception.Message);
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException)
        {
            errors.Stop(place, WorkbookRefusedException.Damaged(exception).Message);
        }
    }

    private static void ReadSheet(
        WorkbookArchive archive,
        WorkbookParts workbook,
        SheetPart sheet,
        SourceLocation place,
        ErrorList errors,
        DossierAssembler assembler
    )
    {
        var isHead = TextFold.AreSame(sheet.Name, SheetNames.Head);
        var table = isHead
            ? DossierSchema.Tables[0]
            : DossierSchema.Flat.FirstOrDefault(table => TextFold.AreSame(table.Title, sheet.Name));
        if (table is null)
        {
            var nearest = Nearest.To(sheet.Name, DossierSchema.Flat.Select(known => known.Title).Append(SheetNames.Head));
            errors.Add(
                place,
                "il foglio non è una tabella del dossier",
                expected: nearest is null ? "uno dei fogli del modello" : $"forse «{nearest}»"
            );
            return;
        }

        if (assembler.Has(table))
        {
            errors.Add(place, "il foglio compare due volte");
            return;
        }

        using var xml = archive.Xml(sheet.Part) ?? throw WorkbookRefusedException.Damaged();
        var rows = new SheetRows(xml, new CellMaker(workbook));
        if (isHead)
        {
            new SheetHeadReader(place, errors, assembler).Read(rows);
        }
        else
        {
            new SheetTableReader(table, place, errors, assembler).Read(rows);
        }
    }
}
