// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Web.Features.Administration.Accounts;

namespace Traguardo.Web.Hosting;

/// <summary>The account with which somebody enters an installation for the first time.</summary>
/// <param name="UserName">What is typed to sign in.</param>
/// <param name="Password">A password for once.</param>
internal sealed record FirstAdministrator(string UserName, string Password)
{
    private const string Name = "amministratore";

    /// <summary>Makes the account when nobody may enter to look after the installation; null when somebody may.</summary>
    /// <exception cref="FirstAdministratorException">The name is taken by an account that may not enter.</exception>
    public static async Task<FirstAdministrator?> EnsureAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        try
        {
            var password = await scope.ServiceProvider.GetRequiredService<AccountAdministration>().EnsureInstallerAsync(Name);
            return password is null ? null : new FirstAdministrator(Name, password);
        }
        catch (InvalidOperationException problem)
        {
            throw new FirstAdministratorException(
                $"Nessun account può amministrare l'installazione, e «{Name}» non si può creare: {problem.Message}",
                problem
            );
        }
    }
}

/// <summary>The installation has nobody to look after it, and the program cannot change that; the message says why, in Italian.</summary>
internal sealed class FirstAdministratorException(string message, Exception inner) : Exception(message, inner);
