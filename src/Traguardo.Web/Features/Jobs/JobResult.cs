// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;

namespace Traguardo.Web.Features.Jobs;

/// <summary>What came of a job, as its page shows it.</summary>
/// <param name="Links">Where to go from there.</param>
/// <param name="Table">Rows to look at; null when there are none.</param>
/// <param name="File">The file that was made; null when none.</param>
public sealed record JobResult(IReadOnlyList<JobLink> Links, JobTable? Table = null, JobFile? File = null)
{
    /// <summary>As the job keeps it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Reads what a job keeps; null when it is nothing of the kind.</summary>
    public static JobResult? Of(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<JobResult>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A link.</summary>
public sealed record JobLink(string Label, string Href);

/// <summary>A table.</summary>
/// <param name="Columns">Headings.</param>
/// <param name="Rows">Cells as printed; the first of a row names it.</param>
public sealed record JobTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MediaType">Its kind.</param>
public sealed record JobFile(string Name, string MediaType);
