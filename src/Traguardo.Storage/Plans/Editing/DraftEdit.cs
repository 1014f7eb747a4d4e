// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Checks;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Methodologies;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Forms;
using Traguardo.Storage.Cycles;

namespace Traguardo.Storage.Plans.Editing;

/// <summary>A draft before and after a change, and how to get there. Rows that are not stored yet have negative numbers.</summary>
internal sealed class DraftEdit
{
    private readonly Dictionary<(DossierTable Table, long Id), string> keys;

    private DraftEdit(
        DraftContent before,
        DraftContent after,
        IReadOnlyList<Renaming> renamings,
        Dictionary<(DossierTable Table, long Id), string> keys
    )
    {
        Before = before;
        After = after;
        Renamings = renamings;
        this.keys = keys;
    }

    public DraftContent Before { get; }

    public DraftContent After { get; }

    /// <summary>Codes that become others.</summary>
    public IReadOnlyList<Renaming> Renamings { get; }

    /// <summary>The draft with rows as somebody sent them, and with their new codes wherever others refer to them.</summary>
    public static DraftEdit Of(DraftContent before, IReadOnlyList<EditedRow> changes)
    {
        var tables = Copy(before);
        var senders = new Dictionary<(DossierTable, long), string>();
        var renamings = new List<Renaming>();
        var news = 0;
        foreach (var (sent, current, record) in changes)
        {
            var rows = tables[sent.Table];
            if (current is null)
            {
                var ordinal = rows.Count == 0 ? 0 : rows.Max(row => row.Ordinal) + 1;
                rows.Add(new DraftRow(sent.Table, --news, Version: 0, ordinal, record!));
                senders[(sent.Table, news)] = sent.Key;
                continue;
            }

            var index = rows.FindIndex(row => row.Id == current.Id);
            if (record is null)
            {
                rows.RemoveAt(index);
                continue;
            }

            rows[index] = current with { Record = record };
            senders[(sent.Table, current.Id)] = sent.Key;
            if (Renaming.Of(sent, current.Record, record) is { } renaming)
            {
                renamings.Add(renaming);
            }
        }

        foreach (var renaming in renamings)
        {
            Apply(tables, new CodeRename(renaming.Table, renaming.Old, renaming.New, renaming.Sheet).Apply);
        }

        return new DraftEdit(before, before.With(AsRows(tables)), renamings, senders);
    }

    /// <summary>The draft without a row and what goes with it.</summary>
    public static DraftEdit Removing(DraftContent before, RemovalPreview preview) => new(before, preview.After, [], []);

    /// <summary>The draft with rows in other places.</summary>
    public static DraftEdit Moving(DraftContent before, IReadOnlyList<DraftRow> moved)
    {
        var tables = Copy(before);
        foreach (var row in moved)
        {
            var rows = tables[row.Table];
            rows[rows.FindIndex(one => one.Id == row.Id)] = row;
        }

        return new DraftEdit(before, before.With(AsRows(tables)), [], []);
    }

    /// <summary>Errors that the draft did not have before, each at the row that was sent where it is about one.</summary>
    public IReadOnlyList<DraftProblem> NewErrors(Methodology? methodology)
    {
        var known = Errors(Before.Plan, methodology).CountBy(Mark).ToDictionary(StringComparer.Ordinal);
        var problems = new List<DraftProblem>();
        foreach (var finding in Errors(After.Plan, methodology))
        {
            var mark = Mark(finding);
            if (known.TryGetValue(mark, out var left) && left > 0)
            {
                known[mark] = left - 1;
                continue;
            }

            var key = KeyOf(finding.Place);
            var field = key is null || finding.Place.Field is not { } property ? null : RowForm.Of(finding.Place.Table).NameOf(property);
            problems.Add(new DraftProblem(key, field, Say(finding)));
        }

        return problems;
    }

