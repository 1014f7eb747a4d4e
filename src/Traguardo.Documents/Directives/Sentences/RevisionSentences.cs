// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Language;
using Traguardo.Documents.Model;
using Traguardo.Domain.Common;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives.Sentences;

/// <summary>What is said of the variations of a plan.</summary>
internal static class RevisionSentences
{
    private static readonly (RevisionKind Kind, Noun Noun)[] Kinds =
    [
        (RevisionKind.Target, new Noun("target variato", "target variati")),
        (RevisionKind.Weight, new Noun("peso variato", "pesi variati")),
        (RevisionKind.IndicatorAdded, new Noun("indicatore aggiunto", "indicatori aggiunti")),
        (RevisionKind.IndicatorDeleted, new Noun("indicatore eliminato", "indicatori eliminati")),
        (RevisionKind.IndicatorDeferred, new Noun("indicatore rinviato", "indicatori rinviati")),
        (RevisionKind.IndicatorDefinition, new Noun("indicatore ridefinito", "indicatori ridefiniti")),
        (RevisionKind.ObjectiveAdded, new Noun("obiettivo aggiunto", "obiettivi aggiunti")),
        (RevisionKind.ObjectiveDeleted, new Noun("obiettivo eliminato", "obiettivi eliminati")),
        (RevisionKind.ObjectiveChanged, new Noun("obiettivo modificato", "obiettivi modificati")),
    ];

    public static ValueList<Block> Summary(Call call)
    {
        var approved = call.Index.Dossier.Revisions.Where(revision => revision.Status == RevisionStatus.Approved).ToList();
        var proposed = call.Index.Dossier.Revisions.Where(revision => revision.Status == RevisionStatus.Proposed).ToList();
        if (approved.Count + proposed.Count == 0)
        {
            return [new Paragraph(["Nel periodo il piano non ha avuto variazioni."])];
        }

        var blocks = new List<Block>();
        if (approved.Count > 0)
        {
            var acts = approved.Select(revision => call.Index.FindAct(revision.Act)).OfType<Act>().Distinct().Select(ActWords.Of).ToList();
            blocks.Add(
                new Paragraph([
                    $"Il piano ha avuto {Italian.Count(approved.Count, Noun.Revision)}: {Italian.List(Parts(approved))}{(acts.Count == 0 ? "" : " (" + string.Join("; ", acts) + ")")}.",
                ])
            );
        }

        if (proposed.Count > 0)
        {
            blocks.Add(
                new Paragraph([
                    $"{(proposed.Count == 1 ? "È in attesa di decisione" : "Sono in attesa di decisione")} {Italian.Count(proposed.Count, new Noun("proposta di variazione", "proposte di variazione", IsFeminine: true))}: {Italian.List(Parts(proposed))}.",
                ])
            );
        }

        return [.. blocks];
    }

    private static List<string> Parts(List<Revision> revisions) =>
        [
            .. Kinds
                .Select(kind => (kind.Noun, Count: revisions.Count(revision => revision.Kind == kind.Kind)))
                .Where(part => part.Count > 0)
                .Select(part => $"{ItalianNumber.Print(part.Count)} {(part.Count == 1 ? part.Noun.Singular : part.Noun.Plural)}"),
        ];
}
