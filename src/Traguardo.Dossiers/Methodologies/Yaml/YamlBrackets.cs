// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>Finds texts that open more brackets than any methodology has, before they cost the parser time.</summary>
internal static class YamlBrackets
{
    public static YamlProblem? FindTooMany(string text)
    {
        var (open, line, column) = (0, 1, 0);
        foreach (var character in text)
        {
            column++;
            switch (character)
            {
                case '\n':
                    (line, column) = (line + 1, 0);
                    break;
                case '[' or '{':
                    open++;
                    break;
                case ']' or '}':
                    open = Math.Max(0, open - 1);
                    break;
            }

            if (open > YamlLimits.OpenBrackets)
            {
                return new(line, column, YamlSyntaxMessages.TooDeep);
            }
        }

        return null;
    }
}
