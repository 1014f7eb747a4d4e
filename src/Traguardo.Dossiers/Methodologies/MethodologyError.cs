// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Dossiers.Reading;

namespace Traguardo.Dossiers.Methodologies;

/// <summary>Why a methodology cannot be read.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Message">What is wrong: whole sentences in Italian.</param>
/// <param name="Found">What is there; null when nothing is, or the message says it.</param>
/// <param name="Expected">What should be; null when the message says it.</param>
public sealed record MethodologyError(string File, int Line, int Column, string Message, string? Found = null, string? Expected = null)
{
    /// <summary>One line for users: "file, riga 12, colonna 5: ... Trovato: «...». Atteso: ....".</summary>
    public override string ToString()
    {
        var found = Found is null ? "" : $" Trovato: «{Excerpt.Of(Found)}».";
        var expected = Expected is null ? "" : $" Atteso: {Expected}.";
        return string.Create(CultureInfo.InvariantCulture, $"{File}, riga {Line}, colonna {Column}: {Message}{found}{expected}");
    }
}
