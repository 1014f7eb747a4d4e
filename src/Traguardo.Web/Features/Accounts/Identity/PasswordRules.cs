// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Traguardo.Storage.Accounts;

namespace Traguardo.Web.Features.Accounts.Identity;

/// <summary>
/// What a password must be, besides long (length is Identity's own rule). Whatever of it can be guessed - the words of who owns it, the words that
/// everybody uses, runs such as 1234 - does not count, and enough must be left. No rule asks for capitals or signs: they make passwords worse.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    /// <summary>Least length.</summary>
    public const int LeastLength = 12;

    /// <summary>Greatest length: hashing more would only help who wants to keep the server busy.</summary>
    public const int GreatestLength = 200;

    /// <summary>Least number of different characters.</summary>
    public const int LeastUnique = 5;

    /// <summary>What must be left without what can be guessed.</summary>
    private const int LeastLeft = 6;

    /// <summary>Shorter words of a person's name are part of too many others.</summary>
    private const int LeastWord = 4;

    private static readonly string[] CommonWords =
    [
        "password",
        "passw0rd",
        "traguardo",
        "performance",
        "camera",
        "commercio",
        "benvenuto",
        "qwertyuiop",
        "qwerty",
        "asdfgh",
        "zxcvbn",
        "admin",
        "utente",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var text = password ?? "";
        if (text.Length > GreatestLength)
        {
            return Refuse("PasswordTooLong", $"La password è troppo lunga: al massimo {GreatestLength} caratteri.");
        }

        var left = Words(user)
            .Concat(CommonWords)
            .OrderByDescending(word => word.Length)
            .Aggregate(text.ToLowerInvariant(), (rest, word) => rest.Replace(word, "", StringComparison.Ordinal));
        return LengthWithoutRuns(left) < LeastLeft && text.Length >= LeastLength
            ? Refuse(
                "PasswordGuessable",
                "La password è facile da indovinare: è fatta soprattutto del tuo nome, di parole comuni o di caratteri in fila. Scegli per esempio quattro parole senza legame tra loro."
            )
            : Task.FromResult(IdentityResult.Success);
    }

    private static IEnumerable<string> Words(Account account) =>
        $"{account.UserName} {account.DisplayName} {account.Email}"
            .ToLowerInvariant()
            .Split([' ', '.', '-', '_', '@', '+', '\''], StringSplitOptions.RemoveEmptyEntries)
            .Append(account.UserName.ToLowerInvariant())
            .Where(word => word.Length >= LeastWord)
            .Distinct(StringComparer.Ordinal);

    /// <summary>How many characters neither repeat the one before nor come right after or before it (aaa, 123, cba).</summary>
    private static int LengthWithoutRuns(string text) =>
        text.Where((letter, index) => index == 0 || Math.Abs(letter - text[index - 1]) > 1).Count();

    private static Task<IdentityResult> Refuse(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
