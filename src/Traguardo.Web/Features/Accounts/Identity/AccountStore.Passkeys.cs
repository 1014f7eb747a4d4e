// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.Identity;

internal sealed partial class AccountStore
{
    public async Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var data = new IdentityPasskeyData
        {
            PublicKey = passkey.PublicKey,
            SignCount = passkey.SignCount,
            Transports = passkey.Transports,
            IsUserVerified = passkey.IsUserVerified,
            IsBackupEligible = passkey.IsBackupEligible,
            IsBackedUp = passkey.IsBackedUp,
            AttestationObject = passkey.AttestationObject,
            ClientDataJson = passkey.ClientDataJson,
        };
        await using var session = await origin.BeginAsync();
        var row = new AccountPasskey(passkey.CredentialId, passkey.Name, JsonSerializer.Serialize(data), passkey.CreatedAt);
        await AccountPasskeys.SaveAsync(session, user.Id, row, origin.Address, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken)
    {
        await using var session = await origin.BeginAsync();
        return [.. (await AccountPasskeys.ListAsync(session, user.Id, cancellationToken)).Select(Read)];
    }

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var session = await origin.BeginAsync();
        return await AccountPasskeys.FindAccountAsync(session, credentialId, cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        (await GetPasskeysAsync(user, cancellationToken)).FirstOrDefault(passkey =>
            passkey.CredentialId.AsSpan().SequenceEqual(credentialId)
        );

    public async Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var session = await origin.BeginAsync();
        await AccountPasskeys.RemoveAsync(session, user.Id, credentialId, origin.Address, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private static UserPasskeyInfo Read(AccountPasskey row)
    {
        var data =
            JsonSerializer.Deserialize<IdentityPasskeyData>(row.Data)
            ?? throw new JsonException("The data of a passkey are not an object.");
        return new UserPasskeyInfo(
            row.CredentialId,
            data.PublicKey,
            row.CreatedAt,
            data.SignCount,
            data.Transports,
            data.IsUserVerified,
            data.IsBackupEligible,
            data.IsBackedUp,
            data.AttestationObject,
            data.ClientDataJson
        )
        {
            Name = row.Name,
        };
    }
}
