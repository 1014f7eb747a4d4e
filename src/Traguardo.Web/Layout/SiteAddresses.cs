// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Layout;

/// <summary>Addresses that the shell itself links to on every page.</summary>
public static class SiteAddresses
{
    /// <summary>Declaration of accessibility.</summary>
    public const string Accessibility = "/accessibilita";

    /// <summary>Licence and where the source is.</summary>
    public const string Licence = "/licenza";

    /// <summary>Style guide.</summary>
    public const string StyleGuide = "/stile";
}
