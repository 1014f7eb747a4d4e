// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Charts;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Feedback;
using Traguardo.Web.Components.Structure;
using Traguardo.Web.Layout;

namespace Traguardo.Web.Components.StyleGuide;

/// <summary>Invented data of the style guide.</summary>
internal static class StyleGuideSamples
{
    public sealed record IndicatorRow(
        string Code,
        string Name,
        string Unit,
        string Target,
        string Result,
        string? Score,
        string Rating,
        Tone Tone
    );

    public static PageFrame Frame { get; } =
        new()
        {
            BodyName = "Ente di esempio per le attività economiche del territorio",
            BodyAddress = SiteAddresses.StyleGuide,
            CycleTitle = "Ciclo 2024",
            Navigation = CycleNavigation.Entries(SiteAddresses.StyleGuide, SiteAddresses.StyleGuide + "/2024", CycleSection.Dashboard),
            User = new UserMenu(
                "Nome di prova",
                "Struttura tecnica, Ufficio programmazione",
                [new("Il mio profilo", SiteAddresses.StyleGuide), new("I miei enti", SiteAddresses.StyleGuide)],
                SiteAddresses.StyleGuide
            ),
            Switcher = new Switcher(
                [
                    new("Ente di esempio per le attività economiche del territorio", SiteAddresses.StyleGuide, IsCurrent: true),
                    new("Altro ente di esempio", "/stile"),
                ],
                [
                    new("Ciclo 2025", SiteAddresses.StyleGuide),
                    new("Ciclo 2024", SiteAddresses.StyleGuide, IsCurrent: true),
                    new("Ciclo 2023", "/stile"),
                ]
            ),
            Flashes = [new Flash(AlertKind.Success, "La misura di «KPI 12» è stata salvata: il punteggio passa da 91,20 a 93,49.")],
        };

    /// <summary>Pages of the guide.</summary>
    public static IReadOnlyList<MenuLink> Parts(string current) =>
        [
            .. new[]
            {
                ("Dati", ""),
                ("Moduli", "/moduli"),
                ("Grafici", "/grafici"),
                ("Conflitto", "/conflitto"),
                ("Errore", "/errore/404"),
            }.Select(part => new MenuLink(
                part.Item1,
                SiteAddresses.StyleGuide + part.Item2,
                SiteAddresses.StyleGuide + part.Item2 == current
            )),
        ];

    public static IReadOnlyList<Crumb> Trail { get; } = [new("Ciclo 2024", SiteAddresses.StyleGuide), new("Guida di stile")];

    public static IReadOnlyList<TableColumn> IndicatorColumns { get; } =
    [
        new("Codice", SortHref: "/stile?ordine=codice", Sorted: SortOrder.Ascending),
        new("Indicatore", SortHref: "/stile?ordine=nome"),
        new("Unità"),
        new("Target", Numeric: true),
        new("Consuntivo", Numeric: true),
        new("Punteggio", Numeric: true, SortHref: "/stile?ordine=punteggio", Unit: "%"),
        new("Giudizio"),
        new("Azioni", HideTitle: true),
    ];

    public static IReadOnlyList<IndicatorRow> Indicators { get; } =
    [
        new(
            "KPI 1",
            "Grado di utilizzo delle risorse stanziate per gli interventi economici",
            "Ufficio Promozione",
            ">= 90,00 %",
            "94,12 %",
            "100,00",
            "Raggiunto",
            Tone.Good
        ),
        new(
            "KPI 2",
            "Tempo medio di lavorazione delle pratiche del registro",
            "Ufficio Registro",
            "<= 5 giorni",
            "6,1 giorni",
            "81,97",
            "In parte",
            Tone.Partly
        ),
        new(
            "KPI 3",
            "Partecipanti alle iniziative di orientamento al lavoro",
            "Ufficio Promozione",
            ">= 1.200",
            "430",
            "35,83",
            "Non raggiunto",
            Tone.Bad
        ),
        new(
            "KPI 4",
            "Pubblicazione della carta dei servizi",
            "Ufficio Affari generali",
            "entro il 30/06/2024",
            "12/06/2024",
            "100,00",
            "Raggiunto",
            Tone.Good
        ),
        new(
            "KPI 5",
            "Indagine sulla soddisfazione degli utenti",
            "Ufficio Affari generali",
            ">= 4 su 5",
            "",
            null,
            "Non misurato",
            Tone.None
        ),
    ];

    public static IReadOnlyList<TreeNode> Tree { get; } =
    [
        new(
            "1",
            "Competitività delle imprese",
            "/stile",
            "93,49",
            "Raggiunto",
            Tone.Good,
            "peso 40 %",
            [
                new(
                    "1.1",
                    "Sostenere la transizione digitale ed ecologica",
                    "/stile",
                    "91,66",
                    "Raggiunto",
                    Tone.Good,
                    "peso 60 %",
                    [
                        new("1.1.1", "Erogare i contributi per la digitalizzazione", "/stile", "100,00", "Raggiunto", Tone.Good, null, []),
                        new(
                            "1.1.2",
                            "Organizzare percorsi di formazione",
                            "/stile",
                            "81,97",
                            "In parte",
                            Tone.Partly,
                            null,
                            [],
                            IsMatch: true
                        ),
                    ],
                    IsOpen: true
                ),
                new(
                    "1.2",
                    "Promuovere l'orientamento al lavoro",
                    "/stile",
                    "35,83",
                    "Non raggiunto",
                    Tone.Bad,
                    "peso 40 %",
                    [new("1.2.1", "Incontri con le scuole", "/stile", "35,83", "Non raggiunto", Tone.Bad, null, [])]
                ),
            ],
            IsOpen: true
        ),
        new(
            "2",
            "Efficienza dell'amministrazione",
            "/stile",
            null,
            "Non misurato",
            Tone.None,
            "peso 60 %",
            [new("2.1", "Ridurre i tempi di pagamento", "/stile", null, "Non misurato", Tone.None, null, [])]
        ),
    ];

    public static DerivationNode Derivation { get; } =
        new(
            "Obiettivo 1.1: 91,66",
            "/stile",
            null,
            [
                new([
                    new("Regola «media ponderata degli indicatori»: (60 × "),
                    new("100,00", "/stile"),
                    new(" + 40 × "),
                    new("79,15", "/stile"),
                    new(") / 100 = 91,66."),
                ]),
                new("Arrotondato a due decimali, per difetto dal mezzo in giù."),
            ],
            [
                new("KPI 1: 100,00", "/stile", "peso 60 %", [new("Risultato 94,12 %, target >= 90,00 %: raggiunto.")], []),
                new(
                    "KPI 2: 79,15",
                    "/stile",
                    "peso 40 %",
                    [new("Target / risultato: 5 / 6,317 = 0,7915.")],
                    [new("Consuntivo: 6,317 giorni", null, null, [new("Inserito il 15/01/2025 dall'Ufficio Registro; provvisorio.")], [])]
                ),
            ]
        );

    public static IReadOnlyList<Difference> Differences { get; } =
    [
        new("Target 2024 di KPI 2", "<= 5 giorni", "<= 6 giorni"),
        new("Indicatore KPI 9", null, "Numero di sportelli aperti"),
        new("Responsabile di KPI 4", "Ufficio Affari generali", null),
        new("Peso di KPI 1", "60 %", "60 %"),
    ];
}
