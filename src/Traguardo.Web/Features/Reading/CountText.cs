// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Domain.Notation;

namespace Traguardo.Web.Features.Reading;

/// <summary>Says how many things there are.</summary>
internal static class CountText
{
    /// <summary>"1 indicatore", "1.112 indicatori".</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The name of one.</param>
    /// <param name="many">The name of several, or of none.</param>
    public static string Of(int count, string one, string many) => $"{ItalianNumber.Print(count)} {(count == 1 ? one : many)}";
}
