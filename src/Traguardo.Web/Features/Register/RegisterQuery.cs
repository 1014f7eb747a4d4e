// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Traguardo.Dossiers.Schema;
using Traguardo.Storage.Audit;
using Traguardo.Storage.Cycles;
using Traguardo.Storage.Moments;
using Traguardo.Web.Components;
using Traguardo.Web.Components.Forms;

namespace Traguardo.Web.Features.Register;

/// <summary>What the address of the register says: which entries, from where on.</summary>
public sealed record RegisterQuery
{
    private const int LongestText = 200;

    /// <summary>Name of a cycle in addresses.</summary>
    [FromQuery(Name = "ciclo")]
    public string? Ciclo { get; init; }

    /// <summary>Number of an account.</summary>
    [FromQuery(Name = "persona")]
    public string? Persona { get; init; }

    /// <summary>Name of a table of the database.</summary>
    [FromQuery(Name = "oggetto")]
    public string? Oggetto { get; init; }

    /// <summary>First day, as typed.</summary>
    [FromQuery(Name = "dal")]
    public string? Dal { get; init; }

    /// <summary>Last day, as typed.</summary>
    [FromQuery(Name = "al")]
    public string? Al { get; init; }

    [FromQuery(Name = "testo")]
    public string? Testo { get; init; }

    /// <summary>Only what stands before this number.</summary>
    [FromQuery(Name = "prima")]
    public long? Prima { get; init; }

    /// <summary>Only the group that ends with this number, in full.</summary>
    [FromQuery(Name = "gruppo")]
    public long? Gruppo { get; init; }

    /// <summary>True when entries are left out by something else than their place.</summary>
    public bool IsFiltered => new[] { Ciclo, Persona, Oggetto, Dal, Al, Testo }.Any(value => !string.IsNullOrWhiteSpace(value));

    /// <summary>What is looked for, and what of it cannot be read.</summary>
    public RegisterFilter ToFilter(IReadOnlyList<CycleRow> cycles, out FieldErrors errors)
    {
        errors = new FieldErrors();
        return new RegisterFilter
        {
            // A cycle or account that is not there has no entries
            CycleId = Given(Ciclo) is { } slug ? cycles.FirstOrDefault(cycle => cycle.Slug == slug)?.Id ?? 0 : null,
            AccountId = Given(Persona) is { } account
                ? (long.TryParse(account, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
                : null,
            Subject = Given(Oggetto),
            From = Day("dal", Dal, errors) is { } first ? ItalianTime.StartOf(first) : null,
            Until = Day("al", Al, errors) is { } last ? ItalianTime.StartOf(last.AddDays(1)) : null,
            Text = Text(errors),
        };
    }

    /// <summary>Address of a page of the register.</summary>
    /// <param name="path">The register, or what is made of it.</param>
    /// <param name="before">Only what stands before this number; null for the latest.</param>
    /// <param name="group">One group in full; null for all.</param>
    public string Address(string path, long? before = null, long? group = null) =>
        QueryHelpers.AddQueryString(
            path,
            new[]
            {
                ("ciclo", Given(Ciclo)),
                ("persona", Given(Persona)),
                ("oggetto", Given(Oggetto)),
                ("dal", Given(Dal)),
                ("al", Given(Al)),
                ("testo", Given(Testo)),
                ("prima", before is { } number ? Invariant.Text(number) : null),
                ("gruppo", group is { } last ? Invariant.Text(last) : null),
            }
                .Where(pair => pair.Item2 is not null)
                .Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))
        );

    private string? Text(FieldErrors errors)
    {
        if (Given(Testo) is not { } text)
        {
            return null;
        }

        if (text.Length <= LongestText && !text.Contains('\0'))
        {
            return text;
        }

        errors.Add("testo", $"Il testo da cercare può avere al massimo {LongestText} caratteri.");
        return null;
    }

    private static DateOnly? Day(string field, string? typed, FieldErrors errors)
    {
        if (Given(typed) is not { } text)
        {
            return null;
        }

        if (ItalianCells.TryDay(text, out var day) && day.Year is >= 1900 and < 2200)
        {
            return day;
        }

        errors.Add(field, $"«{text}» non è una data: scriverla come 31/12/2024.");
        return null;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
