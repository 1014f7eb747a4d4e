// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts;

/// <summary>The texts of a form that was sent; a field that was not sent is empty.</summary>
internal sealed class PostedForm(IFormCollection form)
{
    /// <summary>The text of a field; the first when there are several.</summary>
    public string this[string name] => form[name] is [{ } first, ..] ? first : "";

    /// <summary>Where to go afterwards: an address of this site.</summary>
    public string ReturnTo => Addresses.LocalOrHome(this[Addresses.ReturnName]);

    /// <summary>True when a box was ticked.</summary>
    public bool IsTicked(string name) => this[name].Length > 0;

    /// <summary>Reads the form of a request.</summary>
    public static async Task<PostedForm> ReadAsync(HttpContext context) => new(await context.Request.ReadFormAsync(context.RequestAborted));
}
