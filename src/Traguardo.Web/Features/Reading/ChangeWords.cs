// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Measures;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Domain.Scoring;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Changes;

namespace Traguardo.Web.Features.Reading;

/// <summary>A change in one line.</summary>
/// <param name="Text">What was done to what.</param>
/// <param name="Href">Page of what was changed; null when it has none, or is no more.</param>
public sealed record ChangeLine(string Text, string? Href);

/// <summary>Tells changes of a cycle in Italian, with the headings that the dossier's tables have everywhere else.</summary>
/// <param name="outline">The plan, for the pages that there are.</param>
/// <param name="links">Addresses.</param>
internal sealed class ChangeWords(PlanOutline outline, ReadingLinks links)
{
    /// <summary>Longer texts are cut: the page of what was changed has them whole.</summary>
    private const int LongestText = 160;

    private readonly HashSet<string> indicators = outline.Rows.Select(row => row.Ref.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>The lines of a group: its changes one by one, or one line that counts them.</summary>
    public IReadOnlyList<ChangeLine> Of(ChangeGroup group) =>
        group.Changes.Count == 0 ? [new ChangeLine(Summary(group), Href: null)] : [.. group.Changes.Select(Of)];

    public ChangeLine Of(CycleChange change) => new(Text(change), HrefOf(change));

    private static string Text(CycleChange change)
    {
        var row = change.Row;
        return change.Subject switch
        {
            "measures" => $"Consuntivo di {change.Indicator}{On(row["Date"])}: {ResultOf(row)}",
            "measure_withdrawals" => $"Consuntivo di {change.Indicator} ritirato: {row.Column("reason")}",
            "comments" => $"Commento: {Quoted(row.Column("text") ?? "")}",
            "attachments" when row.Column("removed_at") is not null => $"Allegato di {change.Indicator} tolto: {row.Column("name")}",
            "attachments" => $"Allegato di {change.Indicator}: {row.Column("name")}",
            "plans" => PlanText(change),
            "cycles" => change.Kind == ChangeKind.Added ? "Ciclo creato" : "Dati del ciclo modificati",
            _ => $"{KindWord(change.Kind)}: {NounOf(change)}{Detail(change)}{(change.IsDraft ? " (bozza del piano)" : "")}",
        };
    }

    private static string PlanText(CycleChange change) =>
        (change.Kind, change.Row.Column("status")) switch
        {
            (ChangeKind.Added, _) => $"Nuova bozza del piano: «{change.Row.Column("title")}»",
            (ChangeKind.Removed, _) => $"Bozza del piano eliminata: «{change.Row.Column("title")}»",
            (_, "approved") => $"Piano approvato: «{change.Row.Column("title")}», versione {change.Row.Column("number")}",
            _ => $"Bozza del piano modificata: «{change.Row.Column("title")}»",
        };

    private static string ResultOf(RegisteredRow row)
    {
        var text =
            row["Text"] is string printed ? Quoted(printed)
            : row["Grade"] is string grade ? $"giudizio «{grade}»"
            : row["Numerator"] is decimal numerator && row["Denominator"] is decimal denominator
                ? ItalianNumber.Print(numerator) + " / " + ItalianNumber.Print(denominator)
            : row["State"] is MeasureState state ? MeasureTokens.States.Name(state)
            : row["Figure"] is FigureRef figure ? Show(DossierTable.Measures, "Figure", figure)
            : Show(DossierTable.Measures, "Quantities", row["Quantities"]);
        return row["Basis"] is MeasureBasis basis and not MeasureBasis.Actual ? $"{text} ({MeasureTokens.Bases.Name(basis)})" : text;
    }

    private static string Detail(CycleChange change) =>
        change.Kind == ChangeKind.Changed ? ", " + string.Join("; ", change.Properties.Select(property => Detail(change.Table, property)))
        : (change.Row["Text"] ?? change.Row["Reason"]) is string text ? ", " + Quoted(text)
        : "";

    private static string Detail(DossierTable? table, PropertyChange property)
    {
        var heading = table is { } known ? DossierSchema.Of(known).ByProperty(property.Property)?.Heading : null;
        var (old, current) = (Show(table, property.Property, property.Old), Show(table, property.Property, property.New));
        return $"{heading ?? property.Property} da {Quoted(old)} a {Quoted(current)}";
    }

    private static string Quoted(string text) =>
        text.Length switch
        {
            0 => "vuoto",
            > LongestText => $"«{text[..LongestText].TrimEnd()}…»",
            _ => $"«{text}»",
        };

    private static string Show(DossierTable? table, string property, object? value) =>
        table is { } known ? DossierSchema.Of(known).Show(property, value) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string NounOf(CycleChange change)
    {
        string Of(string property) => Show(change.Table, property, change.Row[property]);
        return change.Table switch
        {
            DossierTable.Levels => $"livello «{Of("Name")}»",
            DossierTable.Units => $"unità organizzativa {Of("Code")}",
            DossierTable.Objectives => $"obiettivo {Of("Code")}",
            DossierTable.Responsibilities => $"partecipazione di {Of("Unit")} all'obiettivo {Of("Objective")}",
            DossierTable.Indicators => $"indicatore {Of("Code")}",
            DossierTable.Assignments => $"assegnazione di {Of("Indicator")} a {Of("Objective")}{Of("Sheet")}",
            DossierTable.Targets => $"target {PeriodOf(change.Row["Period"])} di {Of("Indicator")}",
            DossierTable.Views => $"vista {Of("Code")}",
            DossierTable.Sheets => $"scheda {Of("Code")}",
            DossierTable.Blocks => $"blocco {Of("Code")} della scheda {Of("Sheet")}",
            DossierTable.SheetItems => $"voce «{Of("Title")}» della scheda {Of("Sheet")}",
            DossierTable.Overrides => $"rettifica di {Of("Figure")}",
            DossierTable.Judgements => $"valutazione di {Of("Figure")}",
            DossierTable.Acts => $"atto {Of("Code")}",
            DossierTable.Versions => $"versione {Of("Number")} del piano",
            DossierTable.Revisions => $"rimodulazione {Of("Code")}",
            DossierTable.PriorFigures => $"valore {Of("Year")} di {Of("Figure")}",
            DossierTable.Narratives => $"testo «{Of("Section")}»",
            DossierTable.ContextTables => $"dato di contesto «{Of("Table")}»",
            DossierTable.Published => $"valore pubblicato {Of("Code")}",
            DossierTable.Errata => $"errata di {Of("Published")}",
            _ => SubjectName(change.Subject),
        };
    }

    private static string PeriodOf(object? value) =>
        value is not TargetPeriod period ? ""
        : period.IsYear ? period.ToString()
        : "al " + ItalianDate.PrintShort(period.End);

    private static string Summary(ChangeGroup group)
    {
        var start =
            group.Counts.Any(count => count is { Subject: "cycles", Kind: ChangeKind.Added }) ? "Ciclo caricato: "
            : group.Counts.Any(count => count is { Subject: "plans", Kind: ChangeKind.Added }) ? "Nuova bozza del piano: "
            : "";
        var kinds = group
            .Counts.Where(count => count.Subject is not ("cycles" or "plans"))
            .GroupBy(count => count.Kind)
            .Select(kind =>
                $"{KindsWord(kind.Key)} {ItalianNumber.Print(kind.Sum(count => count.Rows))} righe ("
                + string.Join(", ", kind.Select(count => $"{NameOf(count)} {ItalianNumber.Print(count.Rows)}"))
                + ")"
            );
        var text = start + string.Join("; ", kinds);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string NameOf(ChangeCount count) =>
        count.Table is { } table ? LowerFirst(DossierTableTokens.Tables.Name(table)) : SubjectName(count.Subject);

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static string SubjectName(string subject) =>
        subject switch
        {
            "measure_withdrawals" => "consuntivi ritirati",
            "comments" => "commenti",
            "attachments" => "allegati",
            "methodologies" => "metodologie",
            _ => subject,
        };

    private static string KindWord(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "Aggiunta",
            ChangeKind.Changed => "Modifica",
            ChangeKind.Removed => "Eliminazione",
        };

    private static string KindsWord(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.Added => "aggiunte",
            ChangeKind.Changed => "modificate",
            ChangeKind.Removed => "eliminate",
        };

    private static string On(object? day) => day is DateOnly date ? " al " + ItalianDate.PrintShort(date) : "";

    private string? HrefOf(CycleChange change) =>
        change.Indicator is { } indicator && indicators.Contains(indicator) ? links.Indicator(indicator)
        : (change.Table == DossierTable.Objectives ? change.Row["Code"] : change.Row["Objective"]) is string objective
        && outline.Find(objective) is not null
            ? links.Objective(objective)
        : change.Subject == "comments" ? CommentHref(change.Row)
        : null;

    /// <summary>The page of what a comment is on.</summary>
    private string? CommentHref(RegisteredRow row)
    {
        using var figure = System.Text.Json.JsonDocument.Parse(row.Column("figure") ?? "{}");
        return
            figure.RootElement.TryGetProperty("Code", out var code)
            && figure.RootElement.TryGetProperty("Kind", out var kind)
            && FigureTokens.Kinds.TryParse(kind.GetString(), out var known)
            ? links.Of(new FigureRef(known, code.GetString() ?? "")) + "#commenti"
            : null;
    }
}
