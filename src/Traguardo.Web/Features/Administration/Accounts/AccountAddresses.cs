// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Globalization;
using Traguardo.Web.Features.Accounts;

namespace Traguardo.Web.Features.Administration.Accounts;

/// <summary>Addresses of the pages about the accounts of others.</summary>
internal static class AccountAddresses
{
    /// <summary>The page of an account, or something to do there.</summary>
    public static string Of(long id, string? action = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{Addresses.Administration}/{id}{(action is null ? "" : "/" + action)}");

    /// <summary>A page of the list.</summary>
    public static string List(string text, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{Addresses.Administration}?cerca={Uri.EscapeDataString(text)}&pagina={page}");
}
