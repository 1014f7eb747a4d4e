// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Schema;

/// <summary>A word that a column may hold.</summary>
/// <param name="Italian">In workbooks, CSV and YAML.</param>
/// <param name="English">In JSON.</param>
/// <param name="Meaning">In Italian, for users.</param>
/// <param name="IsDefault">True for the word that an empty cell stands for.</param>
public sealed record Choice(string Italian, string English, string Meaning, bool IsDefault);
