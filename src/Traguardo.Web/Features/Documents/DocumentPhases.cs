// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Documents;

/// <summary>The phases of a cycle that documents are for, in their order.</summary>
internal static class DocumentPhases
{
    private static readonly (string Word, string Title)[] Known =
    [
        ("piano", "Piano"),
        ("monitoraggio", "Monitoraggio"),
        ("relazione", "Relazione"),
        ("valutazione", "Valutazione"),
    ];

    /// <summary>Title of a phase; the word itself for one that the program does not know.</summary>
    public static string TitleOf(string phase) =>
        Known.FirstOrDefault(known => known.Word == phase).Title
        ?? (phase.Length == 0 ? "Altri documenti" : char.ToUpperInvariant(phase[0]) + phase[1..]);

    /// <summary>Place of a phase among all; unknown ones come last.</summary>
    public static int PlaceOf(string phase)
    {
        var place = Array.FindIndex(Known, known => known.Word == phase);
        return place < 0 ? Known.Length : place;
    }
}
