// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>Tables of the acts of the cycle and of the versions of the plan.</summary>
internal static class ActTables
{
    private static readonly Column<Act>[] ActColumns =
    [
        new("oggetto", "Documento", "che cosa decide", 40, (act, _) => Cells.Text(act.Subject)) { NamesRow = true, StaysWhenEmpty = true },
        new("tipo", "Atto", "il tipo di atto", 16, (act, _) => Cells.Text(Language.Italian.Capital(act.Kind))),
        new("organo", "Organo", "chi lo ha adottato", 18, (act, _) => Cells.Text(act.Organ)),
        new("numero", "Numero", "il numero", 9, (act, _) => MissingIfBlank(act.Number, act, "numero")),
        new("data", "Data", "la data", 11, (act, _) => MissingIfBlank(act.Date is { } day ? Print.Day(day) : null, act, "data")),
        new("protocollo", "Protocollo", "il protocollo", 12, (act, _) => Cells.Text(act.Protocol)),
        new("codice", "Codice", "il codice nel dossier", 10, (act, _) => Cells.Text(act.Code)),
        new(
            "collegamento",
            "Pubblicato in",
            "dove si legge",
            20,
            (act, _) => act.Link is { } link ? new TableCell([new Link(link, [link])]) : Cells.Empty
        ),
    ];

    private static readonly Column<PlanVersion>[] VersionColumns =
    [
        new("numero", "Versione", "il numero della versione", 9, (version, _) => Cells.Count(version.Number)),
        new("titolo", "Titolo", "il titolo", 40, (version, _) => Cells.Text(version.Title)) { NamesRow = true, StaysWhenEmpty = true },
        new(
            "dal",
            "In vigore dal",
            "il primo giorno in vigore",
            14,
            (version, _) => Cells.Text(version.InForceFrom is { } day ? Print.Day(day) : null)
        ),
        new(
            "atto",
            "Atto",
            "l'atto che l'ha approvata",
            34,
            (version, call) => Cells.Text(call.Index.FindAct(version.Act) is { } act ? Language.Italian.Capital(ActWords.Of(act)) : null)
        ),
        new(
            "variazioni",
            "Variazioni",
            "quante variazioni l'hanno fatta",
            11,
            (version, call) => Cells.Count(call.Index.Dossier.Revisions.Count(one => one.Version == version.Number))
        )
        {
            Alignment = CellAlignment.End,
        },
    ];

    public static TableDefinition Acts { get; } =
        new RowTable<Act>(
            "atti",
            "gli atti del ciclo, in ordine di data",
            call => call.Index.Dossier.Acts.OrderBy(act => act.Date ?? DateOnly.MaxValue),
            ActColumns
        )
        {
            UsualColumns = "oggetto, tipo, organo, numero, data, protocollo",
        };

    public static TableDefinition Versions { get; } =
        new RowTable<PlanVersion>(
            "versioni",
            "le versioni del piano",
            call => call.Index.Dossier.Versions.OrderBy(version => version.Number),
            VersionColumns
        )
        {
            UsualColumns = "numero, titolo, dal, atto, variazioni",
        };

    /// <summary>Opinions often have no number; every other act has number and date.</summary>
    private static TableCell MissingIfBlank(string? text, Act act, string what) =>
        text is not null ? Cells.Text(text)
        : act.Kind is "parere" ? Cells.Empty
        : new TableCell([new MissingText(what)]);
}
