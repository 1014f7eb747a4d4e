// SPDX-License-Identifier: AGPL-3.0-or-later

namespace Traguardo.Web.Hosting;

/// <summary>What the terminal says when the site is open.</summary>
internal static class Greeting
{
    public static async Task WriteAsync(TextWriter output, string address, Settings settings, string database, FirstAdministrator? first)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"  Traguardo è aperto su {address}");
        await output.WriteLineAsync($"  Dati: {database}");
        if (settings.Site.Demonstration)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync("  Installazione di prova: si entra con un clic, senza password, con uno degli account elencati");
            await output.WriteLineAsync(
                $"  in {address}/accesso (controller, segretario generale, dirigente, OIV... di ogni ente di esempio)."
            );
        }

        if (first is not null)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync($"  Primo accesso: utente «{first.UserName}», password provvisoria «{first.Password}».");
            await output.WriteLineAsync("  La password si vede solo ora, e al primo accesso va cambiata.");
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("  Per chiudere: Ctrl+C");
        await output.WriteLineAsync();
        await output.FlushAsync();
    }
}
