// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Documents.Tests.Support;

namespace Traguardo.Documents.Tests.Published;

/// <summary>
/// Every table of two published documents has its counterpart, cell by cell: codes, weights, targets, results, variances, scores, classes. Cells in which
/// the document is known to be wrong carry the reason, and ours print what is right.
/// </summary>
public sealed class PublishedTablesTests
{
    private static readonly Lazy<IReadOnlyList<PrintedTable>> Mantova = new(() =>
        PrintedTable.Of(Examples.Compose("mantova-2024", "relazione-schede").Document)
    );

    private static readonly Lazy<IReadOnlyList<PrintedTable>> Sondrio = new(() =>
        PrintedTable.Of(Examples.Compose("sondrio-2024", "relazione-tabelle").Document)
    );

    [Fact]
    public void Mantova_prints_all_cells_of_its_tables_but_the_four_in_which_the_document_is_wrong() =>
        Compare("mantova-2024", InMantova, total: 918, wrong: 4);

    [Fact]
    public void Sondrio_prints_all_cells_of_its_tables_but_the_one_in_which_the_document_is_wrong() =>
        Compare("sondrio-2024", InSondrio, total: 433, wrong: 1);

    [Fact]
    public void The_indicators_of_each_card_are_those_published_and_in_the_same_order()
    {
        foreach (
            var published in PublishedFact.Of("mantova-2024").Where(fact => fact.Table == "kpi").GroupBy(fact => fact.Row.Split('|')[0])
        )
        {
            var printed = KpiTable(published.Key)
                .Rows.Where(row => !row[^1].StartsWith("Eliminato", StringComparison.Ordinal))
                .Select(CodeOf);
            Assert.Equal(published.Select(fact => fact.Row.Split('|')[1]).Distinct(), printed);
        }
    }

    [Fact]
    public void The_cruscotto_has_one_row_for_each_indicator()
    {
        var table = Sondrio.Value.Single(table => table.Caption == "Cruscotto degli obiettivi");
        Assert.Equal(55, table.Rows.Count);
        Assert.Equal(["Indicatore", "Target", "Risultato", "%"], table.Header.TakeLast(4));
    }

    [Fact]
    public void Tree_cards_and_headline_table_print_the_same_score_of_each_objective()
    {
        var tree = Mantova.Value.Single(table => table.Caption.StartsWith("Albero", StringComparison.Ordinal));
        var headline = Mantova.Value.Single(table => table.Caption.StartsWith("Risultati dell'ente", StringComparison.Ordinal));
        var inTree = tree
            .Rows.SelectMany(row => row)
            .Distinct()
            .Where(text => text.Length > 0)
            .ToDictionary(TitleCode, text => text.Split('\n')[^1]);
        foreach (var card in Mantova.Value.Where(table => table.Rows.Any(row => row[0] == "Risultato misurato")))
        {
            var score = card.Rows.Single(row => row[0] == "Risultato misurato")[1];
            if (inTree.TryGetValue(card.HeadingCode, out var said) && said.Contains('%', StringComparison.Ordinal))
            {
                Assert.Contains(score, said, StringComparison.Ordinal);
            }

            if (headline.Find(card.HeadingCode) is { } row)
            {
                Assert.Equal(score, headline.Cell(row, "Risultato"));
            }
        }
    }

    private static void Compare(string example, Func<PublishedFact, string?> print, int total, int wrong)
    {
        var facts = PublishedFact.Of(example);
        Assert.Equal((total, wrong), (facts.Count, facts.Count(fact => fact.IsWrong)));
        var differing = facts
            .Select(fact => (Fact: fact, Printed: print(fact)))
            .Where(cell =>
                !PublishedFact.Same(cell.Fact.IsWrong ? cell.Fact.Expected : cell.Fact.Value, cell.Printed ?? "(nessuna cella)")
                && !(cell.Fact is { IsWrong: true, Expected: "" } && cell.Printed is null)
            )
            .Select(cell =>
                $"{cell.Fact.Table} | {cell.Fact.Row} | {cell.Fact.Column}: published «{cell.Fact.Value}», printed «{cell.Printed}»"
            );
        Assert.Empty(differing);
    }

