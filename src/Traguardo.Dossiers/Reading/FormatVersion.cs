// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Reading;

/// <summary>Checks the name and version of the format that a file says of itself.</summary>
internal static class FormatVersion
{
    /// <returns>False, with that only error, when the file is of another format or version.</returns>
    public static bool Check(string? found, SourceLocation location, ErrorList errors)
    {
        if (string.Equals(found?.Trim(), DossierSchema.Format, StringComparison.Ordinal))
        {
            return true;
        }

        errors.StopWithOnly(
            location,
            "il formato del dossier non è tra quelli che questa versione del programma legge",
            found,
            $"«{DossierSchema.Format}»"
        );
        return false;
    }
}
