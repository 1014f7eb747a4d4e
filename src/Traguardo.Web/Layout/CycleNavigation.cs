// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Layout;

/// <summary>The side navigation of a cycle. One table holds names, last part of the addresses and icons of all sections.</summary>
public static class CycleNavigation
{
    private sealed record Row(
        CycleSection Section,
        string Label,
        string Slug,
        string Icon,
        bool StartsGroup = false,
        bool IsOfBody = false
    );

    private static readonly Row[] Rows =
    [
        new(CycleSection.Dashboard, "Cruscotto", "cruscotto", "chart-line"),
        new(CycleSection.Tree, "Albero", "albero", "list"),
        new(CycleSection.Deadlines, "Le mie scadenze", "scadenze", "calendar"),
        new(CycleSection.Measures, "Rilevazioni", "rilevazioni", "pencil"),
        new(CycleSection.Plan, "Piano", "piano", "file"),
        new(CycleSection.Documents, "Documenti", "documenti", "files"),
        new(CycleSection.Units, "Unità organizzative", "unita", "pa", StartsGroup: true),
        new(CycleSection.People, "Persone e ruoli", "persone", "user", IsOfBody: true),
        new(CycleSection.Methodology, "Metodologia", "metodologia", "help-circle"),
        new(CycleSection.Exchange, "Importa/Esporta", "scambio", "exchange-circle", StartsGroup: true, IsOfBody: true),
        new(CycleSection.Administration, "Amministrazione", "amministrazione", "settings", IsOfBody: true),
        new(CycleSection.Log, "Registro", "registro", "clock", IsOfBody: true),
    ];

    /// <summary>Name of a section as printed.</summary>
    public static string LabelOf(CycleSection section) => RowOf(section).Label;

    /// <summary>Address of a section: the body's or the cycle's, a slash and the section's own word.</summary>
    public static string AddressOf(CycleSection section, string address) => address.TrimEnd('/') + "/" + RowOf(section).Slug;

    /// <summary>Links to the sections that the reader may open.</summary>
    /// <param name="bodyAddress">Address of the body, without a slash at its end.</param>
    /// <param name="cycleAddress">Address of the cycle; null on a page of no cycle, which shows the sections of the body only.</param>
    /// <param name="current">The section shown; null when none.</param>
    /// <param name="isOpen">Whether the reader may open a section; null when all.</param>
    public static IReadOnlyList<NavigationEntry> Entries(
        string bodyAddress,
        string? cycleAddress,
        CycleSection? current,
        Func<CycleSection, bool>? isOpen = null
    ) =>
        [
            .. Rows.Where(row => (row.IsOfBody || cycleAddress is not null) && (isOpen is null || isOpen(row.Section)))
                .Select(row => new NavigationEntry(
                    row.Label,
                    AddressOf(row.Section, row.IsOfBody ? bodyAddress : cycleAddress!),
                    row.Icon,
                    row.Section == current,
                    row.StartsGroup
                )),
        ];

    private static Row RowOf(CycleSection section) => Rows[(int)section];
}
