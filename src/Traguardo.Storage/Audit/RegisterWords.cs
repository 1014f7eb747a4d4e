// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.Json;
using Traguardo.Storage.Sessions;

namespace Traguardo.Storage.Audit;

/// <summary>A change as a person reads it.</summary>
/// <param name="Table">Title of the table.</param>
/// <param name="Row">What names the row; null when nothing does.</param>
/// <param name="Fields">What was written, changed or lost, field by field.</param>
public sealed record RegisterLine(string Table, string? Row, IReadOnlyList<RegisterField> Fields);

/// <summary>A field of a row that was changed.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Old">Its value before, as people read it; null when it had none.</param>
/// <param name="New">Its value after; null when it has none.</param>
public sealed record RegisterField(string Heading, string? Old, string? New);

/// <summary>Says in Italian what an entry of the register says, with the words of the dossier's schema.</summary>
public sealed class RegisterWords
{
    /// <summary>Longer texts are for the page of the thing itself.</summary>
    private const int LongestValue = 600;

    private readonly Dictionary<string, SubjectWords> subjects;

    private RegisterWords(Dictionary<string, SubjectWords> subjects) => this.subjects = subjects;

    /// <summary>The words for the register of the session's body.</summary>
    public static async Task<RegisterWords> OfAsync(BodySession session, CancellationToken cancellation = default)
    {
        var names = await NamesOf.ReadAsync(session, cancellation);
        return new(
            DossierSubjects
                .Of(session.Cycles.Model, names)
                .Concat(OtherSubjects.Of(names))
                .ToDictionary(subject => subject.Name, StringComparer.Ordinal)
        );
    }

    /// <summary>Title of a table of the database; its own name when nobody gave it a title.</summary>
    public string TitleOf(string subject) => subjects.TryGetValue(subject, out var words) ? words.Title : subject;

    /// <summary>The entry in words.</summary>
    public RegisterLine Of(RegisterEntry entry)
    {
        var words = subjects.GetValueOrDefault(entry.Subject) ?? SubjectWords.Unknown(entry.Subject);
        using var old = Parse(entry.Old);
        using var now = Parse(entry.New);
        var (before, after) = (old?.RootElement, now?.RootElement);
        var name = string.Join(" · ", words.NameColumns.Select(column => words.Show(column, after ?? before)).OfType<string>());
        return new RegisterLine(words.Title, name.Length == 0 ? null : Cut(name), [.. Fields(words, before, after)]);
    }

    private static IEnumerable<RegisterField> Fields(SubjectWords words, JsonElement? before, JsonElement? after)
    {
        var isChange = before is not null && after is not null;
        foreach (var column in ((after ?? before)!.Value).EnumerateObject().Select(property => property.Name))
        {
            // The place in its table says something only when the row was moved
            if (words.IsHidden(column) || (column == "ordinal" && !isChange))
            {
                continue;
            }

            var (was, becomes) = (words.Show(column, before), words.Show(column, after));
            if (was != becomes)
            {
                yield return new RegisterField(words.HeadingOf(column), Cut(was), Cut(becomes));
            }
        }
    }

    private static JsonDocument? Parse(string? row) => row is null ? null : JsonDocument.Parse(row);

    private static string? Cut(string? text) =>
        text is { Length: > LongestValue }
            ? string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, Whole(text))}… ({text.Length} caratteri)")
            : text;

    /// <summary>Where to cut, not inside a character.</summary>
    private static int Whole(string text) => char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue;
}
