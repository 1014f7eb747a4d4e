// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Reading;

/// <summary>What a path names is an empty file, or no file of data at all.</summary>
internal sealed class NothingToReadException() : IOException("Nothing to read.")
{
    /// <summary>The same in Italian, for a list of errors.</summary>
    public const string Explanation = "il file è vuoto, oppure non è un file di dati ma una pipe o un dispositivo";
}
