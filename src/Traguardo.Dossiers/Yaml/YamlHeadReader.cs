// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Traguardo.Dossiers.Yaml;

/// <summary>Reads the head of a dossier's folder, event by event: plain keys, texts and one list; no aliases, anchors or tags.</summary>
internal sealed class YamlHeadReader(string file, ErrorList errors, DossierAssembler assembler)
{
    public const string FormatKey = "formato";

    private static readonly IReadOnlyList<TableSchema> Tables = [.. DossierSchema.Tables.Where(table => table.IsHead)];

    private readonly SourceLocation whole = new(SourceFormat.Folder, file);
    private bool formatSeen;

    public void Read(byte[] bytes)
    {
        if (SourceFile.Utf8Of(bytes, whole, errors) is not { } text)
        {
            return;
        }

        try
        {
            using var reader = new StringReader(Encoding.UTF8.GetString(text.Span));
            ReadRoot(new Parser(reader));
        }
        catch (YamlException exception)
        {
            errors.Stop(whole with { Row = (int)exception.Start.Line }, "il file non è YAML valido");
        }
        catch (YamlRefusedException exception)
        {
            errors.Stop(whole with { Row = exception.Line }, exception.Message);
        }
    }

    private void ReadRoot(Parser yaml)
    {
        for (var opening = 0; opening < 3 && yaml.Current is not StreamEnd; opening++)
        {
            Next(yaml);
        }

        if (yaml.Current is not MappingStart)
        {
            errors.Stop(
                whole with
                {
                    Row = LineOf(yaml),
                },
                "il file non contiene un dossier",
                expected: $"una riga «{FormatKey}: {DossierSchema.Format}» e i gruppi ente, ciclo e livelli"
            );
            return;
        }

        Next(yaml);
        while (yaml.Current is not MappingEnd && !errors.IsStopped)
        {
            ReadMember(yaml);
        }

        if (!errors.IsStopped)
        {
            CheckEnd(yaml);
        }
    }

    private void CheckEnd(Parser yaml)
    {
        Next(yaml);
        Next(yaml);
        if (yaml.Current is not StreamEnd)
        {
            errors.Stop(whole with { Row = LineOf(yaml) }, "il file contiene più di un documento YAML");
        }

        if (!formatSeen)
        {
            FormatVersion.Check(found: null, whole with { Column = FormatKey }, errors);
        }
    }

    private void ReadMember(Parser yaml)
    {
        var line = LineOf(yaml);
        var key = KeyAt(yaml);
        if (TextFold.AreSame(key, FormatKey))
        {
            formatSeen = true;
            FormatVersion.Check(Value(yaml).Show(), whole with { Row = line, Column = FormatKey }, errors);
        }
        else if (Tables.FirstOrDefault(table => TextFold.AreSame(table.Title, key)) is not { } table)
        {
            Unknown(line, key, Tables.Select(known => known.FileStem).Append(FormatKey));
            Skip(yaml);
        }
        else if (assembler.Has(table))
        {
            errors.Add(whole with { Row = line, Column = key }, "il gruppo compare due volte");
            Skip(yaml);
        }
        else
        {
            ReadTable(yaml, table, line);
        }
    }

    private void ReadTable(Parser yaml, TableSchema table, int line)
    {
        assembler.Begin(
            table,
            new SheetRowSource(whole, column => table.IsPlainList ? table.FileStem : $"{table.FileStem}.{YamlHeadWriter.KeyOf(column)}")
        );
        if (table.IsPlainList && yaml.Current is SequenceStart)
        {
            Next(yaml);
            while (yaml.Current is not SequenceEnd)
            {
                var itemLine = LineOf(yaml);
                if (!assembler.Add(table, new RowLines(itemLine), [Value(yaml)]))
                {
                    errors.Stop(whole, "lettura interrotta");
                    return;
                }
            }

            Next(yaml);
        }
        else if (table.IsSingle && yaml.Current is MappingStart)
        {
            ReadFields(yaml, table, line);
        }
        else
        {
            errors.Add(
                whole with
                {
                    Row = line,
                    Column = table.FileStem,
                },
                "il valore non è utilizzabile",
                expected: table.IsSingle ? "un gruppo di righe «chiave: valore» rientrate" : "un elenco di righe «- valore» rientrate"
            );
            Skip(yaml);
        }
    }

    private void ReadFields(Parser yaml, TableSchema table, int line)
    {
        var cells = new Cell[table.Columns.Count];
        var lines = new int[cells.Length];
        Array.Fill(cells, Cell.Blank);
        Next(yaml);
        while (yaml.Current is not MappingEnd)
        {
            var at = LineOf(yaml);
            var key = KeyAt(yaml);
            if (table.ByHeading(key) is not { } column)
            {
                Unknown(at, key, table.Columns.Select(YamlHeadWriter.KeyOf));
                Skip(yaml);
                continue;
            }

            if (lines[column.Ordinal] > 0)
            {
                errors.Add(whole with { Row = at, Column = key }, "la chiave compare due volte");
            }

            lines[column.Ordinal] = at;
            cells[column.Ordinal] = Value(yaml);
        }

        Next(yaml);
        assembler.Add(table, new RowLines(line, lines), cells);
    }

    private void Unknown(int line, string key, IEnumerable<string> known)
    {
        var nearest = Nearest.To(key, known);
        errors.Add(
            whole with
            {
                Row = line,
                Column = key,
            },
            "chiave sconosciuta",
            expected: nearest is null ? "una di queste: " + string.Join(", ", known) : $"forse «{nearest}»"
        );
    }

    private static string KeyAt(Parser yaml)
    {
        if (yaml.Current is not Scalar key)
        {
            throw new YamlRefusedException(LineOf(yaml), "la chiave non è un testo");
        }

        Next(yaml);
        return key.Value;
    }

    /// <summary>The value that the parser is at, as a cell; lists and groups are broken cells.</summary>
    private static Cell Value(Parser yaml)
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
    private static void Skip(Parser yaml)
    {
        var depth = 0;
        do
        {
            depth += yaml.Current!.NestingIncrease;
            Next(yaml);
        } while (depth > 0);
    }

    private static void Next(Parser yaml)
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

    private static int LineOf(Parser yaml) => (int)yaml.Current!.Start.Line;
}

/// <summary>A part of YAML that a dossier does not use.</summary>
internal sealed class YamlRefusedException(int line, string problem) : Exception(problem)
{
    public int Line => line;
}
