// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;

namespace Traguardo.Documents.Writing.Docx;

/// <summary>Styles of boxed remarks. Title and text have the same indents and lines, so that they make one box.</summary>
internal static class CalloutStyles
{
    public static void Write(Markup x)
    {
        foreach (var kind in Enum.GetValues<CalloutKind>())
        {
            var (name, rule, ground, ink) = kind switch
            {
                CalloutKind.Note => ("Nota", Look.Blue, "EAF2FA", Look.Ink),
                CalloutKind.Warning => ("Attenzione", "B36B00", "FFF4DC", "6B3F00"),
                CalloutKind.Missing => ("Manca", "B3203A", "FCE8EC", Look.MissingInk),
            };
            var text = new ParagraphStyleLook(StyleIds.Callout(kind), "Riquadro " + name)
            {
                Size = 20,
                After = 80,
                Left = NumberingPart.BoxIndent,
                Right = 113,
                LeftRule = rule,
                Ground = ground,
            };
            text.Write(x);
            (
                text with
                {
                    Id = StyleIds.CalloutTitle(kind),
                    Name = "Riquadro " + name + " - titolo",
                    Next = text.Id,
                    IsBold = true,
                    Color = ink,
                    Before = 160,
                    KeepNext = true,
                }
            ).Write(x);
        }
    }
}
