// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli.Output;
using Traguardo.Cli.Usage;

namespace Traguardo.Cli.Commands;

/// <summary><c>demo</c>: the examples at a glance.</summary>
internal static class DemoCommand
{
    public static CliCommand Create(Terminal terminal)
    {
        var command = new CliCommand("demo", "mostra gli enti di esempio, con i loro punteggi");
        command.SetAction(_ =>
        {
            terminal.Output.WriteLine("demo");
            return 0;
        });
        return command;
    }
}
