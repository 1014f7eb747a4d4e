// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Completeness;
using Traguardo.Documents.Templates;
using Traguardo.Storage.Measures;
using Traguardo.Web.Figures;

namespace Traguardo.Web.Features.Documents.Texts;

/// <summary>A text that documents ask for, with where it is.</summary>
/// <param name="Section">Its key.</param>
/// <param name="Title">What people see it called, in each document that calls it otherwise.</param>
/// <param name="IsMandatory">True when some document is not complete without it.</param>
/// <param name="Guides">What to write in it, once for each different guide.</param>
/// <param name="Documents">The documents that ask for it; empty for a text of the cycle that none asks for.</param>
/// <param name="State">Where it is.</param>
/// <param name="Changed">Who wrote it last, and when; null when nobody did.</param>
public sealed record TextRow(
    string Section,
    string Title,
    bool IsMandatory,
    IReadOnlyList<string> Guides,
    IReadOnlyList<ShelfTemplate> Documents,
    TextState State,
    Signature? Changed
)
{
    /// <summary>The texts that some templates ask for, in the order of the templates.</summary>
    internal static IReadOnlyList<TextRow> Of(
        IEnumerable<ShelfTemplate> templates,
        CycleFigures figures,
        IReadOnlyDictionary<string, Signature> changes
    )
    {
        var written = figures
            .Dossier.Narratives.Where(narrative => !string.IsNullOrWhiteSpace(narrative.Text))
            .Select(narrative => narrative.Section)
            .ToHashSet(StringComparer.Ordinal);
        var compositions = Compositions.Of(figures);
        var asked = templates
            .Where(template => template.Template is { IsJoint: false })
            .SelectMany(template => compositions.SketchOf(template.Template!).Narratives.Select(slot => (Template: template, Slot: slot)))
            .GroupBy(ask => ask.Slot.Section, StringComparer.Ordinal);
        var rows = new List<TextRow>();
        foreach (var group in asked)
        {
            var documents = group.Select(ask => ask.Template).Distinct().ToList();
            rows.Add(
                new TextRow(
                    group.Key,
                    string.Join(" / ", group.Select(ask => ask.Slot.Title).Distinct(StringComparer.Ordinal)),
                    group.Any(ask => ask.Slot.IsMandatory),
                    [.. group.Select(ask => ask.Slot.Guide).OfType<string>().Distinct(StringComparer.Ordinal)],
                    documents,
                    !written.Contains(group.Key) ? TextState.Missing
                        : documents.Exists(template => IsStale(compositions, template.Template!, group.Key)) ? TextState.Stale
                        : TextState.Written,
                    changes.GetValueOrDefault(group.Key)
                )
            );
        }

        return rows;
    }

    /// <summary>The texts of a cycle that no template asks for.</summary>
    internal static IReadOnlyList<TextRow> Others(
        IReadOnlyList<TextRow> asked,
        CycleFigures figures,
        IReadOnlyDictionary<string, Signature> changes
    )
    {
        var known = asked.Select(row => row.Section).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. figures
                .Dossier.Narratives.Where(narrative => known.Add(narrative.Section))
                .Select(narrative => new TextRow(
                    narrative.Section,
                    narrative.Title ?? narrative.Section,
                    IsMandatory: false,
                    [],
                    [],
                    TextState.Written,
                    changes.GetValueOrDefault(narrative.Section)
                )),
        ];
    }

    private static bool IsStale(Compositions compositions, Template template, string section) =>
        compositions.SketchOf(template).Lacks.Any(lack => lack.Kind == LackKind.StaleText && lack.Section == section);
}

/// <summary>Where a text is.</summary>
public enum TextState
{
    /// <summary>Nobody has written it.</summary>
    Missing,

    /// <summary>It names years before those of the cycle.</summary>
    Stale,

    Written,
}