    /// <summary>Notes in the context what must be written.</summary>
    /// <returns>How many rows.</returns>
    public int Write(CycleContext db)
    {
        var written = 0;
        foreach (var table in PlanTable.All)
        {
            var left = new HashSet<long>();
            foreach (var row in After.Rows(table.Table))
            {
                left.Add(row.Id);
                if (row.Id < 0)
                {
                    table.Add(db, row, Before.Header);
                    written++;
                }
                else if (Before.Find(table.Table, row.Id) is { } was && (was.Ordinal != row.Ordinal || !was.Record.Equals(row.Record)))
                {
                    table.Change(db, row);
                    written++;
                }
            }

            foreach (var gone in Before.Rows(table.Table).Where(row => !left.Contains(row.Id)))
            {
                table.Remove(db, gone);
                written++;
            }
        }

        return written;
    }

    /// <summary>Every row through a function: null takes it away.</summary>
    internal static DraftContent Apply(DraftContent before, Func<object, object?> change)
    {
        var tables = Copy(before);
        Apply(tables, change);
        return before.With(AsRows(tables));
    }

    private static void Apply(Dictionary<DossierTable, List<DraftRow>> tables, Func<object, object?> change)
    {
        foreach (var rows in tables.Values)
        {
            for (var index = rows.Count - 1; index >= 0; index--)
            {
                var becomes = change(rows[index].Record);
                if (becomes is null)
                {
                    rows.RemoveAt(index);
                }
                else if (!ReferenceEquals(becomes, rows[index].Record))
                {
                    rows[index] = rows[index] with { Record = becomes };
                }
            }
        }
    }

    private static Dictionary<DossierTable, List<DraftRow>> Copy(DraftContent content) =>
        DraftContent.Tables.ToDictionary(table => table, table => content.Rows(table).ToList());

    private static Dictionary<DossierTable, IReadOnlyList<DraftRow>> AsRows(Dictionary<DossierTable, List<DraftRow>> tables) =>
        tables.ToDictionary(table => table.Key, IReadOnlyList<DraftRow> (table) => table.Value);

    private static IEnumerable<Finding> Errors(Plan plan, Methodology? methodology) =>
        PlanIntegrity.Check(new CycleDossier { Plan = plan }, methodology).Where(finding => finding.Severity == Severity.Error);

    /// <summary>The sent row that a finding is about. One that stands elsewhere - the first row of a ring, the second of two with one code - is about the only row of its table that was sent.</summary>
    private string? KeyOf(Place place)
    {
        if (After.At(place) is { } row && keys.TryGetValue((row.Table, row.Id), out var key))
        {
            return key;
        }

        var ofTable = keys.Where(one => one.Key.Table == place.Table).Select(one => one.Value).Take(2).ToList();
        return ofTable is [var only] ? only : null;
    }

    private static string Say(Finding finding)
    {
        // The domain counts rows, which here nobody sees
        if (
            finding is { Code: FindingCode.DuplicateCode, Found: { } code, Place.Table: not DossierTable.Blocks }
            && PlanCodes.PropertyOf(finding.Place.Table) is not null
        )
        {
            return $"«{code}» è già in uso: serve un codice che nessun'altra riga ha.";
        }

        return finding.Expected is { } expected ? $"{finding.Message} Atteso: {expected}." : finding.Message;
    }

    /// <summary>What makes two findings the same although rows before theirs came or went.</summary>
    private static string Mark(Finding finding) => $"{finding.Code}\n{finding.Place.Table}\n{finding.Message}\n{finding.Found}";
}

/// <summary>A code that becomes another.</summary>
/// <param name="Key">The row, by its sender's name.</param>
/// <param name="Table">Its table.</param>
/// <param name="Old">The code until now.</param>
/// <param name="New">The code from now on.</param>
/// <param name="Sheet">For a block: its sheet; null otherwise.</param>
internal sealed record Renaming(string Key, DossierTable Table, string Old, string New, string? Sheet)
{
    /// <summary>The renaming that a change of a row is; null when it keeps its code.</summary>
    public static Renaming? Of(SentRow sent, object before, object after) =>
        PlanCodes.Of(before) is { } old && PlanCodes.Of(after) is { } now && !string.Equals(old, now, StringComparison.Ordinal)
            ? new Renaming(sent.Key, sent.Table, old, now, (before as SheetBlock)?.Sheet)
            : null;
}
