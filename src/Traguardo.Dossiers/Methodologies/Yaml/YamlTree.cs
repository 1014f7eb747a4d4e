// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Dossiers.Yaml;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Traguardo.Dossiers.Methodologies.Yaml;

/// <summary>
/// Makes a tree of a YAML text, or says where it is not one. Built from the parser's events, so that every element keeps its place and nothing is
/// expanded: anchors, aliases and tags, which a methodology has no use for and a bomb has, are refused.
/// </summary>
internal sealed class YamlTree
{
    private readonly string text;
    private readonly Parser parser;
    private readonly List<YamlProblem> problems = [];
    private int depth;

    private YamlTree(string text)
    {
        this.text = text;
        parser = new Parser(new Scanner(new StringReader(text)));
    }

    /// <summary>The tree; null when the text is no YAML at all. It may be there with problems, so that what it says can be checked in the same go.</summary>
    public static YamlNode? Parse(string text, out IReadOnlyList<YamlProblem> problems)
    {
        if (YamlBrackets.FindTooMany(text) is { } bomb)
        {
            problems = [bomb];
            return null;
        }

        var tree = new YamlTree(text);
        var root = tree.ParseSafely();
        problems = tree.problems;
        return root;
    }

    private YamlNode? ParseSafely()
    {
        try
        {
            return Document();
        }
        catch (YamlException) when (YamlFaults.LineWithTab(text) is { } line)
        {
            problems.Add(new(line, 1, YamlSyntaxMessages.Tab));
        }
        catch (YamlException broken)
        {
            problems.Add(
                new((int)Math.Max(1, broken.Start.Line), (int)Math.Max(1, broken.Start.Column), YamlSyntaxMessages.Of(broken.Message))
            );
        }
        catch (Exception broken)
            when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser gives up on some broken brackets with an exception of its own, without a place: the last event is the nearest one
            problems.Add(new(Line, Column, YamlFaults.HasBrackets(text) ? YamlSyntaxMessages.Brackets : YamlSyntaxMessages.Unknown));
        }

        return null;
    }

    private int Line => (int)Math.Max(1, parser.Current?.Start.Line ?? 1);

    private int Column => (int)Math.Max(1, parser.Current?.Start.Column ?? 1);

    private YamlNode? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new(1, 1, "Il file è vuoto."));
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node();
        parser.Consume<DocumentEnd>();
        if (!parser.Accept<StreamEnd>(out _))
        {
            Problem("Nel file c'è più di un documento: una metodologia sta in un solo documento, senza righe «---» in mezzo.");
        }

        return root;
    }

    private YamlNode Node()
    {
        var (line, column) = (Line, Column);
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            Problem(line, column, "I rimandi («*nome») non sono ammessi: scrivi il valore per esteso.", "*" + alias.Value);
            return new YamlText("*" + alias.Value, line, column);
        }

        if (parser.Current is NodeEvent { Anchor.IsEmpty: false } anchored)
        {
            Problem("Le ancore («&nome») non sono ammesse.", "&" + anchored.Anchor.Value);
        }
        else if (parser.Current is NodeEvent { Tag.IsEmpty: false } tagged)
        {
            Problem("Le etichette di tipo («!nome») non sono ammesse.", tagged.Tag.Value);
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(scalar.Value.Trim(), line, column);
        }

        if (++depth > YamlLimits.Depth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, YamlSyntaxMessages.TooDeep);
        }

        YamlNode node = parser.Accept<SequenceStart>(out _) ? List(line, column) : Map(line, column);
        depth--;
        return node;
    }

    private YamlList List(int line, int column)
    {
        parser.Consume<SequenceStart>();
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node());
        }

        return new(items, line, column);
    }

    private YamlMap Map(int line, int column)
    {
        parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node();
            var value = Node();
            if (key is not YamlText text)
            {
                Problem(key.Line, key.Column, "Una chiave dev'essere una parola.", key.Kind);
            }
            else if (!seen.TryAdd(text.Text, text.Line))
            {
                Problem(
                    text.Line,
                    text.Column,
                    $"La chiave è già alla riga {seen[text.Text]}: ogni chiave si scrive una volta sola.",
                    text.Text
                );
            }
            else
            {
                entries.Add(new(text, value));
            }
        }

        return new(entries, line, column);
    }

    private void Problem(string message, string? found = null) => Problem(Line, Column, message, found);

    private void Problem(int line, int column, string message, string? found = null) => problems.Add(new(line, column, message, found));
}
