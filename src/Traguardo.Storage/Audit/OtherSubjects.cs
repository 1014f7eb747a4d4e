// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Traguardo.Domain.Common;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Cycles.Mapping;
using Traguardo.Storage.Moments;
using Traguardo.Storage.Roles;

namespace Traguardo.Storage.Audit;

/// <summary>The words of the tables that no dossier has.</summary>
internal static class OtherSubjects
{
    public static IEnumerable<SubjectWords> Of(NamesOf names) =>
        [
            People(names),
            Roles(names),
            Bodies(),
            Cycles(names),
            Plans(names),
            Methodologies(),
            Withdrawals(),
            Comments(),
            Attachments(),
            .. DocumentSubjects.All,
        ];

    private static SubjectWords People(NamesOf names) =>
        new("people", "Persone", ["name"])
        {
            Headings = Words(
                ("name", "Nome"),
                ("email", "Posta elettronica"),
                ("post", "Incarico"),
                ("unit", "Unità"),
                ("account_id", "Account"),
                ("valid_from", "Dal"),
                ("valid_to", "Fino al")
            ),
            Values = Showers(("account_id", names.Account)),
            Shown = ["account_id"],
        };

    private static SubjectWords Roles(NamesOf names) =>
        new("role_assignments", "Ruoli", ["account_id", "role"])
        {
            Headings = Words(
                ("account_id", "Account"),
                ("role", "Ruolo"),
                ("unit", "Unità"),
                ("valid_from", "Dal"),
                ("valid_to", "Fino al")
            ),
            Values = Showers(("account_id", names.Account), ("role", Token(RoleTokens.Roles))),
            Shown = ["account_id"],
        };

    private static SubjectWords Bodies() =>
        new("bodies", DossierSchema.Of(DossierTable.Body).Title, ["name"])
        {
            Headings = Of(DossierTable.Body, "", Columns<Body>()).Concat(Words(("slug", "Nome negli indirizzi"))).ToDictionary(),
        };

    private static SubjectWords Cycles(NamesOf names) =>
        new("cycles", DossierSchema.Of(DossierTable.Cycle).Title, ["code"])
        {
            Headings = Of(DossierTable.Cycle, "", Columns<Cycle>())
                .Concat(
                    Of(DossierTable.Body, "body_", Columns<Body>()).Select(word => KeyValuePair.Create(word.Key, "Ente: " + word.Value))
                )
                .Concat(Words(("slug", "Nome negli indirizzi"), ("methodology_id", "Testo della metodologia")))
                .ToDictionary(),
            Values = Showers(("methodology_id", names.Methodology)),
        };

    private static SubjectWords Plans(NamesOf names) =>
        new("plans", "Piani", ["title"])
        {
            Headings = Words(
                ("status", "Stato"),
                ("title", "Titolo"),
                ("number", "Versione"),
                ("in_force_from", "In vigore dal"),
                ("act", "Atto"),
                ("based_on", "Copiato da"),
                ("approved_at", "Approvato il")
            ),
            Values = Showers(
                ("status", value => value.GetString() == "approved" ? "approvato" : "bozza"),
                ("based_on", names.Plan),
                ("approved_at", Moment)
            ),
        };

    private static SubjectWords Methodologies() =>
        new("methodologies", "Metodologie", ["code", "title"])
        {
            Headings = Words(("code", "Identificativo"), ("title", "Titolo"), ("yaml", "Testo")),
            Values = Showers(("yaml", value => $"{value.GetString()!.Split('\n').Length} righe")),
        };

    private static SubjectWords Withdrawals() =>
        new("measure_withdrawals", "Misure ritirate", ["measure_id"])
        {
            Headings = Words(("measure_id", "Misura numero"), ("reason", "Motivo")),
        };

    private static SubjectWords Comments() =>
        new("comments", "Commenti", ["figure"])
        {
            Headings = Words(("figure", "Figura"), ("text", "Testo")),
            Values = Showers(("figure", Figure)),
        };

    private static SubjectWords Attachments() =>
        new("attachments", "Allegati", ["indicator", "name"])
        {
            Headings = Words(
                ("indicator", "Indicatore"),
                ("name", "Nome del file"),
                ("media_type", "Tipo"),
                ("size", "Byte"),
                ("sha256", "Impronta SHA-256"),
                ("removed_at", "Tolto il")
            ),
            Values = Showers(("sha256", value => value.GetString()!.Replace("\\x", "", StringComparison.Ordinal)), ("removed_at", Moment)),
        };

    /// <summary>Headings of a table of the dossier under the names of columns that begin with a prefix.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Of(DossierTable table, string prefix, IEnumerable<string> properties) =>
        properties
            .Select(property => (property, DossierSchema.Of(table).ByProperty(property)?.Heading))
            .Where(pair => pair.Heading is not null)
            .Select(pair => KeyValuePair.Create(prefix + SnakeCase.Of(pair.property), pair.Heading!));

    private static IEnumerable<string> Columns<T>() => typeof(T).GetProperties().Select(property => property.Name);

    private static Dictionary<string, string> Words(params (string Column, string Heading)[] words) =>
        words.ToDictionary(word => word.Column, word => word.Heading, StringComparer.Ordinal);

    private static Dictionary<string, Func<JsonElement, string?>> Showers(
        params (string Column, Func<JsonElement, string?> Show)[] values
    ) => values.ToDictionary(value => value.Column, value => value.Show, StringComparer.Ordinal);

    private static Func<JsonElement, string?> Token<T>(Tokens<T> tokens)
        where T : struct, Enum => value => tokens.TryParse(value.GetString(), out var word) ? tokens.Name(word) : value.GetString();

    private static string? Figure(JsonElement value)
    {
        try
        {
            return DossierSchema.Of(DossierTable.Judgements).Show(nameof(Judgement.Figure), FigureConverter.Read(value.GetRawText()));
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            return value.GetRawText();
        }
    }

    private static string? Moment(JsonElement value) =>
        value.TryGetDateTimeOffset(out var moment) ? ItalianTime.Print(moment) : value.GetString();
}
