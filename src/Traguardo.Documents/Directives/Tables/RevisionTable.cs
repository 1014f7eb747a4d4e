// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Model;
using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives.Tables;

/// <summary>The table of variations: what changed, from what to what, why, by which act.</summary>
internal static class RevisionTable
{
    private static readonly Column<Revision>[] Columns =
    [
        new("codice", "N.", "il codice della variazione", 7, (revision, _) => Cells.Text(revision.Code)),
        new("oggetto", "Oggetto", "codice e nome dell'obiettivo e dell'indicatore", 40, Subject) { NamesRow = true, StaysWhenEmpty = true },
        new(
            "tipo",
            "Variazione",
            "che cosa cambia",
            14,
            (revision, _) => Cells.Text(Language.Italian.Capital(PlanningTokens.RevisionKinds.Name(revision.Kind)))
        ),
        new("periodo", "Periodo", "il periodo del target che cambia", 9, (revision, _) => Cells.Text(PeriodOf(revision.Period))),
        new("prima", "Prima", "il valore prima della variazione", 14, (revision, call) => Old(revision))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new("dopo", "Dopo", "il valore dopo la variazione", 14, (revision, _) => Cells.Text(revision.New))
        {
            Alignment = CellAlignment.End,
            StaysWhenEmpty = true,
        },
        new(
            "risultato-intermedio",
            "Risultato al momento della proposta",
            "l'ultimo risultato noto al giorno del documento",
            14,
            (revision, call) => Cells.Text(ResultOf(revision, call))
        ),
        new("motivo", "Motivo", "perché", 30, (revision, _) => Cells.Text(revision.Reason)),
        new("proponente", "Proponente", "chi l'ha proposta", 12, (revision, _) => Cells.Text(revision.Proposer)),
        new("parere", "Parere", "il parere dell'OIV", 16, (revision, call) => ActOf(revision.Opinion, call)),
        new("atto", "Atto", "l'atto che l'ha decisa", 18, (revision, call) => ActOf(revision.Act, call)),
        new(
            "esito",
            "Esito",
            "approvata, proposta o respinta",
            10,
            (revision, _) => Cells.Text(Language.Italian.Capital(PlanningTokens.RevisionStatuses.Name(revision.Status)))
        ),
        new(
            "versione",
            "Versione",
            "la versione del piano che ne è nata",
            9,
            (revision, _) => revision.Version is { } number ? Cells.Count(number) : Cells.Empty
        ),
        new("note", "Note", "le note", 20, (revision, _) => Cells.Text(revision.Note)),
    ];

    public static Parameter StatusParameter =>
        Parameter.OneOf("esito", "solo le variazioni con questo esito", "approvata", "proposta", "respinta");

    public static Parameter VersionParameter =>
        new("versione", ParameterKind.Text, "solo quelle che hanno fatto questa versione del piano: il suo numero o «ultima»");

    public static TableDefinition Definition { get; } =
        new RowTable<Revision>(
            "variazioni",
            "le variazioni del piano: dell'obiettivo del ciclo in cui ci si trova, o tutte",
            Choose,
            Columns
        )
        {
            UsualColumns = "oggetto, tipo, prima, dopo, motivo, parere, atto",
            Parameters = [StatusParameter, VersionParameter, new("ovunque", ParameterKind.YesNo, "«si» per tutto il piano")],
        };

    /// <summary>The variations chosen by the settings of a call.</summary>
    public static IEnumerable<Revision> Choose(Call call)
    {
        var objective = call.IsSet("ovunque") ? null : call.Scope.Objective?.Objective.Code;
        var version = call.Text("versione") switch
        {
            null => (int?)null,
            "ultima" => call.Index.Dossier.Versions.Select(one => one.Number).DefaultIfEmpty(0).Max(),
            var text => int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0,
        };
        return call.Index.Dossier.Revisions.Where(revision =>
            (objective is null || string.Equals(revision.Objective, objective, StringComparison.Ordinal))
            && (version is null || revision.Version == version)
            && (call.Text("esito") is not { } status || status == PlanningTokens.RevisionStatuses.Italian(revision.Status))
        );
    }

    private static TableCell Subject(Revision revision, Call call)
    {
        var objective = revision.Objective is { } code ? call.Index.FindObjective(code) : null;
        var indicator = revision.Indicator is { } name ? call.Index.Plan.Indicators.FirstOrDefault(one => one.Code == name) : null;
        var lines = new List<string>();
        // Below the heading of an objective its name is not said again
        var isSaid = call.Scope.Objective is { } around && around.Objective.Code == revision.Objective && revision.Indicator is not null;
        if (revision.Objective is not null && !isSaid)
        {
            lines.Add(objective is null ? revision.Objective : Print.Named(objective.Code, objective.Objective.Title));
        }

        if (revision.Indicator is { } known)
        {
            lines.Add(indicator is null ? known : Print.Named(indicator.PrintedCode ?? indicator.Code, indicator.Name));
        }

        return Cells.Text(string.Join("\n", lines));
    }

    /// <summary>The superseded value is struck through where a new one takes its place; the column says it in words.</summary>
    private static TableCell Old(Revision revision) =>
        revision.Old is not { } old ? Cells.Empty
        : revision is { New: not null, Status: RevisionStatus.Approved } ? new TableCell([new TextRun(old, TextStyle.Struck)])
        : Cells.Text(old);

    private static string? ResultOf(Revision revision, Call call) =>
        revision.Indicator is { } code
            ? call.Index.FindIndicator(code, revision.Objective)?.Result ?? call.Index.FindIndicator(code)?.Result
            : null;

    private static TableCell ActOf(string? code, Call call) =>
        code is null ? Cells.Empty : Cells.Text(call.Index.FindAct(code) is { } act ? Language.Italian.Capital(ActWords.Of(act)) : code);

    private static string? PeriodOf(TargetPeriod? period) =>
        period is not { } known ? null
        : known.IsYear ? known.ToString()
        : Print.Day(known.End);
}
