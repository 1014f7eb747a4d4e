// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Dossiers.Schema.Tables;

namespace Traguardo.Dossiers.Reading;

/// <summary>Makes a dossier of rows of cells, whatever file they come from.</summary>
/// <param name="whole">The file or folder as a whole.</param>
/// <param name="errors">Where what does not read is told.</param>
internal sealed class DossierAssembler(SourceLocation whole, ErrorList errors)
{
    private readonly Dictionary<DossierTable, (RowSource Source, RowSink Sink)> tables = [];
    private readonly Dictionary<DossierTable, int> counts = [];
    private int allRows;

    public LocationIndex Locations { get; } = new(whole);

    public bool Has(TableSchema table) => tables.ContainsKey(table.Table);

    public void Begin(TableSchema table, RowSource source)
    {
        tables.Add(table.Table, (source, table.NewSink()));
        counts.Add(table.Table, 0);
        Locations.Begin(table, source);
    }

    /// <summary>Takes a row.</summary>
    /// <returns>False when the table has more rows than it may, and no more should come.</returns>
    public bool Add(TableSchema table, RowLines lines, Cell[] cells)
    {
        var (source, sink) = tables[table.Table];
        var index = counts[table.Table]++;
        if (index >= DossierLimits.Rows)
        {
            errors.Add(source.At(index, lines.Line, column: null), $"la tabella ha troppe righe: il limite è {DossierLimits.Rows}");
            return false;
        }

        if (++allRows > DossierLimits.AllRows)
        {
            errors.Stop(
                source.At(index, lines.Line, column: null),
                $"il dossier ha troppe righe: il limite è {DossierLimits.AllRows} tra tutte le tabelle"
            );
            return false;
        }

        foreach (var problem in sink.Add(cells))
        {
            errors.Add(source.At(index, lines.Of(problem.Column), problem.Column), problem.Message, problem.Found, problem.Expected);
        }

        Locations.Add(table, lines);
        return true;
    }

    /// <summary>The dossier; null when anything was wrong, or the body or the cycle is missing.</summary>
    public CycleDossier? Build()
    {
        foreach (var table in DossierSchema.Tables.Where(table => table.IsSingle && counts.GetValueOrDefault(table.Table) == 0))
        {
            errors.Add(whole, $"mancano i dati di «{table.Title}»");
        }

        return errors.Any
            ? null
            : new CycleDossier
            {
                Plan = new Plan
                {
                    Body = Rows(HeadTables.Body)[0],
                    Cycle = Rows(HeadTables.Cycle)[0],
                    Levels = Rows(HeadTables.Levels),
                    Units = Rows(UnitTables.Units),
                    Objectives = Rows(ObjectiveTable.Table),
                    Responsibilities = Rows(UnitTables.Responsibilities),
                    Indicators = Rows(IndicatorTable.Table),
                    Assignments = Rows(AssignmentTable.Table),
                    Targets = Rows(TargetTable.Table),
                    Views = Rows(ViewTable.Table),
                    Sheets = Rows(SheetTables.Sheets),
                    Blocks = Rows(SheetTables.Blocks),
                    SheetItems = Rows(SheetTables.Items),
                },
                Measures = Rows(MeasureTable.Table),
                Overrides = Rows(AssessmentTables.Overrides),
                Judgements = Rows(AssessmentTables.Judgements),
                Acts = Rows(HistoryTables.Acts),
                Versions = Rows(HistoryTables.Versions),
                Revisions = Rows(HistoryTables.Revisions),
                PriorFigures = Rows(DocumentTables.PriorFigures),
                Narratives = Rows(DocumentTables.Narratives),
                ContextTables = Rows(DocumentTables.ContextTables),
                Published = Rows(DocumentTables.PublishedFigures),
                Errata = Rows(DocumentTables.Errata),
            };
    }

    /// <summary>The rows of a table that read, and which they were; null when the file does not have the table.</summary>
    public RowSink<TRow>? SinkOf<TRow>(TableSchema<TRow> table) =>
        tables.TryGetValue(table.Table, out var read) ? (RowSink<TRow>)read.Sink : null;

    private ValueList<TRow> Rows<TRow>(TableSchema<TRow> table) => SinkOf(table)?.Rows.ToValueList() ?? [];
}
