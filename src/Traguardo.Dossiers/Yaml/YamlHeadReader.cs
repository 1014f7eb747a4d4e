// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Methodologies.Yaml;
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

        var content = Encoding.UTF8.GetString(text.Span);
        if (YamlBrackets.FindTooMany(content) is { } bomb)
        {
            errors.Stop(whole with { Row = bomb.Line }, bomb.Message);
            return;
        }

        try
        {
            using var reader = new StringReader(content);
            ReadRoot(new Parser(reader));
        }
        catch (YamlException) when (YamlFaults.LineWithTab(content) is { } line)
        {
            errors.Stop(whole with { Row = line }, "il rientro contiene una tabulazione: in YAML si usano solo spazi");
        }
        catch (YamlException exception)
        {
            errors.Stop(whole with { Row = (int)exception.Start.Line }, "il file non è YAML valido");
        }
        catch (YamlRefusedException exception)
        {
            errors.Stop(whole with { Row = exception.Line }, exception.Message);
        }
        catch (Exception broken)
            when (broken is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // The parser gives up on some broken brackets with an exception of its own, without a place
            var why = YamlFaults.HasBrackets(content) ? ": le parentesi aperte e chiuse non corrispondono" : "";
            errors.Stop(whole, "il file non è YAML valido" + why);
        }
    }

    private void ReadRoot(Parser yaml)
    {
        for (var opening = 0; opening < 3 && yaml.Current is not StreamEnd; opening++)
        {
            YamlEvents.Next(yaml);
        }

        if (yaml.Current is not MappingStart)
        {
            errors.Stop(
                whole with
                {
                    Row = YamlEvents.LineOf(yaml),
                },
                "il file non contiene un dossier",
                expected: $"una riga «{FormatKey}: {DossierSchema.Format}» e i gruppi ente, ciclo e livelli"
            );
            return;
        }

        YamlEvents.Next(yaml);
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
        YamlEvents.Next(yaml);
        YamlEvents.Next(yaml);
        if (yaml.Current is not StreamEnd)
        {
            errors.Stop(whole with { Row = YamlEvents.LineOf(yaml) }, "il file contiene più di un documento YAML");
        }

        if (!formatSeen)
        {
            FormatVersion.Check(found: null, whole with { Column = FormatKey }, errors);
        }
    }

    private void ReadMember(Parser yaml)
    {
        var line = YamlEvents.LineOf(yaml);
        var key = YamlEvents.KeyAt(yaml);
        if (TextFold.AreSame(key, FormatKey))
        {
            formatSeen = true;
            FormatVersion.Check(YamlEvents.Value(yaml).Show(), whole with { Row = line, Column = FormatKey }, errors);
        }
        else if (Tables.FirstOrDefault(table => TextFold.AreSame(table.Title, key)) is not { } table)
        {
            Unknown(line, key, Tables.Select(known => known.FileStem).Append(FormatKey));
            YamlEvents.Skip(yaml);
        }
        else if (assembler.Has(table))
        {
            errors.Add(whole with { Row = line, Column = key }, "il gruppo compare due volte");
            YamlEvents.Skip(yaml);
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
            YamlEvents.Next(yaml);
            while (yaml.Current is not SequenceEnd)
            {
                var itemLine = YamlEvents.LineOf(yaml);
                if (!assembler.Add(table, new RowLines(itemLine), [YamlEvents.Value(yaml)]))
                {
                    errors.Stop(whole, "lettura interrotta");
                    return;
                }
            }

            YamlEvents.Next(yaml);
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
            YamlEvents.Skip(yaml);
        }
    }

    private void ReadFields(Parser yaml, TableSchema table, int line)
    {
        var cells = new Cell[table.Columns.Count];
        var lines = new int[cells.Length];
        Array.Fill(cells, Cell.Blank);
        YamlEvents.Next(yaml);
        while (yaml.Current is not MappingEnd)
        {
            var at = YamlEvents.LineOf(yaml);
            var key = YamlEvents.KeyAt(yaml);
            if (table.ByHeading(key) is not { } column)
            {
                Unknown(at, key, table.Columns.Select(YamlHeadWriter.KeyOf));
                YamlEvents.Skip(yaml);
                continue;
            }

            if (lines[column.Ordinal] > 0)
            {
                errors.Add(whole with { Row = at, Column = key }, "la chiave compare due volte");
            }

            lines[column.Ordinal] = at;
            cells[column.Ordinal] = YamlEvents.Value(yaml);
        }

        YamlEvents.Next(yaml);
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
}
