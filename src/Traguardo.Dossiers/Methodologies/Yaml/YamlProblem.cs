// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>What is wrong with a YAML text as such, whatever it says.</summary>
internal sealed record YamlProblem(int Line, int Column, string Message, string? Found = null, string? Expected = null);
