// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Dossiers.Writing;

namespace Traguardo.Cli.Output.Diffs;

/// <summary>Prints what differs between two dossiers, table by table.</summary>
internal sealed class DiffPage(CycleDossier before, CycleDossier after, Terminal terminal)
{
    public void Write(ValueList<DossierChange> changes)
    {
        if (changes.Count == 0)
        {
            terminal.Output.WriteLine("I due dossier sono uguali.");
            return;
        }

        foreach (var table in changes.GroupBy(change => change.Table))
        {
            terminal.Write($"{DossierTableTokens.Tables.Name(table.Key)}: {Counts(table)}", Lights.Strong);
            foreach (var change in table)
            {
                Write(change);
            }

            terminal.Output.WriteLine();
        }

        terminal.Output.WriteLine($"Righe diverse: {changes.Count}.");
    }

    private void Write(DossierChange change)
    {
        var (mark, words) = change switch
        {
            { Kind: ChangeKind.Added, RowAfter: { } row } => ("+ ", RowWords.Of(after, change.Table, row)),
            { Kind: ChangeKind.Removed, RowBefore: { } row } => ("- ", RowWords.Of(before, change.Table, row)),
            { RowAfter: { } row } => (
                "~ ",
                change.Table is DossierTable.Objectives or DossierTable.Indicators ? RowWords.Of(after, change.Table, row) : null
            ),
            _ => ("~ ", null),
        };
        var key = string.Join(" · ", change.Key.Where(part => part.Length > 0));
        var line = string.Join(": ", new[] { key, words }.Where(text => !string.IsNullOrEmpty(text)));
        if (line.Length > 0)
        {
            Paragraph.Write(terminal.Output, line, terminal.Width, "  " + mark, "    ");
        }

        foreach (var property in ChangeText.Properties(change))
        {
            Paragraph.Write(terminal.Output, property, terminal.Width, "      ", "        ");
        }
    }

    private static string Counts(IEnumerable<DossierChange> changes)
    {
        var byKind = changes.ToLookup(change => change.Kind);
        (ChangeKind Kind, string Word)[] words =
        [
            (ChangeKind.Added, "aggiunte"),
            (ChangeKind.Removed, "tolte"),
            (ChangeKind.Changed, "cambiate"),
        ];
        return "righe "
            + string.Join(", ", words.Where(word => byKind[word.Kind].Any()).Select(word => $"{word.Word} {byKind[word.Kind].Count()}"));
    }
}
