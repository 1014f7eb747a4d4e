// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Documents;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Documents.Freezing;

/// <summary>What a person says when a document is made final: an act of the cycle, or one that is typed.</summary>
/// <param name="Act">The act; null when something is wrong.</param>
internal sealed record FreezeForm(FreezingAct? Act, FieldErrors Errors)
{
    public const string Code = "atto";
    public const string Kind = "tipo";
    public const string Organ = "organo";
    public const string Number = "numero";
    public const string Date = "data";
    public const string Sure = "conferma";

    public static FreezeForm Read(IFormCollection form, IReadOnlyList<Act> acts, int year)
    {
        var errors = new FieldErrors();
        var act = Text(form, Code) is { } code ? OfCycle(code, acts, errors) : Typed(form, year, errors);
        if (form[Sure].Count == 0)
        {
            errors.Add(Sure, "Spuntare la conferma: un documento congelato non si può più togliere né cambiare.");
        }

        return new FreezeForm(errors.IsEmpty ? act : null, errors);
    }

    private static FreezingAct? OfCycle(string code, IReadOnlyList<Act> acts, FieldErrors errors)
    {
        if (acts.FirstOrDefault(known => known.Code == code) is { } act)
        {
            return new FreezingAct(act.Code, act.Kind, act.Organ, act.Number, act.Date);
        }

        errors.Add(Code, $"Il ciclo non ha l'atto «{code}»: sceglierne un altro.");
        return null;
    }

    private static FreezingAct? Typed(IFormCollection form, int year, FieldErrors errors)
    {
        var kind = Text(form, Kind);
        if (kind is null)
        {
            errors.Add(Kind, "Tipo di atto: sceglierne uno del ciclo, oppure scrivere che atto è (delibera, determinazione...).");
        }

        Limit(form, Kind, "Tipo di atto", 200, errors);
        Limit(form, Organ, "Organo", 500, errors);
        Limit(form, Number, "Numero", 200, errors);
        DateOnly? date = null;
        if (Text(form, Date) is { } typed)
        {
            if (ItalianDate.TryRead(typed, year, out var day))
            {
                date = day;
            }
            else
            {
                errors.Add(Date, $"Data: «{typed}» non è una data: scriverla come 20/6/{year + 1}.");
            }
        }

        return kind is null ? null : new FreezingAct(Code: null, kind, Text(form, Organ), Text(form, Number), date);
    }

    private static void Limit(IFormCollection form, string name, string label, int most, FieldErrors errors)
    {
        if (Text(form, name) is { } text && text.Length > most)
        {
            errors.Add(name, $"{label}: al massimo {most} caratteri.");
        }
    }

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
