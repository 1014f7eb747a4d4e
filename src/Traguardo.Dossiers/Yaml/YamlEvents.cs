// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Traguardo.Dossiers.Yaml;

/// <summary>Steps through the events of a YAML text, of which a dossier uses only a part: aliases, anchors and tags are refused wherever they are.</summary>
internal static class YamlEvents
{
    public static string KeyAt(Parser yaml)
    {
        if (yaml.Current is not Scalar key)
        {
            throw new YamlRefusedException(LineOf(yaml), "la chiave non è un testo");
        }

        Next(yaml);
        return key.Value;
    }

    /// <summary>The value that the parser is at, as a cell; lists and groups are broken cells.</summary>
    public static Cell Value(Parser yaml)
    {
        if (yaml.Current is not Scalar scalar)
        {
            Skip(yaml);
            return new BrokenCell("un elenco o un gruppo", "il valore non è un testo su una riga");
        }

        Next(yaml);
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
        return isNull ? Cell.Blank : Cell.OfText(CellText.Normalize(scalar.Value));
    }

    /// <summary>Passes over the value that the parser is at.</summary>
    public static void Skip(Parser yaml)
    {
        var depth = 0;
        do
        {
            depth += yaml.Current!.NestingIncrease;
            Next(yaml);
        } while (depth > 0);
    }

    public static void Next(Parser yaml)
    {
        if (!yaml.MoveNext())
        {
            throw new YamlRefusedException(1, "il file finisce prima del previsto");
        }

        var line = LineOf(yaml);
        switch (yaml.Current)
        {
            case AnchorAlias:
                throw new YamlRefusedException(line, "i richiami (*nome) non sono ammessi");
            case NodeEvent { Anchor.IsEmpty: false }:
                throw new YamlRefusedException(line, "le ancore (&nome) non sono ammesse");
            case NodeEvent { Tag.IsEmpty: false }:
                throw new YamlRefusedException(line, "le etichette di tipo (!nome) non sono ammesse");
        }
    }

    public static int LineOf(Parser yaml) => (int)yaml.Current!.Start.Line;
}

/// <summary>A part of YAML that a dossier does not use.</summary>
internal sealed class YamlRefusedException(int line, string problem) : Exception(problem)
{
    public int Line => line;
}
