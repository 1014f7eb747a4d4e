// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Storage.Accounts;

/// <summary>Who may enter. What happens to it is noted with <see cref="Note"/> and stored with the next save, in the same transaction.</summary>
public sealed class Account
{
    private readonly List<AccountNote> notes = [];

    /// <summary>Zero until it is stored.</summary>
    public long Id { get; internal set; }

    /// <summary>What is typed to sign in; 1 to 200 characters.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The name by which it is found: the same for names that differ in case only.</summary>
    public string NormalizedUserName { get; set; } = "";

    /// <summary>Name and surname.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>Null when none is known.</summary>
    public string? Email { get; set; }

    /// <summary>The address by which it is found.</summary>
    public string? NormalizedEmail { get; set; }

    /// <summary>Null for who enters through single sign-on or passkeys only.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Every session carries it: a new one ends them all.</summary>
    public string SecurityStamp { get; set; } = "";

    /// <summary>Changes at each save: of two saves from the same reading the second fails.</summary>
    public string ConcurrencyStamp { get; internal set; } = "";

    /// <summary>Until when every attempt is refused; null when not suspended. Written by <see cref="AccountAttempts"/> only.</summary>
    public DateTimeOffset? LockoutEnd { get; internal init; }

    /// <summary>True when a code is asked after the password. Written by <see cref="SecondFactorRows"/> only.</summary>
    public bool HasSecondFactor { get; internal init; }

    /// <summary>Secret shared with the authenticator, in base 32; null when there is no second factor.</summary>
    public string? AuthenticatorKey { get; internal init; }

    /// <summary>True while the password is one that an administrator gave.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Looks after the installation: bodies, accounts, backups.</summary>
    public bool IsInstaller { get; set; }

    /// <summary>Made by the demonstration mode; fixed when it is made.</summary>
    public bool IsSample { get; init; }

    /// <summary>Since when it may not enter; null when it may.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>True when it may not enter.</summary>
    public bool IsDisabled => DisabledAt is not null;

    internal IReadOnlyList<AccountNote> Notes => notes;

    /// <summary>Notes what is being done to it.</summary>
    public void Note(AccountEvent what, string? detail = null) => notes.Add(new AccountNote(what, detail));

    /// <summary>True while attempts to enter are refused.</summary>
    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    internal void ForgetNotes() => notes.Clear();
}

/// <summary>An event that is not stored yet.</summary>
internal sealed record AccountNote(AccountEvent What, string? Detail);
