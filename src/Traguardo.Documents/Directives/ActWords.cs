// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Planning;

namespace Traguardo.Documents.Directives;

/// <summary>How documents name an act: "deliberazione della Giunta n. 3 del 31/01/2024".</summary>
internal static class ActWords
{
    public static string Of(Act act)
    {
        var organ = act.Organ is null ? "" : " " + Organs.With("di", act.Organ);
        var number = act.Number is null ? "" : " n. " + act.Number;
        var date = act.Date is { } day ? " del " + Print.Day(day) : "";
        return act.Kind + organ + number + date;
    }

    /// <summary>True when number and date, which every act but an opinion has, are both there.</summary>
    public static bool IsComplete(Act act) => act.Date is not null && (act.Number is not null || act.Kind is "parere");
}
