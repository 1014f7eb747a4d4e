// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Xml;

namespace Traguardo.Dossiers.Xlsx.Reading;

/// <summary>The texts that a workbook's cells name by number.</summary>
internal sealed class SharedStrings
{
    /// <summary>Characters of all shared texts: far more than any plan has, far less than the memory.</summary>
    private const int MostCharacters = 100_000_000;

    private const int MostTexts = 4_000_000;

    private readonly List<string> texts = [];

    /// <summary>The text of a number; null when there is none.</summary>
    public string? this[int index] => index >= 0 && index < texts.Count ? texts[index] : null;

    /// <exception cref="WorkbookRefusedException">Too many texts.</exception>
    public static SharedStrings Read(XmlReader? xml)
    {
        var strings = new SharedStrings();
        long characters = 0;
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "si")
            {
                continue;
            }

            var text = XmlTexts.ReadRuns(xml);
            characters += text.Length;
            if (characters > MostCharacters || strings.texts.Count >= MostTexts)
            {
                throw Budget.Exceeded();
            }

            strings.texts.Add(text);
        }

        return strings;
    }
}
