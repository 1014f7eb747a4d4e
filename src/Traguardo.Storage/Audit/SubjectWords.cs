// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.Json;
using Traguardo.Domain.Notation;

namespace Traguardo.Storage.Audit;

/// <summary>The words of one table of the register.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Title">What people call it.</param>
/// <param name="NameColumns">The columns that name a row.</param>
internal sealed record SubjectWords(string Name, string Title, IReadOnlyList<string> NameColumns)
{
    /// <summary>What no reader of a change wants to know: numbers of the database, and what the entry itself says.</summary>
    private static readonly HashSet<string> Hidden = new(StringComparer.Ordinal)
    {
        "id",
        "body_id",
        "cycle_id",
        "account_id",
        "created_at",
        "created_by",
        "approved_by",
        "recorded_at",
        "written_at",
        "added_at",
        "stored_at",
        "request",
        "hash",
    };

    /// <summary>Headings of columns, where the schema of the dossier has none.</summary>
    public IReadOnlyDictionary<string, string> Headings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How to show the values of some columns; the others are shown as they are.</summary>
    public IReadOnlyDictionary<string, Func<JsonElement, string?>> Values { get; init; } =
        new Dictionary<string, Func<JsonElement, string?>>(StringComparer.Ordinal);

    /// <summary>Columns that are of interest in this table though they are not in others.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>A table that the program of today has no words for.</summary>
    public static SubjectWords Unknown(string name) => new(name, name, []);

    public bool IsHidden(string column) => Hidden.Contains(column) && !Shown.Contains(column);

    public string HeadingOf(string column) => Headings.TryGetValue(column, out var heading) ? heading : column;

    /// <summary>The value of a column as people read it; null when there is none.</summary>
    public string? Show(string column, JsonElement? row)
    {
        if (row is not { } fields || !fields.TryGetProperty(column, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var shown = Values.TryGetValue(column, out var show) ? show(value) : Plain(value);
        return string.IsNullOrEmpty(shown) ? null : shown;
    }

    /// <summary>A value of no special kind: text, number, yes or no, day.</summary>
    internal static string? Plain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { } text && Day(text) is { } day ? ItalianDate.Print(day) : value.GetString(),
            JsonValueKind.Number when value.TryGetDecimal(out var number) => ItalianNumber.Print(number),
            JsonValueKind.True => "sì",
            JsonValueKind.False => "no",
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Plain)),
            _ => value.GetRawText(),
        };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
