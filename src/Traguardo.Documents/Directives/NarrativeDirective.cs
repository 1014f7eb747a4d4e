// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Building;
using Traguardo.Documents.Completeness;
using Traguardo.Documents.Model;

namespace Traguardo.Documents.Directives;

/// <summary>A text that people write for each cycle; where a mandatory one is missing, its place says so. One that may be missing leaves nothing.</summary>
internal static class NarrativeDirective
{
    public static void Write(Call call)
    {
        var key = call.Word(0) ?? "";
        var slot = new NarrativeSlot(key, call.Text("titolo") ?? key, call.IsSet("obbligatorio"), call.Text("guida"));
        call.Builder.Asks(slot);
        var written = call.Index.Dossier.Narratives.FirstOrDefault(one => one.Section == key);
        if (written is null || string.IsNullOrWhiteSpace(written.Text))
        {
            WriteMissing(call.Builder, slot);
            return;
        }

        foreach (var stale in NarrativeLacks.StaleYears(written.Text, call.Index.Cycle, isTakenOver: false))
        {
            call.Builder.Lacking(
                new Lack(LackKind.StaleText, $"Il testo «{slot.Title}» parla del {stale.Year}: «{stale.Sentence}»", IsMandatory: false, key)
            );
        }

        if ((call.Text("intestazione") ?? written.Title) is { } heading)
        {
            call.Builder.AddHeading(call.Builder.HeadingLevel + 1, [heading]);
        }

        MarkdownBlocks.WriteNarrative(written.Text, call.Builder);
    }

    private static void WriteMissing(DocumentBuilder builder, NarrativeSlot slot)
    {
        if (slot.IsMandatory)
        {
            builder.Lacking(NarrativeLacks.Unwritten(slot));
            builder.Add(
                new Callout(
                    CalloutKind.Missing,
                    "Testo da scrivere: " + slot.Title,
                    slot.Guide is null ? [] : [new Paragraph([slot.Guide])]
                )
            );
        }
    }
}
