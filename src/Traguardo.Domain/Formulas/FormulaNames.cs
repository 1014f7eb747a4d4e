// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;

namespace Traguardo.Domain.Formulas;

/// <summary>The names met while a formula is read, each once.</summary>
internal sealed class FormulaNames
{
    private readonly List<string> spellings = [];
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);

    public ValueList<string> InOrder => spellings.ToValueList();

    /// <summary>The node of a name, in the spelling of its first use.</summary>
    public NameNode Node(string name)
    {
        var key = FormulaName.KeyOf(name);
        if (!indices.TryGetValue(key, out var index))
        {
            index = spellings.Count;
            indices.Add(key, index);
            spellings.Add(name);
        }

        return new(spellings[index], index);
    }
}
