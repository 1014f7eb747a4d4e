// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx;

/// <summary>The settings. Fields are not refreshed on opening: Word would ask the user about it first.</summary>
internal static class SettingsPart
{
    public static Markup Write(string language, bool hasFootnotes)
    {
        var x = new Markup();
        x.Open("w:settings", Namespaces.Word).Empty("w:zoom", "w:percent", "100").Value("w:defaultTabStop", 567);
        if (hasFootnotes)
        {
            x.Open("w:footnotePr").Empty("w:footnote", "w:id", "-1").Empty("w:footnote", "w:id", "0").Close();
        }

        x.Open("w:compat");
        x.Empty("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15");
        x.Close().Empty("w:themeFontLang", "w:val", language);
        return x.Value("w:decimalSymbol", ",").Value("w:listSeparator", ";").Close();
    }
}
