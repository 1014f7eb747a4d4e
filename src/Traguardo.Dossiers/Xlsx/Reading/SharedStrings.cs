// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The texts that a workbook's cells name by number, each a cell already: a million cells may name the same one.</summary>
internal sealed class SharedStrings
{
    private const int MostTexts = 1_000_000;

    private readonly List<Cell> texts = [];

    /// <summary>The text of a number; null when there is none.</summary>
    public Cell? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    /// <exception cref="WorkbookRefusedException">Too many texts.</exception>
    public static SharedStrings Read(PartXml? xml)
    {
        var strings = new SharedStrings();
        var characters = new Budget(DossierLimits.WorkbookCharacters);
        while (xml is not null && xml.Read())
        {
            if (xml.Start != "si")
            {
                continue;
            }

            var text = XmlTexts.ReadRuns(xml);
            characters.Spend(text.Length);
            if (strings.texts.Count >= MostTexts)
            {
                throw Budget.Exceeded();
            }

            strings.texts.Add(Cell.OfText(CellText.Normalize(text)));
        }

        return strings;
    }
}
