// SPDX-License-Identifier: AGPL-3.0-or-later

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Traguardo.Storage.Accounts;
using Traguardo.Web.Features.Accounts.Identity;
using Traguardo.Web.Tests.Accounts.Support;

namespace Traguardo.Web.Tests.Accounts;

public sealed class PasswordRulesTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Theory]
    [InlineData("quattro tavoli verdi ridono")]
    [InlineData("k7rm-9xtq-2hwd-pf4z")]
    [InlineData("Tr3nt@tre-Zebre")]
    [InlineData("ciuchino àèìòù €")]
    // Of its owner's name, and of enough else
    [InlineData("ludovica mangia 7 pere")]
    public async Task A_long_password_that_says_more_than_a_name_is_taken(string password) => Assert.Empty(await ErrorsAsync(password));

    [Theory]
    [InlineData("corta", "troppo corta")]
    [InlineData("", "troppo corta")]
    [InlineData("aaaaaaaaaaaaaaaa", "ripete sempre")]
    [InlineData("123456789012345", "facile da indovinare")]
    [InlineData("Password1234", "facile da indovinare")]
    [InlineData("qwertyuiopasdfgh", "facile da indovinare")]
    [InlineData("ludovica.ferri1", "facile da indovinare")]
    [InlineData("FerriLudovica99", "facile da indovinare")]
    [InlineData("ferri ludovica 1", "facile da indovinare")]
    [InlineData("traguardo2026", "facile da indovinare")]
    [InlineData("passwordpassword1", "facile da indovinare")]
    public async Task A_short_or_guessable_password_is_refused_in_words(string password, string reason) =>
        Assert.Contains(await ErrorsAsync(password), error => error.Contains(reason, StringComparison.Ordinal));

    [Fact]
    public async Task A_password_of_any_length_is_refused_rather_than_hashed() =>
        Assert.Contains(
            "troppo lunga",
            Assert.Single(await ErrorsAsync(string.Concat(Enumerable.Repeat("parola verde ", 1000)))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Passwords_that_are_handed_over_are_all_different_and_typed_without_doubt()
    {
        var made = Enumerable.Range(0, 1000).Select(_ => OneTimePassword.Make()).ToList();
        Assert.Equal(1000, made.Distinct(StringComparer.Ordinal).Count());
        Assert.All(made, password => Assert.Matches("^[2-9a-hjkmnp-z]{4}(-[2-9a-hjkmnp-z]{4}){3}$", password));
    }

    [Fact]
    public async Task The_database_holds_no_password()
    {
        var node = await site.NodeAsync();
        var account = await node.AddAccountAsync(AccountSite.Password);
        var hash = (await node.ReadAsync(account)).PasswordHash!;
        // Version 3 of the framework's format: PBKDF2, SHA-512, rounds, salt
        var bytes = Convert.FromBase64String(hash);
        Assert.Equal((1, 2, 210_000), (bytes[0], bytes[4], (bytes[5] << 24) | (bytes[6] << 16) | (bytes[7] << 8) | bytes[8]));
    }

    private async Task<IReadOnlyList<string>> ErrorsAsync(string password)
    {
        var node = await site.NodeAsync();
        await using var scope = node.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = new Account
        {
            UserName = "l.ferri",
            DisplayName = "Ludovica Ferri",
            Email = "ludovica.ferri@example.org",
        };
        var errors = new List<string>();
        foreach (var rule in users.PasswordValidators)
        {
            errors.AddRange((await rule.ValidateAsync(users, account, password)).Errors.Select(error => error.Description));
        }

        return errors;
    }
}
