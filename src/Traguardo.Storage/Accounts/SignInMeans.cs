// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Accounts;

/// <summary>How somebody entered: detail of <see cref="AccountEvent.SignedIn"/>, by name.</summary>
public enum SignInMeans
{
    /// <summary>Password alone.</summary>
    Password,

    /// <summary>Password and code of the authenticator.</summary>
    PasswordAndCode,

    /// <summary>Password and recovery code.</summary>
    PasswordAndRecoveryCode,

    /// <summary>Passkey.</summary>
    Passkey,

    /// <summary>Single sign-on.</summary>
    SingleSignOn,

    /// <summary>Sample account of the demonstration, without a password.</summary>
    Sample,
}
