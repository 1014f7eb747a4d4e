// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using System.Net.Mail;
using Traguardo.Domain.Notation;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.People;
using Traguardo.Web.Components.Data;
using Traguardo.Web.Components.Forms;
using Choice = Traguardo.Web.Components.Forms.Choice;

namespace Traguardo.Web.Features.People;

/// <summary>What is typed of a person. Properties are named as the fields.</summary>
public sealed record PersonForm
{
    private const int Longest = 200;

    public string Nome { get; init; } = "";

    public string Posta { get; init; } = "";

    public string Incarico { get; init; } = "";

    public string Unita { get; init; } = "";

    public string Dal { get; init; } = "";

    public string Al { get; init; } = "";

    /// <summary>The version that the form was filled in from.</summary>
    public long Version { get; init; }

    public static PersonForm Of(Person person) =>
        new()
        {
            Nome = person.Data.Name,
            Posta = person.Data.Email ?? "",
            Incarico = person.Data.Post ?? "",
            Unita = person.Data.Unit ?? "",
            Dal = person.Data.ValidFrom is { } from ? ItalianDate.Print(from) : "",
            Al = person.Data.ValidTo is { } to ? ItalianDate.Print(to) : "",
            Version = person.Version,
        };

    public static PersonForm Of(IFormCollection form) =>
        new()
        {
            Nome = form["nome"].ToString().Trim(),
            Posta = form["posta"].ToString().Trim(),
            Incarico = form["incarico"].ToString().Trim(),
            Unita = form["unita"].ToString().Trim(),
            Dal = form["dal"].ToString().Trim(),
            Al = form["al"].ToString().Trim(),
            Version = long.TryParse(form["versione"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0,
        };

    /// <summary>What is typed as data; null, with errors, when it cannot be.</summary>
    /// <param name="units">The units to choose from.</param>
    /// <param name="presentUnit">The unit that the person has: it may stay though the plan has it no more.</param>
    public PersonData? Read(IReadOnlyList<Choice> units, FieldErrors errors, string? presentUnit = null)
    {
        if (Nome.Length is 0 or > Longest || HasControls(Nome))
        {
            errors.Add("nome", $"Scrivere nome e cognome, al massimo {Longest} caratteri.");
        }

        if (Posta.Length > Longest || (Posta.Length > 0 && !MailAddress.TryCreate(Posta, out _)))
        {
            errors.Add("posta", "Scrivere un indirizzo di posta elettronica, come nome.cognome@ente.it.");
        }

        if (Incarico.Length > Longest || HasControls(Incarico))
        {
            errors.Add("incarico", $"Scrivere l'incarico in al massimo {Longest} caratteri.");
        }

        if (Unita.Length > 0 && Unita != presentUnit && !units.Any(unit => unit.Value == Unita))
        {
            errors.Add("unita", $"L'unità «{Unita}» non è tra quelle del piano.");
        }

        var (from, to) = (FormDates.Read("dal", Dal, errors), FormDates.Read("al", Al, errors));
        if (to < from)
        {
            errors.Add("al", "L'ultimo giorno viene prima del primo.");
        }

        return errors.IsEmpty ? new PersonData(Nome, OrNull(Posta), OrNull(Incarico), OrNull(Unita), from, to) : null;
    }

    /// <summary>What differs, field by field.</summary>
    public IReadOnlyList<Difference> DifferencesTo(PersonForm other) =>
        [
            .. new (string Label, string Old, string New)[]
            {
                ("Nome e cognome", Nome, other.Nome),
                ("Posta elettronica", Posta, other.Posta),
                ("Incarico", Incarico, other.Incarico),
                ("Unità", Unita, other.Unita),
                ("Nell'ente dal", Dal, other.Dal),
                ("Fino al", Al, other.Al),
            }
                .Where(field => field.Old != field.New)
                .Select(field => new Difference(field.Label, OrNull(field.Old), OrNull(field.New))),
        ];

    private static bool HasControls(string text) => text.Any(char.IsControl);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>Dates of forms.</summary>
internal static class FormDates
{
    /// <summary>The day that is typed; null when none is, or, with an error, when it is none.</summary>
    public static DateOnly? Read(string field, string typed, FieldErrors errors)
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (ItalianCells.TryDay(typed, out var day) && day.Year is >= 1800 and < 2200)
        {
            return day;
        }

        errors.Add(field, $"«{typed}» non è una data: scriverla come 31/12/2024.");
        return null;
    }
}
