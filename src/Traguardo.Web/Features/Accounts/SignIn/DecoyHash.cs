// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.SignIn;

/// <summary>The hash of a password that nobody has: checked where there is none to check, so that the answer takes as long.</summary>
internal sealed class DecoyHash(IOptions<PasswordHasherOptions> options)
{
    /// <summary>The account that it is of, which is none.</summary>
    public Account Nobody { get; } = new();

    /// <summary>The hash, made with the same effort as those of passwords.</summary>
    public string Hash { get; } = new PasswordHasher<Account>(options).HashPassword(new Account(), Guid.NewGuid().ToString());
}
