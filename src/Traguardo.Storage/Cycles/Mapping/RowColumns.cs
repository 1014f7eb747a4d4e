// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Cycles.Mapping;

/// <summary>What the database knows of a row besides the domain's record. The body is not among them: the database fills and checks it by itself.</summary>
internal static class RowColumns
{
    public const string Id = "Id";
    public const string CycleId = "CycleId";
    public const string PlanId = "PlanId";

    /// <summary>Place among the rows of its table, as people wrote them.</summary>
    public const string Ordinal = "Ordinal";

    /// <summary>PostgreSQL's own mark of a row's version.</summary>
    public const string Version = "xmin";
}
