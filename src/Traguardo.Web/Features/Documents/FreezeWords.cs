// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;
using Traguardo.Domain.Planning;
using Traguardo.Storage.Documents;

namespace Traguardo.Web.Features.Documents;

/// <summary>Acts in words.</summary>
internal static class FreezeWords
{
    /// <summary>"Delibera della Giunta n. 12 del 20/6/2025".</summary>
    public static string Of(FreezingAct act) => Of(act.Kind, act.Organ, act.Number, act.Date);

    public static string Of(Act act) => Of(act.Kind, act.Organ, act.Number, act.Date);

    private static string Of(string kind, string? organ, string? number, DateOnly? date) =>
        (kind.Length == 0 ? "" : char.ToUpperInvariant(kind[0]) + kind[1..])
        + (organ is null ? "" : $" ({organ})")
        + (number is null ? "" : " n. " + number)
        + (date is { } day ? " del " + ItalianDate.PrintShort(day) : "");
}
