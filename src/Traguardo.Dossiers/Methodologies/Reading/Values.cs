// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Common;
using Traguardo.Domain.Methodologies.Checking;
using Traguardo.Dossiers.Methodologies.Yaml;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Methodologies.Reading;

/// <summary>Turns elements into the values that keys ask for; what does not fit is told and becomes null or empty.</summary>
internal static class Values
{
    /// <summary>Written where a number could stand, to say that there is none.</summary>
    public const string Nothing = "nessuno";

    private const string EmptyList = "L'elenco è vuoto.";

    private const string EmptyListExpected = "almeno una voce, oppure nessuna chiave";

    public static MapReader? Map(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (node is YamlMap map)
        {
            return new(map, path, context);
        }

        context.Add(node, path, "Qui serve un gruppo di chiavi.", node.Kind, "chiavi rientrate, una per riga");
        return null;
    }

    public static ValueList<T> Maps<T>(YamlNode node, MethodologyPath path, ReadingContext context, Func<MapReader, T> read)
    {
        if (node is not YamlList list)
        {
            context.Add(node, path, "Qui serve un elenco.", node.Kind, "voci che cominciano con «- », una per riga");
            return [];
        }

        var items = new List<T>();
        for (var index = 0; index < list.Items.Count; index++)
        {
            if (Map(list.Items[index], path.Item(index), context) is { } item)
            {
                items.Add(read(item));
                item.Close();
            }
        }

        return items.ToValueList();
    }

    public static string? Text(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (node is YamlText text)
        {
            return text.Text;
        }

        context.Add(node, path, "Qui serve un testo.", node.Kind, "un testo");
        return null;
    }

    /// <summary>One text, or a list of texts.</summary>
    public static ValueList<string> Texts(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (node is not YamlList list)
        {
            return Text(node, path, context) is { } single ? [single] : [];
        }

        if (list.Items.Count == 0)
        {
            context.Add(node, path, EmptyList, expected: EmptyListExpected);
        }

        var texts = new List<string>();
        for (var index = 0; index < list.Items.Count; index++)
        {
            context.Learn(path.Item(index), list.Items[index]);
            if (Text(list.Items[index], path.Item(index), context) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts.ToValueList();
    }

    public static decimal? Number(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (Text(node, path, context) is not { } text)
        {
            return null;
        }

        if (ItalianValues.TryNumber(text, out var number))
        {
            return number;
        }

        context.Add(
            node,
            path,
            ItalianValues.IsAmbiguous(text) ? "Non è chiaro se il punto separi le migliaia o i decimali." : "Qui serve un numero.",
            text,
            "un numero, per esempio 27,5 oppure 27.5, 1500, 80 %"
        );
        return null;
    }

    public static bool? YesNo(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (Text(node, path, context) is { } text)
        {
            if (ItalianCells.TryFlag(text, out var answer))
            {
                return answer;
            }

            context.Add(node, path, "Qui serve sì o no.", text, "si oppure no");
        }

        return null;
    }

    public static DateOnly? Day(YamlNode node, MethodologyPath path, ReadingContext context)
    {
        if (Text(node, path, context) is { } text)
        {
            if (ItalianValues.TryDay(text, out var day))
            {
                return day;
            }

            context.Add(node, path, "Qui serve una data.", text, "una data, per esempio 31/12/2024 oppure 2024-12-31");
        }

        return null;
    }

    public static T? Word<T>(YamlNode node, MethodologyPath path, ReadingContext context, Tokens<T> tokens)
        where T : struct, Enum
    {
        if (Text(node, path, context) is not { } text)
        {
            return null;
        }

        if (tokens.TryParse(text, out var value))
        {
            return value;
        }

        AddUnknownWord(node, path, context, text, [.. tokens.All.Select(token => token.Italian)]);
        return null;
    }

    /// <summary>One word of a table, or a list of them.</summary>
    public static ValueList<T> Words<T>(YamlNode node, MethodologyPath path, ReadingContext context, Tokens<T> tokens)
        where T : struct, Enum
    {
        var items = node is YamlList list ? list.Items : [node];
        if (items.Count == 0)
        {
            context.Add(node, path, EmptyList, expected: EmptyListExpected);
        }

        var words = new List<T>();
        foreach (var item in items)
        {
            if (Word(item, path, context, tokens) is not { } value)
            {
                continue;
            }

            if (words.Contains(value))
            {
                context.Add(item, path, "Il valore è ripetuto.", tokens.Italian(value));
            }

            words.Add(value);
        }

        return words.ToValueList();
    }

    /// <summary>A word that is none of a table, with the nearest one.</summary>
    public static void AddUnknownWord(
        YamlNode node,
        MethodologyPath path,
        ReadingContext context,
        string text,
        IReadOnlyList<string> allowed
    )
    {
        var meant = Nearest.To(text, allowed);
        var list = string.Join(", ", allowed);
        context.Add(
            node,
            path,
            "Il valore non è fra quelli ammessi.",
            text,
            meant is null ? "uno fra: " + list : $"forse «{meant}» (uno fra: {list})"
        );
    }
}
