// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Accounts;

/// <summary>What may happen to an account. Stored by name, in lower case with dashes.</summary>
public enum AccountEvent
{
    /// <summary>Made.</summary>
    Created,

    /// <summary>Entered; the detail says how (<see cref="SignInMeans"/>).</summary>
    SignedIn,

    /// <summary>Somebody failed to enter.</summary>
    SignInFailed,

    /// <summary>Suspended for some minutes, after too many failures.</summary>
    Locked,

    /// <summary>An administrator ended the suspension.</summary>
    Unlocked,

    /// <summary>Left.</summary>
    SignedOut,

    /// <summary>Its owner chose another password.</summary>
    PasswordChanged,

    /// <summary>An administrator gave it a password for once.</summary>
    PasswordReset,

    /// <summary>May enter no more.</summary>
    Disabled,

    /// <summary>May enter again.</summary>
    Enabled,

    /// <summary>Names or address changed.</summary>
    DetailsChanged,

    /// <summary>Looks after the installation from now on.</summary>
    InstallerGranted,

    /// <summary>Looks after the installation no more.</summary>
    InstallerRevoked,

    /// <summary>A code is asked after the password.</summary>
    SecondFactorOn,

    /// <summary>No code is asked any more.</summary>
    SecondFactorOff,

    /// <summary>New recovery codes replace the old ones.</summary>
    RecoveryCodesMade,

    /// <summary>A recovery code was used.</summary>
    RecoveryCodeUsed,

    /// <summary>A passkey was added.</summary>
    PasskeyAdded,

    /// <summary>A passkey was removed.</summary>
    PasskeyRemoved,

    /// <summary>An identity of the single sign-on may enter as this account.</summary>
    LoginLinked,

    /// <summary>An identity of the single sign-on may no longer enter as this account.</summary>
    LoginUnlinked,
}
