// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Features.Accounts.SingleSignOn;

/// <summary>What went wrong with the provider.</summary>
internal enum ProviderFault
{
    /// <summary>It does not answer, or answers what it should not.</summary>
    Unavailable,

    /// <summary>What it says of who comes cannot be trusted.</summary>
    Untrusted,
}

/// <summary>The provider of the single sign-on cannot be used. The message is for the log: it holds no secret.</summary>
internal sealed class ProviderException(ProviderFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What went wrong.</summary>
    public ProviderFault Fault { get; } = fault;
}
