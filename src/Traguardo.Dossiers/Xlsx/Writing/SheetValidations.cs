// SPDX-License-Identifier: AGPL-3.0-or-later

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Writing;

/// <summary>The drop-downs of a sheet: the words of a column, and the codes of another sheet.</summary>
internal sealed class SheetValidations
{
    /// <summary>Rows of the other sheet that a drop-down offers.</summary>
    private const int OfferedRows = 5000;

    private const int LastRow = 1_048_576;

    private readonly string levels;

    /// <param name="levels">Cells that hold the levels, in the sheet of the body.</param>
    public SheetValidations(string levels) => this.levels = levels;

    /// <summary>The drop-downs of a table; null when it has none.</summary>
    public DataValidations? Of(TableSchema table)
    {
        var all = new List<DataValidation>();
        foreach (var column in table.Columns)
        {
            var letters = Headings.Letters(column.Ordinal);
            if (column.Choices.Count > 0)
            {
                var words = string.Join(',', column.Choices.Select(choice => choice.Italian));
                all.Add(Make(letters, $"\"{words}\"", DataValidationErrorStyleValues.Stop, "Scegliere una delle parole dell'elenco."));
            }
            else if (column.References is { } other)
            {
                all.Add(
                    Make(
                        letters,
                        CellsOf(other),
                        DataValidationErrorStyleValues.Warning,
                        $"Il valore non è tra quelli del foglio {Title(other)}. Lasciarlo così?"
                    )
                );
            }
        }

        return all.Count == 0 ? null : new DataValidations(all) { Count = (uint)all.Count };
    }

    private static string Title(DossierTable other) => other == DossierTable.Levels ? SheetNames.Head : DossierSchema.Of(other).Title;

    private string CellsOf(DossierTable other)
    {
        if (other == DossierTable.Levels)
        {
            return levels;
        }

        var table = DossierSchema.Of(other);
        var code = table.Columns.First(column => column.Property == "Code");
        var letters = Headings.Letters(code.Ordinal);
        return $"'{table.Title}'!${letters}$2:${letters}${OfferedRows}";
    }

    private static DataValidation Make(string letters, string formula, DataValidationErrorStyleValues style, string error) =>
        new(new Formula1(formula))
        {
            Type = DataValidationValues.List,
            ErrorStyle = style,
            AllowBlank = true,
            ShowErrorMessage = true,
            ErrorTitle = "Valore non previsto",
            Error = error,
            SequenceOfReferences = new ListValue<StringValue>([new StringValue($"{letters}2:{letters}{LastRow}")]),
        };
}
