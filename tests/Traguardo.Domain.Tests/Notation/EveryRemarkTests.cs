// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using static Traguardo.Domain.Tests.Notation.Expected;

namespace Traguardo.Domain.Tests.Notation;

/// <summary>A figure may need more than one remark: none hides another.</summary>
public sealed class EveryRemarkTests
{
    private const string Plus = "Il segno + indica una variazione; è stato letto il solo valore.";
    private const string Note = "Il richiamo di nota accanto al valore non è stato letto.";
    private const string Twice = "Il segno % è stampato due volte.";

    private static string Point(string figure) => $"In «{figure}» il punto è stato letto come virgola decimale.";

    public static TheoryData<string, string, string[]> Figures =>
        new()
        {
            { "=> 1.34", ">= 1,34", [Point("1.34"), "L'operatore «=>» è stato letto «>=»."] },
            { "+1.34 %%", "1,34 %", [Point("1.34"), Plus, Twice] },
            { "1.5* %", "1,5 %", [Point("1.5"), Note] },
            { "tra 1.34 e 2.5", "tra 1,34 e 2,5", [Point("1.34"), Point("2.5")] },
            { "1.34 - 2.5", "tra 1,34 e 2,5", [Point("1.34"), Point("2.5")] },
            { "tra 5%% e 10 %", "tra 5 e 10 %", [Twice] },
            { "5 su 05", "5 su 5", ["In «05» lo zero iniziale non è stato considerato."] },
            { "entro il 30/6/2024 +1.5 ore", "1,5 ore entro il 30/06/2024", [Point("1.5"), Plus] },
        };

    [Theory]
    [MemberData(nameof(Figures))]
    public void All_of_them_are_told(string text, string printed, string[] remarks)
    {
        var read = TargetNotation.Read(text, NoContext);
        Assert.Equal(printed, TargetNotation.Print(read.Target));
        Assert.Equal(remarks, read.Remarks);
    }
}
