// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Documents.Writing.Docx;

/// <summary>A numbered list.</summary>
/// <param name="Start">Its first number.</param>
/// <param name="Level">Its level, from 0.</param>
/// <param name="IsBoxed">True inside a callout.</param>
internal readonly record struct OrderedList(int Start, int Level, bool IsBoxed);

/// <summary>The numberings of lists: real ones, which a user can restyle. Each numbered list has its own, so that it begins where it should.</summary>
internal static class NumberingPart
{
    public const int Levels = 9;

    /// <summary>Ids of the numberings of numbered lists begin here.</summary>
    public const int FirstOrdered = 10;

    /// <summary>Indent of all lines of a callout.</summary>
    public const int BoxIndent = 198;

    private const int Step = 357;
    private const int PlainBullets = 1;
    private const int BoxedBullets = 2;
    private const int PlainNumbers = 3;
    private const int BoxedNumbers = 4;
    private static readonly string[] Signs = ["•", "–", "▪"];
    private static readonly (string Format, string Ending)[] Formats = [("decimal", "."), ("lowerLetter", ")"), ("lowerRoman", ".")];

    /// <summary>Id of the numbering of the styles of numbered lists; the lists themselves have one each.</summary>
    public const int Numbers = PlainNumbers;

    /// <summary>Indent of the text of items of a level, from 0.</summary>
    public static int IndentOf(int level) => Step * (level + 1);

    /// <summary>Id of the numbering of lists with signs.</summary>
    public static int Bullets(bool isBoxed) => isBoxed ? BoxedBullets : PlainBullets;

    public static Markup Write(IReadOnlyList<OrderedList> lists)
    {
        var x = new Markup();
        x.Open("w:numbering", Namespaces.Word);
        Scheme(x, PlainBullets, isOrdered: false, isBoxed: false);
        Scheme(x, BoxedBullets, isOrdered: false, isBoxed: true);
        Scheme(x, PlainNumbers, isOrdered: true, isBoxed: false);
        Scheme(x, BoxedNumbers, isOrdered: true, isBoxed: true);
        foreach (var scheme in (int[])[PlainBullets, BoxedBullets, PlainNumbers])
        {
            x.Open("w:num", "w:numId", Markup.Number(scheme)).Value("w:abstractNumId", scheme).Close();
        }

        for (var i = 0; i < lists.Count; i++)
        {
            x.Open("w:num", "w:numId", Markup.Number(FirstOrdered + i));
            x.Value("w:abstractNumId", lists[i].IsBoxed ? BoxedNumbers : PlainNumbers);
            x.Open("w:lvlOverride", "w:ilvl", Markup.Number(lists[i].Level)).Value("w:startOverride", lists[i].Start).Close(2);
        }

        return x.Close();
    }

    private static void Scheme(Markup x, int id, bool isOrdered, bool isBoxed)
    {
        x.Open("w:abstractNum", "w:abstractNumId", Markup.Number(id)).Value("w:multiLevelType", "hybridMultilevel");
        for (var level = 0; level < Levels; level++)
        {
            var (format, ending) = isOrdered ? Formats[level % Formats.Length] : ("bullet", "");
            x.Open("w:lvl", "w:ilvl", Markup.Number(level)).Value("w:start", 1).Value("w:numFmt", format);
            if (!isBoxed && level < StyleIds.ListLevels)
            {
                x.Value("w:pStyle", StyleIds.List(isOrdered, level));
            }

            // Lines of a box all have the same indent, so that the sign is followed by a space there
            x.Value("w:suff", isBoxed ? "space" : "tab");
            x.Value("w:lvlText", isOrdered ? "%" + Markup.Number(level + 1) + ending : Signs[level % Signs.Length])
                .Value("w:lvlJc", "left");
            x.Open("w:pPr");
            x.Empty(
                "w:ind",
                "w:left",
                Markup.Number(isBoxed ? BoxIndent : IndentOf(level)),
                "w:hanging",
                Markup.Number(isBoxed ? 0 : Step)
            );
            x.Close();
            x.Open("w:rPr").Empty("w:rFonts", "w:ascii", Look.Font, "w:hAnsi", Look.Font, "w:cs", Look.Font, "w:hint", "default").Close(2);
        }

        x.Close();
    }
}
