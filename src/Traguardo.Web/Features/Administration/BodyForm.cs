// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Domain.Cycles;
using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Dossiers.Schema;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Forms;
using Traguardo.Web.Features.People;

namespace Traguardo.Web.Features.Administration;

/// <summary>What is typed of a body. Properties are named as the fields.</summary>
public sealed record BodyForm
{
    private const int LongestCode = 200;
    private const int LongestName = 500;

    public string Codice { get; init; } = "";

    public string Nome { get; init; } = "";

    public string Tipo { get; init; } = "";

    public string Dal { get; init; } = "";

    public string Al { get; init; } = "";

    public string Predecessori { get; init; } = "";

    /// <summary>The version that the form was filled in from.</summary>
    public long Version { get; init; }

    public static BodyForm Of(Body body) =>
        new()
        {
            Codice = body.Code,
            Nome = body.Name,
            Tipo = body.Kind ?? "",
            Dal = body.ValidFrom is { } from ? ItalianDate.Print(from) : "",
            Al = body.ValidTo is { } to ? ItalianDate.Print(to) : "",
            Predecessori = body.Predecessors ?? "",
        };

    public static BodyForm Of(IFormCollection form) =>
        new()
        {
            Codice = form["codice"].ToString().Trim(),
            Nome = form["nome"].ToString().Trim(),
            Tipo = form["tipo"].ToString().Trim(),
            Dal = form["dal"].ToString().Trim(),
            Al = form["al"].ToString().Trim(),
            Predecessori = form["predecessori"].ToString().Trim(),
            Version = long.TryParse(form["versione"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        };

    /// <summary>Heading of a property of a body, as the dossier's schema has it.</summary>
    public static string HeadingOf(string property) => DossierSchema.Of(DossierTable.Body).ByProperty(property)!.Heading;

    /// <summary>What a property of a body means.</summary>
    public static string NoteOf(string property) => DossierSchema.Of(DossierTable.Body).ByProperty(property)!.Note;

    /// <summary>What is typed as a body; null, with errors, when it cannot be.</summary>
    public Body? Read(FieldErrors errors)
    {
        if (Codice.Length is 0 or > LongestCode || Codice.Any(char.IsControl))
        {
            errors.Add("codice", $"Scrivere il codice dell'ente, al massimo {LongestCode} caratteri.");
        }

        if (Nome.Length is 0 or > LongestName || Nome.Any(char.IsControl))
        {
            errors.Add("nome", $"Scrivere la denominazione dell'ente, al massimo {LongestName} caratteri.");
        }

        foreach (var (field, text) in new[] { ("tipo", Tipo), ("predecessori", Predecessori) })
        {
            if (text.Length > LongestName || text.Any(char.IsControl))
            {
                errors.Add(field, $"Scrivere al massimo {LongestName} caratteri, su una riga.");
            }
        }

        var (from, to) = (FormDates.Read("dal", Dal, errors), FormDates.Read("al", Al, errors));
        if (to < from)
        {
            errors.Add("al", "L'ultimo giorno viene prima del primo.");
        }

        return errors.IsEmpty ? new Body(Codice, Nome, OrNull(Tipo), from, to, OrNull(Predecessori)) : null;
    }

    /// <summary>What differs, field by field.</summary>
    public IReadOnlyList<Difference> DifferencesTo(BodyForm other) =>
        [
            .. new (string Property, string Old, string New)[]
            {
                (nameof(Body.Name), Nome, other.Nome),
                (nameof(Body.Kind), Tipo, other.Tipo),
                (nameof(Body.ValidFrom), Dal, other.Dal),
                (nameof(Body.ValidTo), Al, other.Al),
                (nameof(Body.Predecessors), Predecessori, other.Predecessori),
            }
                .Where(field => field.Old != field.New)
                .Select(field => new Difference(HeadingOf(field.Property), OrNull(field.Old), OrNull(field.New))),
        ];

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>What is typed of a new body, and of who is to administer it.</summary>
public sealed record NewBodyForm(BodyForm Body, string Amministratore)
{
    public static NewBodyForm Empty { get; } = new(new BodyForm(), "");
}
