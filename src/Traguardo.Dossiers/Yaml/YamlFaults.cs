// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Yaml;

/// <summary>Finds in a text that is no YAML what the parser does not say, or says at another place.</summary>
internal static class YamlFaults
{
    /// <summary>The first line that is indented with a tab, counted from 1; null when there is none.</summary>
    public static int? LineWithTab(string text)
    {
        var line = 0;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content[..(content.Length - content.TrimStart(" \t").Length)];
            if (indent.Contains('\t') && indent.Length < content.Length)
            {
                return line;
            }
        }

        return null;
    }

    public static bool HasBrackets(string text) => text.AsSpan().ContainsAny("[]{}");
}
