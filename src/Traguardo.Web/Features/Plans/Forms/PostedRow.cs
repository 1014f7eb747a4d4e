// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Storage.Plans;

namespace Traguardo.Web.Features.Plans.Forms;

/// <summary>A row as a form sent it.</summary>
/// <param name="Name">Which row.</param>
/// <param name="Version">The version that the sender saw; null for a new row, or when the form is none of ours.</param>
/// <param name="Seen">Texts that the sender saw, by name of the field.</param>
/// <param name="Typed">Texts that the sender wants.</param>
/// <param name="Essential">The field without which there is no row; null when there is none such.</param>
/// <param name="Removes">True when the row is to go.</param>
/// <param name="WhenGone">What to do where somebody has taken it away; null when nothing was said.</param>
public sealed record PostedRow(
    RowName Name,
    uint? Version,
    IReadOnlyDictionary<string, string> Seen,
    IReadOnlyDictionary<string, string> Typed,
    string? Essential,
    bool Removes,
    string? WhenGone
)
{
    /// <summary>True when nothing is sent: a new row that was left blank, or one that somebody has taken away and that may stay away.</summary>
    public bool IsBlank =>
        WhenGone == RowName.Leave || (Name.Id is null && Essential is { } name && string.IsNullOrWhiteSpace(Typed.GetValueOrDefault(name)));

    private bool IsEmptied =>
        Name.Id is not null && Essential is { } name && Typed.TryGetValue(name, out var text) && string.IsNullOrWhiteSpace(text);

    /// <summary>The same for the storage.</summary>
    public SentRow ToSent() =>
        new()
        {
            Key = Name.ToString(),
            Table = Name.Table,
            Id = Name.Id,
            Version = Version,
            Seen = Seen,
            Typed = Typed,
            Removes = Removes || IsEmptied,
            AnewIfGone = WhenGone == RowName.Anew,
        };

    /// <summary>Texts of a row as a field carries them.</summary>
    public static string Pack(IReadOnlyDictionary<string, string> texts) => JsonSerializer.Serialize(texts);

    /// <summary>Texts out of a field; none when it holds something else.</summary>
    public static IReadOnlyDictionary<string, string> Unpack(string? text)
    {
        try
        {
            var read = string.IsNullOrEmpty(text) ? null : JsonSerializer.Deserialize<Dictionary<string, string?>>(text);
            return (read ?? [])
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }
}
