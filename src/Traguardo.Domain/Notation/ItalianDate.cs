// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Notation.Grammar;

namespace Traguardo.Domain.Notation;

/// <summary>A printed date as it was read.</summary>
/// <param name="Date">The day; null when it is not sure.</param>
/// <param name="Remark">What a person should see, in Italian; null when nothing.</param>
/// <param name="Reason">Why it is not read, in Italian; null when it is.</param>
public readonly record struct DateReading(DateOnly? Date, string? Remark, string? Reason);

/// <summary>
/// Dates as Italian documents print them: <c>31.3.2019</c>, <c>31/12/19</c>, <c>31-12-2019</c>, <c>2019-12-31</c>, <c>30 giugno 2024</c>, <c>1° marzo</c>,
/// <c>30/6</c> and <c>30.6</c> (of the year of the context), and periods, which are read as their last day: <c>marzo 2019</c>, <c>fine giugno</c>,
/// <c>I semestre 2024</c>, <c>primo trimestre</c>, <c>fine anno</c>. Years of two digits are of this century. Days that do not exist
/// (<c>31.6.2019</c>) and years of three digits are not read.
/// </summary>
public static class ItalianDate
{
    /// <summary>First year that a document of these bodies can mean.</summary>
    public const int FirstYear = 1900;

    /// <summary>Last year that a document of these bodies can mean.</summary>
    public const int LastYear = 2199;

    /// <summary>Reads a text that is only a date. Never throws.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The year for dates printed without one.</param>
    public static DateReading Read(string text, int year)
    {
        var clean = PrintedText.Clean(text);
        var phrase = Phrase.Of(clean);
        if (DateGrammar.ReadExpected(phrase, 0, year) is not { } date || date.End < phrase.Count)
        {
            return new DateReading(Date: null, Remark: null, Reasons.NotADate(clean));
        }

        return new DateReading(date.Date, date.Remark, date.Reason);
    }

    /// <summary>Reads a text that is only a date; false when it is not surely one.</summary>
    public static bool TryRead(string text, int year, out DateOnly date)
    {
        var read = Read(text, year);
        date = read.Date ?? default;
        return read.Date is not null;
    }

    /// <summary>Day, month and year in digits: <c>31/12/2019</c>.</summary>
    public static string Print(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>The same without zeros before a figure, as sentences have it: <c>3/6/2019</c>.</summary>
    public static string PrintShort(DateOnly date) => date.ToString("d'/'M'/'yyyy", CultureInfo.InvariantCulture);
}
