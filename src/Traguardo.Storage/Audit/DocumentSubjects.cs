// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Text.Json;

namespace Traguardo.Storage.Audit;

/// <summary>The words of the tables of documents.</summary>
internal static class DocumentSubjects
{
    public static IEnumerable<SubjectWords> All { get; } = [Templates(), Documents(), Files(), Freezes()];

    private static SubjectWords Templates() =>
        new("templates", "Modelli di documento", ["title"])
        {
            Headings = Words(("name", "Modello"), ("title", "Titolo"), ("sha256", "Impronta SHA-256 del testo")),
            Values = Showers(("sha256", Hash)),
        };

    private static SubjectWords Documents() =>
        new("documents", "Documenti generati", ["title", "id"])
        {
            Headings = Words(
                ("template", "Modello"),
                ("template_sha256", "Impronta SHA-256 del modello"),
                ("is_own", "Modello dell'ente"),
                ("title", "Titolo"),
                ("day", "Situazione al"),
                ("as_of", "Giorno richiesto"),
                ("stamp", "Ultima modifica compresa, nel registro"),
                ("is_complete", "Completo"),
                ("lacks", "Cose che mancavano"),
                ("sha256", "Impronta SHA-256"),
                ("files", "File")
            ),
            Values = Showers(
                ("template_sha256", Hash),
                ("sha256", Hash),
                ("lacks", value => value.GetArrayLength().ToString(CultureInfo.InvariantCulture)),
                ("id", value => "n. " + value.GetInt64().ToString(CultureInfo.InvariantCulture))
            ),
        };

    private static SubjectWords Files() =>
        new("document_files", "File dei documenti", ["name"])
        {
            Headings = Words(
                ("document_id", "Documento numero"),
                ("format", "Formato"),
                ("name", "Nome del file"),
                ("size", "Byte"),
                ("sha256", "Impronta SHA-256")
            ),
            Values = Showers(("sha256", Hash)),
        };

    private static SubjectWords Freezes() =>
        new("document_freezes", "Documenti congelati", ["document_id"])
        {
            Headings = Words(
                ("document_id", "Documento numero"),
                ("sha256", "Impronta SHA-256"),
                ("act", "Atto del ciclo"),
                ("act_kind", "Atto"),
                ("act_organ", "Organo"),
                ("act_number", "Numero"),
                ("act_date", "Data")
            ),
            Values = Showers(("sha256", Hash)),
        };

    private static string Hash(JsonElement value) => value.GetString()!.Replace("\\x", "", StringComparison.Ordinal);

    private static Dictionary<string, string> Words(params (string Column, string Heading)[] words) =>
        words.ToDictionary(word => word.Column, word => word.Heading, StringComparer.Ordinal);

    private static Dictionary<string, Func<JsonElement, string?>> Showers(
        params (string Column, Func<JsonElement, string?> Show)[] values
    ) => values.ToDictionary(value => value.Column, value => value.Show, StringComparer.Ordinal);
}
