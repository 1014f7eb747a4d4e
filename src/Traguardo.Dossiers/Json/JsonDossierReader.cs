// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Common;
using Traguardo.Dossiers.Reading;
using Traguardo.Dossiers.Schema;

namespace Traguardo.Dossiers.Json;

/// <summary>Reads the JSON file of a dossier, token by token, so that each error has its line.</summary>
internal sealed class JsonDossierReader
{
    public const string FormatKey = "format";
    private const string SchemaKey = "$schema";

    private readonly string file;
    private readonly SourceLocation whole;
    private readonly ErrorList errors;
    private readonly DossierAssembler assembler;
    private readonly JsonValues values;
    private bool formatSeen;

    private JsonDossierReader(string file, ReadOnlyMemory<byte> text, ErrorList errors, DossierAssembler assembler)
    {
        this.file = file;
        this.errors = errors;
        this.assembler = assembler;
        whole = new SourceLocation(SourceFormat.Json, file);
        values = new JsonValues(text);
    }

    /// <summary>Gives the file's rows to the assembler, and tells of what is wrong.</summary>
    public static void Read(byte[] bytes, string file, ErrorList errors, DossierAssembler assembler)
    {
        if (SourceFile.Utf8Of(bytes, new(SourceFormat.Json, file), errors) is not { } text)
        {
            return;
        }

        var reader = new JsonDossierReader(file, text, errors, assembler);
        var json = new Utf8JsonReader(text.Span, new JsonReaderOptions { MaxDepth = DossierLimits.JsonDepth });
        try
        {
            reader.ReadRoot(ref json);
        }
        catch (JsonException exception)
        {
            var deep = json.CurrentDepth >= DossierLimits.JsonDepth - 1;
            var place = (exception.BytePositionInLine ?? 0) + 1;
            errors.Stop(
                reader.whole with
                {
                    Row = (int)(exception.LineNumber ?? 0) + 1,
                },
                deep
                    ? $"troppi oggetti o elenchi uno dentro l'altro: il limite è {DossierLimits.JsonDepth}"
                    : $"il file non è JSON valido (posizione {place} della riga)"
            );
        }
    }

    private void ReadRoot(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            errors.Stop(whole with { Row = 1 }, "il file non contiene un dossier", expected: "un oggetto tra parentesi graffe");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = values.TextOf(ref json);
            var line = values.LineOf(ref json);
            if (!seen.Add(key))
            {
                errors.Add(whole with { Row = line, Column = key }, "la chiave compare due volte");
            }

            json.Read();
            ReadMember(ref json, key, line);
            if (errors.IsStopped)
            {
                return;
            }
        }

        json.Read();
        if (!formatSeen)
        {
            FormatVersion.Check(found: null, whole with { Column = FormatKey }, errors);
        }
    }

    private void ReadMember(ref Utf8JsonReader json, string key, int line)
    {
        switch (key)
        {
            case SchemaKey:
                json.Skip();
                return;
            case FormatKey:
                formatSeen = true;
                FormatVersion.Check(values.Read(ref json).Show(), whole with { Row = line, Column = FormatKey }, errors);
                return;
        }

        if (DossierSchema.Tables.FirstOrDefault(table => string.Equals(table.JsonKey, key, StringComparison.Ordinal)) is not { } table)
        {
            var nearest = Nearest.To(key, DossierSchema.Tables.Select(known => known.JsonKey).Append(FormatKey));
            errors.Add(whole with { Row = line, Column = key }, "chiave sconosciuta", key, nearest is null ? null : $"forse «{nearest}»");
            json.Skip();
            return;
        }

        if (json.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (assembler.Has(table) || json.TokenType != (table.IsSingle ? JsonTokenType.StartObject : JsonTokenType.StartArray))
        {
            errors.Add(
                whole with
                {
                    Table = key,
                    Row = line,
                },
                "il valore non è utilizzabile",
                expected: table.IsSingle ? "un oggetto tra parentesi graffe" : "un elenco tra parentesi quadre"
            );
            json.Skip();
            return;
        }

        new JsonTableReader(table, new JsonRowSource(file, table), values, errors, assembler).Read(ref json);
    }
}
