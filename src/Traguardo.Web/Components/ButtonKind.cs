// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components;

/// <summary>How much a button weighs on its page.</summary>
public enum ButtonKind
{
    /// <summary>The one thing to do on the page.</summary>
    Primary,

    /// <summary>Other things to do.</summary>
    Outline,

    /// <summary>Looks like a link: cancel, reset.</summary>
    Plain,

    /// <summary>Takes something away.</summary>
    Danger,
}

/// <summary>Style classes of buttons.</summary>
internal static class ButtonClasses
{
    public static string Of(ButtonKind kind, bool small) =>
        kind switch
        {
            ButtonKind.Primary => "btn btn-primary",
            ButtonKind.Outline => "btn btn-outline-primary",
            ButtonKind.Plain => "btn tg-button--plain",
            ButtonKind.Danger => "btn btn-danger",
        } + (small ? " btn-xs tg-button--small" : " btn-sm");
}
