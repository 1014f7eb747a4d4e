// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Traguardo.Domain.Checks;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Cycles;

namespace Traguardo.Storage.Plans;

/// <summary>A plan with the rows that it is made of, as they stood in one moment. Places of findings about <see cref="Plan"/> are places of <see cref="Rows"/>.</summary>
public sealed class DraftContent
{
    private readonly IReadOnlyDictionary<DossierTable, IReadOnlyList<DraftRow>> tables;
    private readonly Dictionary<(DossierTable, long), DraftRow> byId;

    internal DraftContent(PlanRow header, CycleRow cycle, IReadOnlyDictionary<DossierTable, IReadOnlyList<DraftRow>> tables)
    {
        Header = header;
        Cycle = cycle;
        this.tables = tables;
        byId = tables.Values.SelectMany(rows => rows).Where(row => row.Id != 0).ToDictionary(row => (row.Table, row.Id));
        Plan = new Plan
        {
            Body = cycle.ToBody(),
            Cycle = cycle.ToCycle(),
            Levels = Records<Level>(DossierTable.Levels),
            Units = Records<Unit>(DossierTable.Units),
            Objectives = Records<Objective>(DossierTable.Objectives),
            Responsibilities = Records<Responsibility>(DossierTable.Responsibilities),
            Indicators = Records<Indicator>(DossierTable.Indicators),
            Assignments = Records<Assignment>(DossierTable.Assignments),
            Targets = Records<TargetEntry>(DossierTable.Targets),
            Views = Records<View>(DossierTable.Views),
            Sheets = Records<Sheet>(DossierTable.Sheets),
            Blocks = Records<SheetBlock>(DossierTable.Blocks),
            SheetItems = Records<SheetItem>(DossierTable.SheetItems),
        };
    }

    /// <summary>The tables that a plan is made of, in the order of a dossier.</summary>
    public static IReadOnlyList<DossierTable> Tables { get; } = [.. PlanTable.All.Select(table => table.Table)];

    /// <summary>Its entry among the plans of the cycle.</summary>
    public PlanRow Header { get; }

    public CycleRow Cycle { get; }

    /// <summary>The same as the domain knows it.</summary>
    public Plan Plan { get; }

    /// <summary>A text that is another one as soon as any row came, went or changed.</summary>
    public string Fingerprint
    {
        get
        {
            var marks = tables
                .Values.SelectMany(rows => rows)
                .OrderBy(row => row.Table)
                .ThenBy(row => row.Id)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Table} {row.Id} {row.Version}\n"));
            return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(marks))));
        }
    }

    /// <summary>The rows of a table of the plan, in their order; none for a table that is not the plan's.</summary>
    public IReadOnlyList<DraftRow> Rows(DossierTable table) => tables.GetValueOrDefault(table) ?? [];

    /// <summary>A stored row; null when there is none such.</summary>
    public DraftRow? Find(DossierTable table, long id) => byId.GetValueOrDefault((table, id));

    /// <summary>The row of a place; null when the place is none of one row.</summary>
    public DraftRow? At(Place place) => place.Row >= 0 && place.Row < Rows(place.Table).Count ? Rows(place.Table)[place.Row] : null;

    /// <summary>The same plan with other rows.</summary>
    internal DraftContent With(IReadOnlyDictionary<DossierTable, IReadOnlyList<DraftRow>> changed) => new(Header, Cycle, changed);

    private ValueList<TRow> Records<TRow>(DossierTable table) => Rows(table).Select(row => (TRow)row.Record).ToValueList();
}
