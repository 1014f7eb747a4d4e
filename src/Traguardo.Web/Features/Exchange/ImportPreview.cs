// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Storage.Exchange;

namespace Traguardo.Web.Features.Exchange;

/// <summary>What an import will do, as it is shown before it is confirmed. Kept with the upload until then.</summary>
public sealed record ImportPreview
{
    /// <summary>Name of the file.</summary>
    public required string FileName { get; init; }

    /// <summary>What kind of file it is, in words.</summary>
    public required string FileKind { get; init; }

    public required string CycleCode { get; init; }

    public required string CycleTitle { get; init; }

    /// <summary>First and last day, as printed.</summary>
    public required string CyclePeriod { get; init; }

    /// <summary>True when the body has no cycle with this code.</summary>
    public required bool IsNew { get; init; }

    /// <summary>True when nothing would change.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>What becomes of the plan, in one or two sentences.</summary>
    public required string PlanWords { get; init; }

    /// <summary>The draft that would be replaced, in words: whose it is, and since when; null when none would.</summary>
    public string? ReplacedDraft { get; init; }

    public required string MethodologyWords { get; init; }

    /// <summary>True when the cycle will have no figures.</summary>
    public required bool LacksMethodology { get; init; }

    /// <summary>What a new cycle holds: title of the table and number of rows.</summary>
    public IReadOnlyList<TableCount> Contents { get; init; } = [];

    /// <summary>What changes in a cycle that is there.</summary>
    public IReadOnlyList<TableChanges> Changes { get; init; } = [];

    /// <summary>Measures that stay though the file lacks them; the first ones.</summary>
    public IReadOnlyList<KeptMeasure> Kept { get; init; } = [];

    public int KeptCount { get; init; }

    /// <summary>What the checks say; the first ones, the most serious first.</summary>
    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    public int FindingCount { get; init; }

    /// <summary>What to know besides, in sentences.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ImportPreview Of(string json) =>
        JsonSerializer.Deserialize<ImportPreview>(json) ?? throw new JsonException("No preview.");
}

/// <summary>How many rows of a table.</summary>
public sealed record TableCount(string Table, int Rows);

/// <summary>The changes of one table.</summary>
/// <param name="Table">Its title.</param>
/// <param name="Added">Rows that come.</param>
/// <param name="Changed">Rows that change.</param>
/// <param name="Removed">Rows that go.</param>
/// <param name="IsReordered">True when rows that stay stand in another order.</param>
/// <param name="Rows">The first of them.</param>
public sealed record TableChanges(string Table, int Added, int Changed, int Removed, bool IsReordered, IReadOnlyList<RowChange> Rows)
{
    public int Count => Added + Changed + Removed;
}

/// <summary>A row that comes, changes or goes.</summary>
/// <param name="Kind">Which of these, as a word.</param>
/// <param name="Name">What names it.</param>
/// <param name="Words">What it holds, in a few words; null when its name says it all.</param>
/// <param name="Fields">What changes in it.</param>
public sealed record RowChange(string Kind, string Name, string? Words, IReadOnlyList<FieldChange> Fields);

/// <summary>A field that changes.</summary>
public sealed record FieldChange(string Heading, string? Old, string? New);

/// <summary>A measure that stays though the file lacks it.</summary>
/// <param name="Indicator">Its indicator.</param>
/// <param name="Date">Its day, as printed; null for the usual one.</param>
/// <param name="Value">What it says.</param>
/// <param name="IsCorrected">True when the file has a later one for the same day.</param>
public sealed record KeptMeasure(string Indicator, string? Date, string? Value, bool IsCorrected);

/// <summary>What a check says.</summary>
/// <param name="Severity">How serious it is, as a word.</param>
/// <param name="Problem">Where and what.</param>
public sealed record FindingLine(string Severity, ImportProblem Problem);

/// <summary>How an upload is to be imported: what it was compared with.</summary>
public sealed record ImportParameters
{
    public required string FileName { get; init; }

    /// <summary>The methodology that came with the file; null when none did.</summary>
    public string? MethodologyYaml { get; init; }

    /// <summary>True when it was confirmed: it is to be stored.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>The cycle that it was compared with; null for a new one.</summary>
    public long? CycleId { get; init; }

    /// <summary>The stamp of that cycle.</summary>
    public long Stamp { get; init; }

    /// <summary>The stored methodology that was chosen; null when it came with the file, or there is none.</summary>
    public long? MethodologyId { get; init; }

    /// <summary>True when a draft that is there may be replaced.</summary>
    public bool ReplacesDraft { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">It is none.</exception>
    public static ImportParameters Of(string json) =>
        JsonSerializer.Deserialize<ImportParameters>(json) ?? throw new JsonException("No parameters.");

    /// <summary>The upload that they belong to.</summary>
    public ImportUpload ToUpload(byte[] content) =>
        new(FileName, content, MethodologyYaml is null ? null : new MethodologyFile(DossierArchive.MethodologyFile, MethodologyYaml));
}
