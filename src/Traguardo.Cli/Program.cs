// SPDX-License-Identifier: AGPL-3.0-or-later

using Traguardo.Cli;
using Traguardo.Cli.Output;

using var terminal = Terminal.OfProcess();
return CommandLine.Run(args, terminal);