    /// <summary>What our counterpart prints where a fact was published; null when it has no such cell.</summary>
    private static string? InMantova(PublishedFact fact) =>
        fact.Table switch
        {
            "sintesi" => Cell("Risultati dell'ente", fact.Row == "ENTE" ? "" : fact.Row, fact.Column),
            "unita" => Cell("Risultati delle unità", fact.Row, fact.Column),
            "significativi" => Cell("Indicatori più significativi", fact.Row, fact.Column == "Target" ? "Target 2024" : "Consuntivo 2024"),
            "pesi" => Cell("Pesi e risultati", fact.Row, fact.Column),
            "scheda" => Mantova.Value.First(table => table.HeadingCode == fact.Row && table.Header.Count == 0).Find(fact.Column)?[1],
            "kpi" => Kpi(fact),
            "albero" => TreeRating(fact.Row),
            _ => Revision(fact),
        };

    private static string? Cell(string caption, string row, string column)
    {
        var table = Mantova.Value.Single(table => table.Caption.StartsWith(caption, StringComparison.Ordinal));
        return table.Find(row) is { } found ? table.Cell(found, column) : null;
    }

    private static PrintedTable KpiTable(string objective) =>
        Mantova.Value.First(table => table.HeadingCode == objective && table.Header.Contains("Indicatore"));

    private static string CodeOf(IReadOnlyList<string> row) => row[0].Split('\n')[0];

    private static string? Kpi(PublishedFact fact)
    {
        var (objective, code) = (fact.Row.Split('|')[0], fact.Row.Split('|')[1]);
        var table = KpiTable(objective);
        var column = fact.Column switch
        {
            "Target" or "Consuntivo" => fact.Column + " 2024",
            _ => fact.Column,
        };
        if (table.Find(code) is not { } row)
        {
            return null;
        }

        // The typology stands below the name, in the same cell
        return fact.Column == "Tipologia" ? row[0].Split('\n')[^1] : table.Cell(row, column);
    }

    private static string? TreeRating(string code) =>
        Mantova
            .Value.Single(table => table.Caption.StartsWith("Albero", StringComparison.Ordinal))
            .Rows.SelectMany(row => row)
            .FirstOrDefault(text => TitleCode(text) == code)
            ?.Split('\n')[^1]
            .Split(" (")[0];

    private static string TitleCode(string text) => text.Split(" – ")[0];

    private static string? Revision(PublishedFact fact)
    {
        var table = Mantova.Value.Single(table => table.Caption == "Variazioni del piano");
        var (objective, indicator) = (fact.Row.Split('|')[0], fact.Row.Split('|')[1]);
        var row = table.Rows.FirstOrDefault(row =>
        {
            var lines = row[0].Split('\n');
            return TitleCode(lines[0]) == objective && (fact.Column == "Tipo" || (lines.Length > 1 && TitleCode(lines[1]) == indicator));
        });
        return row is null ? null
            : fact.Column == "Tipo" ? KindOf(table.Cell(row, "Variazione"))
            : table.Cell(row, fact.Column);
    }

    private static string KindOf(string words) =>
        words.StartsWith("Obiettivo", StringComparison.Ordinal) ? "objective-deleted" : "indicator-deleted";

    private static string? InSondrio(PublishedFact fact) =>
        fact.Table switch
        {
            "prospettive" => InTable("Prospettiva BSC: i risultati", fact),
            "tabella 1" => InTable("Obiettivo strategico: risultati e valutazione", fact),
            "tabella 2" => InTable("Obiettivi di sistema", fact),
            "dirigente" => Sondrio.Value.Single(table => table.Heading == "Obiettivi dirigenziali") is var sheet
            && sheet.Find(fact.Row) is { } row
                ? sheet.Cell(row, fact.Column)
                : null,
            "cruscotto" => Dashboard(fact, fact.Row.Count(letter => letter == '.') == 1 ? "Obiettivo operativo" : "Azione"),
            _ => Dashboard(fact, level: null),
        };

    private static string? InTable(string caption, PublishedFact fact)
    {
        var table = Sondrio.Value.Single(table => table.Caption == caption);
        return table.Find(fact.Row) is { } row ? table.Cell(row, fact.Column) : null;
    }

    /// <summary>A cell of the cruscotto: of the columns of a level, or of the indicator's at the end.</summary>
    private static string? Dashboard(PublishedFact fact, string? level)
    {
        var table = Sondrio.Value.Single(table => table.Caption == "Cruscotto degli obiettivi");
        var header = table.Header.ToList();
        var title = header.IndexOf(level ?? "Azione");
        var printed = fact.Row.Split('#');
        var rows = table.Rows.Where(row => PrintedTable.IsCode(row[title - 1], printed[0])).ToList();
        var row = printed.Length > 1 ? rows.ElementAtOrDefault(1) : rows.FirstOrDefault();
        if (row is null)
        {
            return null;
        }

        var from = level is null ? header.IndexOf("Indicatore") : title;
        return row[header.IndexOf(fact.Column, from)];
    }
}
