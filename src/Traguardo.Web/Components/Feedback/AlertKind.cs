// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Components.Feedback;

/// <summary>What a message is about.</summary>
public enum AlertKind
{
    /// <summary>Something to know.</summary>
    Info,

    /// <summary>Something was done.</summary>
    Success,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>Something was not done.</summary>
    Error,
}
