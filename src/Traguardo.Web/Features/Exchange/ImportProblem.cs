// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Checks;
using Traguardo.Dossiers.Methodologies;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Web.Features.Exchange;

/// <summary>Something wrong with a file, where one finds it.</summary>
/// <param name="File">The file.</param>
/// <param name="Sheet">Sheet of a workbook, or path in JSON; null elsewhere.</param>
/// <param name="Row">Row of the sheet or line of the file; null when the whole of it is meant.</param>
/// <param name="Column">Heading and letters of the column; null when the whole row is meant.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record ImportProblem(string File, string? Sheet, string? Row, string? Column, string Message, string? Found, string? Expected)
{
    /// <summary>Longest text that is quoted from a file.</summary>
    private const int Longest = 200;

    /// <summary>Longest message: it may quote a text of the file.</summary>
    private const int LongestMessage = 600;

    /// <summary>The place in one line: "foglio Misure, riga 12, colonna Valore (C)".</summary>
    public string Place =>
        string.Join(
            ", ",
            new[]
            {
                File,
                Sheet is null ? null : $"«{Sheet}»",
                Row is null ? null : $"riga {Row}",
                Column is null ? null : $"colonna {Column}",
            }.OfType<string>()
        );

    public static ImportProblem Of(ReadingError error) => At(error.Location, error.Message, error.Found, error.Expected);

    public static ImportProblem Of(MethodologyError error) =>
        new(
            error.File,
            Sheet: null,
            error.Line.ToString(CultureInfo.InvariantCulture),
            error.Column.ToString(CultureInfo.InvariantCulture),
            error.Message,
            Cut(error.Found, Longest),
            error.Expected
        );

    /// <summary>A finding of the checks, at its place in the file.</summary>
    public static ImportProblem Of(Finding finding, LocationIndex locations) =>
        At(locations.Locate(finding.Place), finding.Message.TrimEnd('.'), finding.Found, finding.Expected);

    public static ImportProblem At(SourceLocation location, string message, string? found = null, string? expected = null) =>
        new(
            location.File,
            Cut(location.Table, Longest),
            location.Row?.ToString(CultureInfo.InvariantCulture),
            location switch
            {
                { Column: { } column, Letters: { } letters } => $"{Cut(column, Longest)} ({letters})",
                _ => Cut(location.Column ?? location.Letters, Longest),
            },
            Cut(message, LongestMessage)!,
            Cut(found, Longest),
            Cut(expected, LongestMessage)
        );

    private static string? Cut(string? text, int longest) =>
        text is null || text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + "…";
}
