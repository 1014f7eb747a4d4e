// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Forms;

/// <summary>Ids of the elements of a field.</summary>
public static class FieldIds
{
    /// <summary>Id of the element of a field; brackets and dots of its name become dashes.</summary>
    public static string Of(string name) =>
        "campo-" + string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'));

    internal static string Hint(string id) => id + "-aiuto";

    internal static string Error(string id) => id + "-errore";
}
