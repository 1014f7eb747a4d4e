// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts;
using Traguardo.Web.Features.Accounts.Identity;

namespace Traguardo.Web.Features.Administration.Accounts;

/// <summary>What an administrator says of an account.</summary>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="DisplayName">Name and surname.</param>
/// <param name="Email">E-mail address; null when none is known.</param>
public sealed record AccountDetails(string UserName, string DisplayName, string? Email)
{
    /// <summary>Characters that a name or an address may have.</summary>
    public const int LongestName = 200;
}

/// <summary>A password that an administrator hands over, to be shown once.</summary>
/// <param name="Account">The account; null when there is none.</param>
/// <param name="Password">The password; null when the account has none, or when something is wrong.</param>
/// <param name="Errors">What is wrong, in Italian; empty when nothing.</param>
internal sealed record Issued(Account? Account, string? Password, IReadOnlyList<string> Errors);

/// <summary>What administrators do to accounts. Everything is noted among the events of the account, in the same transaction.</summary>
internal sealed class AccountAdministration(UserManager<Account> users, RequestOrigin origin, AccountOptions options, TimeProvider clock)
{
    /// <summary>Makes an account with a password for once.</summary>
    /// <param name="withPassword">False for who will enter through the single sign-on only.</param>
    public async Task<Issued> CreateAsync(AccountDetails details, bool isInstaller, bool withPassword)
    {
        var password = withPassword ? OneTimePassword.Make() : null;
        var account = new Account
        {
            UserName = details.UserName,
            DisplayName = details.DisplayName,
            Email = details.Email,
            NormalizedEmail = details.Email is null ? null : users.NormalizeEmail(details.Email),
            IsInstaller = isInstaller,
            MustChangePassword = withPassword,
        };
        account.Note(AccountEvent.Created);
        if (isInstaller)
        {
            account.Note(AccountEvent.InstallerGranted);
        }

        var result = password is null ? await users.CreateAsync(account) : await users.CreateAsync(account, password);
        return result.Succeeded ? new Issued(account, password, []) : new Issued(Account: null, Password: null, TextsOf(result));
    }

    /// <summary>Makes the first account that looks after the installation, when none may enter.</summary>
    /// <returns>Its password for once; null when there is one already.</returns>
    /// <exception cref="InvalidOperationException">The name cannot be taken; the message says why.</exception>
    public async Task<string?> EnsureInstallerAsync(string userName)
    {
        if (await HasInstallerAsync())
        {
            return null;
        }

        var issued = await CreateAsync(
            new AccountDetails(userName, "Amministratore dell’installazione", Email: null),
            isInstaller: true,
            withPassword: true
        );
        return issued.Password
            // Another node that started at the same time may have been first
            ?? (await HasInstallerAsync() ? null : throw new InvalidOperationException(string.Join(' ', issued.Errors)));
    }

    private async Task<bool> HasInstallerAsync()
    {
        await using var session = await origin.BeginAsync();
        return await AccountRows.CountInstallersAsync(session, options.Demonstration) > 0;
    }

    /// <summary>Gives an account a password for once, which ends its sessions and its suspension.</summary>
    public async Task<Issued> ResetPasswordAsync(long id)
    {
        await using var session = await origin.BeginAsync();
        if (await AccountRows.FindAsync(session, id) is not { IsSample: false } account)
        {
            return new Issued(Account: null, Password: null, []);
        }

        var password = OneTimePassword.Make();
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        account.SecurityStamp = NewStamp();
        account.MustChangePassword = true;
        account.Note(AccountEvent.PasswordReset);
        await AccountAttempts.ForgetAsync(session, id);
        var isSaved = await AccountRows.UpdateAsync(session, account, origin.Address);
        await session.CommitAsync();
        return isSaved
            ? new Issued(account, password, [])
            : new Issued(account, Password: null, [users.ErrorDescriber.ConcurrencyFailure().Description]);
    }

    /// <summary>Changes names and address.</summary>
    /// <returns>What is wrong, in Italian; empty when nothing.</returns>
    public async Task<IReadOnlyList<string>> ChangeAsync(Account account, AccountDetails details)
    {
        account.UserName = details.UserName;
        account.DisplayName = details.DisplayName;
        account.Email = details.Email;
        account.NormalizedEmail = details.Email is null ? null : users.NormalizeEmail(details.Email);
        account.Note(AccountEvent.DetailsChanged);
        return TextsOf(await users.UpdateAsync(account));
    }

    /// <summary>Lets an account enter no more; its sessions end.</summary>
    public Task<string?> DisableAsync(long id) =>
        ChangeAsync(
            id,
            account =>
            {
                account.DisabledAt ??= clock.GetUtcNow();
                account.SecurityStamp = NewStamp();
                account.Note(AccountEvent.Disabled);
            }
        );

    /// <summary>Lets an account enter again.</summary>
    public Task<string?> EnableAsync(long id) =>
        ChangeAsync(
            id,
            account =>
            {
                account.DisabledAt = null;
                account.Note(AccountEvent.Enabled);
            }
        );

    /// <summary>Says whether an account looks after the installation.</summary>
    public Task<string?> SetInstallerAsync(long id, bool isInstaller) =>
        ChangeAsync(
            id,
            account =>
            {
                account.IsInstaller = isInstaller;
                account.Note(isInstaller ? AccountEvent.InstallerGranted : AccountEvent.InstallerRevoked);
            }
        );

    /// <summary>Ends the suspension of an account.</summary>
    public async Task UnlockAsync(long id)
    {
        await using var session = await origin.BeginAsync();
        await AccountAttempts.ForgetAsync(session, id);
        await AccountEvents.AddAsync(session, id, AccountEvent.Unlocked, detail: null, origin.Address);
        await session.CommitAsync();
    }

    /// <summary>Takes the second factor away; its sessions end.</summary>
    public async Task RemoveSecondFactorAsync(long id)
    {
        await using var session = await origin.BeginAsync();
        await SecondFactorRows.DisableAsync(session, id, origin.Address);
        await session.CommitAsync();
    }

    /// <summary>Changes an account unless nobody would be left to look after the installation, or who asks would lock themselves out.</summary>
    /// <returns>What is wrong, in Italian; null when nothing.</returns>
    private async Task<string?> ChangeAsync(long id, Action<Account> change)
    {
        await using var session = await origin.BeginAsync();
        await AccountRows.CountInstallersAsync(session, options.Demonstration);
        if (await AccountRows.FindAsync(session, id) is not { } account)
        {
            return "L’account non c’è.";
        }

        change(account);
        if (id == origin.AccountId && (account.IsDisabled || !account.IsInstaller))
        {
            return "Non puoi toglierti da solo l’accesso o l’incarico: lo deve fare un altro amministratore dell’installazione.";
        }

        if (!await AccountRows.UpdateAsync(session, account, origin.Address))
        {
            return users.ErrorDescriber.ConcurrencyFailure().Description;
        }

        if (await AccountRows.CountInstallersAsync(session, options.Demonstration) == 0)
        {
            return "Deve restare almeno un account attivo che amministra l’installazione.";
        }

        await session.CommitAsync();
        return null;
    }

    private static string NewStamp() => Guid.NewGuid().ToString("N");

    private static IReadOnlyList<string> TextsOf(IdentityResult result) => [.. result.Errors.Select(error => error.Description)];
}
