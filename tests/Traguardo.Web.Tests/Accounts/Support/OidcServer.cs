// SPDX-License-Identifier: AGPL-3.0-or-later

using System.Diagnostics;
using Traguardo.Storage.Tests.Support;

namespace Traguardo.Web.Tests.Accounts.Support;

/// <summary>The provider of <c>oidc-server.mjs</c>, in a process of its own.</summary>
public sealed class OidcServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient http = new();
    private Process? process;

    public Uri Issuer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var start = new ProcessStartInfo("node", ["tests/Traguardo.Web.Tests/Accounts/oidc-server.mjs"])
        {
            WorkingDirectory = Examples.Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = Process.Start(start)!;
        var problems = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Issuer = new Uri(line ?? throw new InvalidOperationException("The provider did not start: " + await problems));
    }

    /// <summary>Makes the next tokens wrong in one way.</summary>
    public async Task SetModeAsync(string mode)
    {
        using var answer = await http.PostAsync(new Uri(Issuer, "/__test/mode/" + Uri.EscapeDataString(mode)), content: null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        if (process is not null)
        {
            // It ends with its standard input
            process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(Patience);
            process.Dispose();
        }
    }
}
