// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>Reading JSON that others wrote: what is not of the kind expected is not there.</summary>
internal static class Json
{
    /// <summary>A text; null when there is none.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>A text, or several.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value))
        {
            return [];
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array =>
            [
                .. value.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!),
            ],
            _ => [],
        };
    }

    /// <summary>A point in time in seconds; null when there is none.</summary>
    public static DateTimeOffset? Time(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDecimal(out var seconds)
        && seconds >= 0
        && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds((long)decimal.Floor(seconds))
            : null;

    /// <summary>True when it says true: some providers write it as a text.</summary>
    public static bool IsTrue(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var value)
        && (value.ValueKind == JsonValueKind.True || (value.ValueKind == JsonValueKind.String && value.GetString() == "true"));
}
